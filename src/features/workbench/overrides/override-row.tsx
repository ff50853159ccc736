import { useState } from 'react';
import type { ReactElement } from 'react';
import { lineOfOverride } from '../../../domain/claim-override.ts';
import type { StandingOverride } from '../../../domain/reported-claim.ts';
import { CodeChip } from '../../../ui/code-chip.tsx';
import { ChevronRightIcon } from '../../../ui/icons.tsx';
import claimStyles from '../claim-panel/claim-panel.module.css';
import { OverrideDetails } from './override-details.tsx';
import { overrideElementId } from './override-id.ts';
import { OverrideMark } from './override-mark.tsx';
import styles from './overrides.module.css';

/** A line that stands on the claim by an override alone, or one whose computed line is gone. */
export function OverrideRow({
  standing,
  label,
}: {
  readonly standing: StandingOverride;
  readonly label: string;
}): ReactElement {
  const [isOpen, setOpen] = useState(false);
  const { override, isVoid } = standing;
  const { code, modifiers, units } = lineOfOverride(override);
  const id = overrideElementId(override.id);
  const Line = isVoid ? 'del' : 'ins';
  return (
    <li className={claimStyles.item}>
      <button
        id={id}
        type="button"
        className={claimStyles.row}
        aria-expanded={isOpen}
        aria-controls={isOpen ? `${id}-details` : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <ChevronRightIcon className={claimStyles.chevron} />
        <Line className={`${claimStyles.code ?? ''} ${isVoid ? '' : (styles.added ?? '')}`}>
          <CodeChip code={code} modifiers={modifiers} />
        </Line>
        <span className={claimStyles.label} title={label}>
          {label}
        </span>
        <Line className={`${claimStyles.units ?? ''} ${isVoid ? '' : (styles.added ?? '')}`}>
          <span aria-hidden>×</span>
          <span className="dl-visually-hidden">units: </span>
          {units}
        </Line>
        <span className={claimStyles.below}>
          <span className={claimStyles.under} />
          <OverrideMark standing={standing} />
        </span>
      </button>
      {isOpen && (
        <div id={`${id}-details`} className={claimStyles.proof}>
          <OverrideDetails standing={standing} />
        </div>
      )}
    </li>
  );
}
