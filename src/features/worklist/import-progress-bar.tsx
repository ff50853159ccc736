import type { ReactElement } from 'react';
import { WorkProgress } from '../../ui/work-progress.tsx';
import type { ImportProgress } from './read-encounters.ts';
import type { ImportOutcome } from './use-import.ts';

const count = (n: number): string => n.toLocaleString('en-US');
const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);

function words({ step, done, total, fileName }: ImportProgress): string {
  const of = fileName === undefined ? '' : ` of ${fileName}`;
  switch (step) {
    case 'reading':
      return `Read ${megabytes(done)} of ${megabytes(total)} MB${of}`;
    case 'checking':
      return `Checked ${count(done)} of ${count(total)} records${of}`;
    case 'coding':
      return `Coded ${count(done)} of ${count(total)} encounters`;
  }
}

/** How far an import is, in words and as a bar. */
export function ImportProgressBar({
  outcome: { progress, isStoring },
}: {
  readonly outcome: Extract<ImportOutcome, { readonly status: 'reading' }>;
}): ReactElement {
  if (isStoring === true) return <WorkProgress label="Import" text="Storing" share={1} />;
  const share = progress === undefined || progress.total === 0 ? undefined : progress.done / progress.total;
  return (
    <WorkProgress
      label="Import"
      text={progress === undefined ? 'Beginning' : words(progress)}
      share={share}
    />
  );
}
