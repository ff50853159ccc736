import { use } from 'react';
import type { ReactElement } from 'react';
import type { ClaimLine, DrugLine } from '../../../domain/claim-line.ts';
import type { StandingOverride } from '../../../domain/reported-claim.ts';
import { Button } from '../../../ui/button.tsx';
import { useEditCommands } from '../use-edit-commands.ts';
import { AskOverride } from './ask-override.ts';
import { instantText } from './instant-text.ts';
import styles from './overrides.module.css';

/** What of an override a person reads and does: why, who, when, what has changed since; confirm, change, withdraw. */
export function OverrideDetails({ standing }: { readonly standing: StandingOverride }): ReactElement {
  const ask = use(AskOverride);
  const { run } = useEditCommands();
  const { override, stale, isVoid } = standing;
  return (
    <section className={styles.details} aria-label="Override">
      {stale !== undefined && (
        <p className={styles.staleText}>
          Stale: {stale}.{' '}
          {isVoid ? 'It has no effect any more; withdraw it.' : 'Confirm it anew, change it, or withdraw it.'}
        </p>
      )}
      <p>
        “{override.reason}”
        <span className={styles.who}>
          {' '}
          {override.by}, {instantText(override.at)}
        </span>
      </p>
      <div className={styles.actions}>
        {!isVoid && (
          <Button variant="outlined" onClick={() => ask?.({ overrideId: override.id })}>
            {stale === undefined ? 'Change the override…' : 'Confirm or change…'}
          </Button>
        )}
        <Button
          variant="outlined"
          onClick={() => void run({ type: 'remove-override', overrideId: override.id })}
        >
          Withdraw the override
        </Button>
      </div>
    </section>
  );
}

/** Below the proof of a line that stands as computed. */
export function OverrideOffer({ line }: { readonly line: ClaimLine | DrugLine }): ReactElement | undefined {
  const ask = use(AskOverride);
  if (ask === undefined) return undefined;
  return (
    <div className={styles.actions}>
      <Button variant="outlined" onClick={() => ask({ line })}>
        Override this line…
      </Button>
    </div>
  );
}
