import type { ReactElement } from 'react';
import { encounterId } from '../../domain/ids.ts';
import { backupOfSalvage } from '../../storage/rescue/backup-of-salvage.ts';
import type { SalvagedEncounter } from '../../storage/rescue/salvage-encounter.ts';
import type { Salvage } from '../../storage/rescue/salvage-store.ts';
import { summaryOfFound } from '../../storage/encounter-rows.ts';
import { Button } from '../../ui/button.tsx';
import { saveFile } from '../../ui/save-file.ts';
import styles from './rescue-page.module.css';

const places = { store: 'the store', copy: 'the second copy', journal: 'the journal' } as const;

const plural = (count: number, one: string, many: string): string =>
  `${String(count)} ${count === 1 ? one : many}`;

function Row({ encounter }: { readonly encounter: SalvagedEncounter }): ReactElement {
  const { id, record, lostSaves } = encounter;
  const summary =
    record === undefined
      ? undefined
      : summaryOfFound(encounterId(id), { saved: record.saved, summary: undefined });
  const name = summary === undefined ? id : summary.title === '' ? 'Untitled encounter' : summary.title;
  return (
    <tr>
      <th scope="row" title={id}>
        {name}
      </th>
      <td>{summary?.dateOfService ?? ''}</td>
      <td>{record === undefined ? '' : `from ${places[record.from]}`}</td>
      <td className={record === undefined || lostSaves > 0 ? styles.lost : undefined}>
        {record === undefined
          ? 'Lost'
          : lostSaves > 0
            ? `Without the last ${plural(lostSaves, 'save', 'saves')}`
            : 'Complete'}
      </td>
    </tr>
  );
}

/** What can be saved, and the way to go on with it. */
export function FoundEncounters({
  salvage,
  isBusy,
  onRestore,
}: {
  readonly salvage: Salvage;
  readonly isBusy: boolean;
  readonly onRestore: () => void;
}): ReactElement {
  const { encounters, unknownSaves } = salvage;
  const good = encounters.filter(({ record }) => record !== undefined);
  const isWhole =
    unknownSaves === 0 &&
    encounters.every(({ record, lostSaves }) => record !== undefined && lostSaves === 0);
  const download = (): void => {
    const madeAt = new Date().toISOString();
    saveFile(
      `dripline-rescue-${madeAt.slice(0, 16).replace(/[T:]/g, '-')}.json`,
      backupOfSalvage(salvage, madeAt),
    );
  };
  return (
    <section>
      <h2>
        {isWhole
          ? `Everything can be saved: ${plural(good.length, 'encounter', 'encounters')}`
          : `${plural(good.length, 'encounter', 'encounters')} can be saved`}
      </h2>
      {unknownSaves > 0 && (
        <p className={styles.lost}>
          {plural(unknownSaves, 'save', 'saves')} that had been acknowledged left no trace; compare with what
          you remember of your last work.
        </p>
      )}
      <div className={styles.actions}>
        <Button variant="contained" disabled={isBusy || good.length === 0} onClick={onRestore}>
          {isBusy ? 'Restoring' : 'Restore and go on'}
        </Button>
        <Button variant="outlined" disabled={good.length === 0} onClick={download}>
          Download them as a backup
        </Button>
      </div>
      {encounters.length > 0 && (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">Encounter</th>
                <th scope="col">Date of service</th>
                <th scope="col">Found</th>
                <th scope="col">State</th>
              </tr>
            </thead>
            <tbody>
              {encounters.map((encounter) => (
                <Row key={encounter.id} encounter={encounter} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
