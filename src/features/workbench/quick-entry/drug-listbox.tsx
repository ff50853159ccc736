import type { ReactElement } from 'react';
import type { DrugMatch } from '../../../code-sets/search-drugs.ts';
import styles from './quick-entry.module.css';

export interface DrugListboxProps {
  readonly id: string;
  readonly matches: readonly DrugMatch[];
  readonly active: number;
  readonly onPick: (match: DrugMatch) => void;
}

export const optionId = (id: string, index: number): string => `${id}-option-${String(index)}`;

function unitText({ entry }: DrugMatch): string {
  if (entry.unitAmount === undefined || entry.unit === undefined) return '';
  return `${entry.upTo === true ? 'up to ' : ''}${String(entry.unitAmount)} ${entry.unit}`;
}

/** Drugs that fit what is typed, each with its code and billing unit. The focus stays in the input, which names the active one. */
export function DrugListbox({ id, matches, active, onPick }: DrugListboxProps): ReactElement {
  return (
    <ul id={id} role="listbox" aria-label="Drugs" className={styles.listbox}>
      {matches.map((match, index) => (
        <li
          key={match.entry.hcpcs}
          id={optionId(id, index)}
          role="option"
          aria-selected={index === active}
          className={styles.option}
          ref={(element) => {
            if (index === active) element?.scrollIntoView?.({ block: 'nearest' });
          }}
          onPointerDown={(event) => {
            event.preventDefault();
            onPick(match);
          }}
        >
          <code className={styles.optionCode}>{match.entry.hcpcs}</code>
          <span className={styles.optionName}>
            {match.entry.name}
            {match.kind === 'brand' && <span className={styles.quiet}> {match.matched}</span>}
          </span>
          <span className={styles.quiet}>{match.isValid ? unitText(match) : 'not valid on this date'}</span>
        </li>
      ))}
    </ul>
  );
}
