import type { ReactElement } from 'react';
import type { Encounter } from '../../../domain/encounter.ts';
import { policyWords } from '../../../domain/policy-words.ts';
import { CodeChip } from '../../../ui/code-chip.tsx';
import { siteLabelOf } from '../site-label-of.ts';
import { accessSiteId } from '../../../domain/ids.ts';
import { useWorkbench } from '../workbench-context.ts';
import type { LensRow, LensRowKind } from './compare-policies.ts';
import styles from './lens.module.css';
import { SwitchLinks } from './switch-links.tsx';

export interface LensTableProps {
  readonly rows: readonly LensRow[];
  readonly names: readonly [string, string];
  readonly encounter: Encounter;
}

const kindNames: Readonly<Record<LensRowKind, string>> = {
  line: 'Lines',
  drug: 'Drug lines',
  'not-reported': 'Not reported',
  finding: 'Findings',
};
const kinds = Object.keys(kindNames) as readonly LensRowKind[];

function What({ row, encounter }: { readonly row: LensRow; readonly encounter: Encounter }): ReactElement {
  const { codeSet } = useWorkbench();
  const { code, kind, name, dateOfService, accessSiteId: site } = row;
  if (kind === 'finding') return <code className={styles.rule}>{name.split(' ', 1)[0]}</code>;
  const label = code === undefined ? undefined : (codeSet.labelOf.get(code) ?? codeSet.drugs.byCode.get(code)?.name);
  return (
    <>
      {code !== undefined && <CodeChip code={code} />} {kind === 'not-reported' ? name : label}
      <span className={styles.where}>
        {dateOfService !== undefined && dateOfService !== encounter.dateOfService && ` ${dateOfService}`}
        {site !== undefined && encounter.accessSites.length > 1 && ` ${siteLabelOf(encounter, accessSiteId(site)) ?? ''}`}
      </span>
    </>
  );
}

function Cell({ text, other }: { readonly text: string | undefined; readonly other: string | undefined }): ReactElement {
  return (
    <td data-differs={text !== other} className={styles.cell}>
      {text ?? <span className={styles.absent}>—<span className="dl-visually-hidden"> not there</span></span>}
    </td>
  );
}

/** What two policies say, row by row, with the cause of each difference. */
export function LensTable({ rows, names, encounter }: LensTableProps): ReactElement | undefined {
  if (rows.length === 0) return undefined;
  return (
    <table className={styles.table} aria-label="Comparison">
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">{names[0]}</th>
          <th scope="col">{names[1]}</th>
          <th scope="col">Because of</th>
        </tr>
      </thead>
      {kinds.map((kind) => {
        const own = rows.filter((row) => row.kind === kind);
        return (
          own.length > 0 && (
            <tbody key={kind}>
              <tr>
                <th scope="rowgroup" colSpan={4} className={styles.kind}>
                  {kindNames[kind]}
                  {kind === 'finding' && ' (by policy, none of them an error)'}
                </th>
              </tr>
              {own.map((row) => (
                <tr key={row.key}>
                  <td>
                    <What row={row} encounter={encounter} />
                  </td>
                  <Cell text={row.a} other={row.b} />
                  <Cell text={row.b} other={row.a} />
                  <td className={styles.cause}>
                    {row.causes.length === 0 && <span className={styles.absent}>same</span>}
                    {row.causes.map((set, index) => (
                      <span key={set.join('+')}>
                        {index > 0 && ' or '}
                        <SwitchLinks ids={set} joinedBy=" with " />
                        {row.causes.length === 1 && set.length === 1 && set[0] !== undefined && <span className={styles.question}> {policyWords[set[0]].question}</span>}
                      </span>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          )
        );
      })}
    </table>
  );
}
