import type { ReactElement } from 'react';
import { useCoveredCoding } from '../covered-coding.ts';
import { reportedOf } from '../overrides/reported-of.ts';
import { useShownEncounter } from '../workbench-context.ts';
import { SignOffDialog } from './sign-off-dialog.tsx';
import type { SignOffDialogProps } from './sign-off-dialog.tsx';

/** The dialog in which the claim as it stands is signed; nothing where there is no claim. */
export function Signing(props: Omit<SignOffDialogProps, 'coding' | 'claim'>): ReactElement | undefined {
  const coding = useCoveredCoding();
  const encounter = useShownEncounter();
  if (coding === undefined) return undefined;
  return <SignOffDialog coding={coding} claim={reportedOf(encounter, coding)} {...props} />;
}
