import { memo, useId, useState } from 'react';
import type { ReactElement } from 'react';
import { separateSiteReasons } from '../../../domain/access-site.ts';
import type { SeparateSiteReason } from '../../../domain/access-site.ts';
import type { Fix } from '../../../domain/finding.ts';
import { Button } from '../../../ui/button.tsx';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { separateSiteNames } from '../charted-names.ts';
import { useFocusFact, useWorkbench } from '../workbench-context.ts';
import { commandForFix } from './command-for-fix.ts';
import { sameFixes } from './same-fixes.ts';
import styles from './findings-panel.module.css';

function View({ fixes }: { readonly fixes: readonly Fix[] }): ReactElement | undefined {
  const { store } = useWorkbench();
  const goTo = useFocusFact();
  const announce = useAnnounce();
  const [asking, setAsking] = useState<number | undefined>(undefined);
  const groupId = useId();
  if (fixes.length === 0) return undefined;
  const apply = (fix: Fix, reason?: SeparateSiteReason): void => {
    const { history, run } = store.getState();
    const command = commandForFix(fix, history.present.document, reason);
    if (command === undefined) return;
    const result = run(command);
    announce(result.ok ? `Done: ${fix.label}` : result.error.message);
    setAsking(undefined);
  };
  const press = (fix: Fix, index: number): void => {
    if (fix.kind === 'focus') goTo(fix.fact);
    else if (fix.kind === 'document-second-site') setAsking(asking === index ? undefined : index);
    else apply(fix);
  };
  const asked = asking === undefined ? undefined : fixes[asking];
  return (
    <>
      <div className={styles.fixes}>
        {fixes.map((fix, index) => (
          <Button
            // Two fixes may read alike and lead to different places.
            key={JSON.stringify(fix)}
            variant="outlined"
            className={styles.fix ?? ''}
            {...(fix.kind === 'document-second-site'
              ? { 'aria-expanded': asking === index, 'aria-controls': groupId }
              : {})}
            onClick={() => press(fix, index)}
          >
            {fix.label}
          </Button>
        ))}
      </div>
      <div id={groupId} className={styles.asked}>
        {asked !== undefined && (
          <div role="group" aria-label="Reason charted for the second site" className={styles.reasons}>
            <span className={styles.ask}>Which reason does the chart give?</span>
            {separateSiteReasons.map((reason) => (
              <Button
                key={reason}
                variant="outlined"
                className={styles.fix ?? ''}
                onClick={() => apply(asked, reason)}
              >
                {separateSiteNames[reason]}
              </Button>
            ))}
          </div>
        )}
      </div>
    </>
  );
}

/** The legitimate ways out of a finding. A reason for a second site must be chosen as it is charted; none is offered first. */
export const FixActions = memo(View, (a, b) => sameFixes(a.fixes, b.fixes));
