import type { ReactElement } from 'react';
import { lineOfOverride } from '../../../domain/claim-override.ts';
import type { StandingOverride } from '../../../domain/reported-claim.ts';
import { instantText } from '../overrides/instant-text.ts';
import { wholeOverrideText } from '../overrides/override-text.ts';
import styles from './print-sheet.module.css';

interface CellProps {
  readonly standing: StandingOverride | undefined;
}

/** The code of a computed line, struck out where another is reported, which stands below it. */
export function Code({ code, standing }: CellProps & { readonly code: string }): ReactElement {
  if (standing === undefined) return <td className={styles.code}>{code}</td>;
  const { reported } = standing.override;
  return (
    <td className={styles.code}>
      <del>{code}</del>
      <br />
      {reported === undefined ? 'off' : [reported.code, ...reported.modifiers].join('-')}
    </td>
  );
}

/** Units as computed, and below them those that are reported. */
export function Units({ units, standing }: CellProps & { readonly units: number }): ReactElement {
  if (standing === undefined) return <td className={styles.units}>{units}</td>;
  return (
    <td className={styles.units}>
      <del>{units}</del>
      <br />
      {standing.override.reported?.units ?? 0}
    </td>
  );
}

/** What was overridden, why, by whom and when. */
export function OverrideNote({ standing }: CellProps): ReactElement | undefined {
  if (standing === undefined) return undefined;
  return (
    <div>
      <strong>Override</strong> {wholeOverrideText(standing)} {instantText(standing.override.at)}
    </div>
  );
}

/** A line that stands by an override alone, or one whose computed line is gone. */
export function LooseRow({ standing }: { readonly standing: StandingOverride }): ReactElement {
  const { override, isVoid } = standing;
  const line = lineOfOverride(override);
  const code = [line.code, ...line.modifiers].join('-');
  return (
    <tr>
      <td>{line.dateOfService}</td>
      <td className={styles.code}>{isVoid ? <del>{code}</del> : code}</td>
      <td>
        <OverrideNote standing={standing} />
      </td>
      <td className={styles.units}>{isVoid ? <del>{line.units}</del> : line.units}</td>
    </tr>
  );
}
