import type { ReactElement } from 'react';
import type { StandingOverride } from '../../../domain/reported-claim.ts';
import { CodeChip } from '../../../ui/code-chip.tsx';
import { EditNoteIcon, WarningIcon } from '../../../ui/icons.tsx';
import styles from './overrides.module.css';

/** Says by icon and words that a line is overridden, what stands in its place, and whether that must be confirmed anew. */
export function OverrideMark({ standing }: { readonly standing: StandingOverride }): ReactElement {
  const { override, stale, isVoid } = standing;
  const { reported } = override;
  return (
    <span className={styles.mark}>
      {stale !== undefined && (
        <span className={styles.stale}>
          <WarningIcon className={styles.icon} />
          stale
        </span>
      )}
      <span className={styles.override}>
        <EditNoteIcon className={styles.icon} />
        {isVoid
          ? 'override without effect'
          : override.computed === undefined
            ? 'override: added'
            : 'override'}
      </span>
      {!isVoid &&
        (reported === undefined ? (
          <ins className={styles.reported}>taken off</ins>
        ) : (
          <ins className={styles.reported}>
            <CodeChip code={reported.code} modifiers={reported.modifiers} />
            <span aria-hidden> ×</span>
            <span className="dl-visually-hidden">, units: </span>
            {reported.units}
          </ins>
        ))}
    </span>
  );
}
