import type { ReactElement } from 'react';
import type { EncounterFile } from '../../../domain/encounter-file.ts';
import type { Contested, ThreeWay } from '../../../storage/conflict/three-way.ts';
import type { FieldChange } from '../../../storage/journal/field-changes.ts';
import { fieldPathName, fieldValueText } from '../../../ui/field-path-name.ts';
import styles from './conflict-dialog.module.css';

export interface ComparedChangesProps {
  readonly compared: ThreeWay;
  /** Both encounters, for the names of what changed. */
  readonly documents: readonly EncounterFile[];
  readonly isMine: (contested: Contested) => boolean;
  readonly onChoose: (contested: Contested, isMine: boolean) => void;
}

/** A table of all changes: before, here, in the other tab; with a choice where both changed the same. */
export function ComparedChanges({
  compared,
  documents,
  isMine,
  onChoose,
}: ComparedChangesProps): ReactElement {
  const { contested, onlyMine, onlyTheirs } = compared;
  const text = (value: unknown, { path }: Pick<FieldChange, 'path'>): string =>
    fieldValueText(value, path.at(-1), documents);
  const row = (change: FieldChange, side: 'mine' | 'theirs'): ReactElement => (
    <tr key={`${side} ${change.path.join('\n')}`}>
      <th scope="row">{fieldPathName(change.path, documents)}</th>
      <td className={styles.before} data-column="Before">
        {text(change.before, change)}
      </td>
      <td data-column="Here">{side === 'mine' ? text(change.after, change) : ''}</td>
      <td data-column="Other tab">{side === 'theirs' ? text(change.after, change) : ''}</td>
    </tr>
  );
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Before</th>
            <th scope="col">Here</th>
            <th scope="col">Other tab</th>
          </tr>
        </thead>
        <tbody>
          {contested.map((one) => {
            const name = fieldPathName(one.path, documents);
            const group = `contested ${one.path.join(' ')}`;
            const choice = (side: 'mine' | 'theirs', value: unknown): ReactElement => (
              <td className={styles.contested} data-column={side === 'mine' ? 'Here' : 'Other tab'}>
                <label className={styles.choice}>
                  <input
                    type="radio"
                    name={group}
                    checked={isMine(one) === (side === 'mine')}
                    onChange={() => onChoose(one, side === 'mine')}
                    aria-label={`${name}: ${side === 'mine' ? 'here' : 'other tab'}, ${text(value, one)}`}
                  />
                  {value === undefined ? 'deleted or not charted' : text(value, one)}
                </label>
              </td>
            );
            return (
              <tr key={group}>
                <th scope="row">{name}</th>
                <td className={styles.before} data-column="Before">
                  {text(one.before, one)}
                </td>
                {choice('mine', one.mine)}
                {choice('theirs', one.theirs)}
              </tr>
            );
          })}
          {onlyMine.map((change) => row(change, 'mine'))}
          {onlyTheirs.map((change) => row(change, 'theirs'))}
        </tbody>
      </table>
    </div>
  );
}
