import { Suspense, useState } from 'react';
import type { ReactElement } from 'react';
import { ChevronRightIcon } from '../../../ui/icons.tsx';
import { useEditor, useWorkbench } from '../workbench-context.ts';
import { rippleSteps } from './ripple-steps.ts';
import { rippleSummary } from './ripple-summary.ts';
import { NoEditYet } from './no-edit-yet.tsx';
import { deferred } from '../../../ui/deferred.ts';
import styles from './ripple.module.css';

const RippleList = deferred(async () => (await import('./ripple-list.tsx')).RippleList);

/** One element for every drawing of the row: it is not drawn again with it. */
const chevron = <ChevronRightIcon className={styles.chevron} />;

/** The last edit and what it did to the claim, in one row that opens to the steps before it and to the reasons. */
export function RippleRow(): ReactElement {
  const { codeSet } = useWorkbench();
  const history = useEditor((state) => state.history);
  const preview = useEditor((state) => state.preview);
  const [isOpen, setOpen] = useState(false);
  const [last] = rippleSteps({ history, selection: [], ...(preview === undefined ? {} : { preview }) }, codeSet, 1);
  if (last === undefined) return <NoEditYet />;
  return (
    <section className={styles.ripple} aria-label="What the last edits did to the claim">
      <button type="button" className={styles.fold} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {chevron}
        <span className={styles.label}>{last.label}</span>
        <span className={styles.summary}>{rippleSummary(last.lines)}</span>
      </button>
      {isOpen && (
        <Suspense>
          <RippleList />
        </Suspense>
      )}
    </section>
  );
}
