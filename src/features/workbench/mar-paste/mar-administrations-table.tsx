import type { ReactElement } from 'react';
import { isInfusion, nameOf } from '../../../domain/administration.ts';
import type { AccessSite } from '../../../domain/access-site.ts';
import { siteName } from '../../../domain/site-name.ts';
import { formatClock } from '../../../ui/format-clock.ts';
import { SeverityMark } from '../../../ui/severity-mark.tsx';
import { purposeNames, routeNames } from '../charted-names.ts';
import { netMinutes } from '../net-minutes.ts';
import { quantityText } from '../quantity-text.ts';
import type { MarFlag } from '../../../interop/mar/mar-administration.ts';
import type { PlannedAdministration } from './mar-plan.ts';
import styles from './mar-paste.module.css';

export interface MarAdministrationsTableProps {
  readonly planned: readonly PlannedAdministration[];
  /** Those of the encounter and the new ones. */
  readonly sites: readonly AccessSite[];
  readonly ownBags: ReadonlySet<number>;
  readonly onTaken: (id: number, isTaken: boolean) => void;
  readonly onOwnBag: (row: number, isOwn: boolean) => void;
}

/** What is missing, or left out unless a person says otherwise. */
const isWarning = ({ code }: MarFlag): boolean =>
  ['no-stop', 'no-start', 'next-bag', 'cancelled', 'other-patient', 'repeated'].includes(code);

function Flags({
  one,
  ownBags,
  onOwnBag,
}: { readonly one: PlannedAdministration } & Pick<
  MarAdministrationsTableProps,
  'ownBags' | 'onOwnBag'
>): ReactElement {
  const pauses = (isInfusion(one.administration) ? one.administration.pauses : undefined) ?? [];
  return (
    <ul className={styles.flags}>
      {pauses.length > 0 && <li>Paused {pauses.map(({ start, stop }) => `${formatClock(start)}–${formatClock(stop)}`).join(', ')}</li>}
      {one.isCharted && (
        <li>
          <SeverityMark severity="info" /> On the chart already: left out unless you tick it
        </li>
      )}
      {one.paired.flags.map((flag) => (
        <li key={`${flag.code}${flag.message}`}>
          <SeverityMark severity={isWarning(flag) ? 'warning' : 'info'} />{' '}
          {flag.message}
          {flag.bagRow !== undefined && (
            <button
              type="button"
              className={styles.link}
              onClick={() => {
                if (flag.bagRow !== undefined) onOwnBag(flag.bagRow, !ownBags.has(flag.bagRow));
              }}
            >
              {ownBags.has(flag.bagRow) ? 'one infusion' : 'two doses'}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function Row({
  one,
  sites,
  ownBags,
  onTaken,
  onOwnBag,
}: { readonly one: PlannedAdministration } & Omit<MarAdministrationsTableProps, 'planned'>): ReactElement {
  const { paired, administration, isTaken } = one;
  const site = sites.find(({ id }) => id === administration.accessSiteId);
  const minutes = netMinutes(administration);
  const runs = isInfusion(administration);
  const { purpose, route } = administration;
  const manner = [
    purpose === undefined ? routeNames[route] : `${routeNames[route]}, ${purposeNames[purpose].toLowerCase()}`,
    site === undefined ? '' : siteName(site),
  ];
  const rate = isInfusion(administration) && administration.rate !== undefined ? `at ${quantityText(administration.rate)}` : '';
  const amounts = [quantityText(administration.dose), rate].filter((part) => part !== '').join(' ');
  const time = (minute: number | undefined, isNeeded: boolean): ReactElement =>
    minute === undefined ? (
      isNeeded ? (
        <span className={styles.missing}>missing</span>
      ) : (
        <></>
      )
    ) : (
      <>{formatClock(minute)}</>
    );
  return (
    <tr data-left-out={!isTaken}>
      <td>
        <input
          type="checkbox"
          aria-label={`Take over ${nameOf(administration)} ${administration.start === undefined ? '' : formatClock(administration.start)}`}
          checked={isTaken}
          onChange={(event) => onTaken(paired.id, event.target.checked)}
        />
      </td>
      <td title={paired.drugText}>
        <span className={styles.drug}>{nameOf(administration)}</span>{' '}
        <span className={styles.code}>{administration.drug?.hcpcs}</span>
        <span className={styles.narrowOnly}>
          {[amounts, ...manner].filter((part) => part !== '').join(' · ')}
        </span>
      </td>
      <td className={styles.wideOnly}>{amounts}</td>
      {manner.map((part, index) => (
        <td key={index === 0 ? 'route' : 'site'} className={styles.wideOnly}>
          {part}
        </td>
      ))}
      <td>{time(administration.start, true)}</td>
      <td>{time(administration.stop, runs)}</td>
      <td className={`${styles.number ?? ''} ${styles.wideOnly ?? ''}`}>{minutes !== undefined && (runs || minutes > 0) ? minutes : ''}</td>
      <td className={styles.wideOnly}>{paired.rows.join(', ')}</td>
      <td className={styles.wide}>
        <Flags one={one} ownBags={ownBags} onOwnBag={onOwnBag} />
      </td>
    </tr>
  );
}

/** What the record says was given, as it would come onto the chart; each can be left out. */
export function MarAdministrationsTable({ planned, ...rest }: MarAdministrationsTableProps): ReactElement {
  return (
    <table className={styles.table} aria-label="Administrations read from the record">
      <thead>
        <tr>
          <th scope="col">
            <span className="dl-visually-hidden">Take over</span>
          </th>
          <th scope="col">Drug</th>
          <th scope="col" className={styles.wideOnly}>
            Dose
          </th>
          <th scope="col" className={styles.wideOnly}>
            Route
          </th>
          <th scope="col" className={styles.wideOnly}>
            Site
          </th>
          <th scope="col">Start</th>
          <th scope="col">Stop</th>
          <th scope="col" className={`${styles.number ?? ''} ${styles.wideOnly ?? ''}`}>
            Min
          </th>
          <th scope="col" className={styles.wideOnly}>
            Rows
          </th>
          <th scope="col">To check</th>
        </tr>
      </thead>
      <tbody>
        {planned.map((one) => (
          <Row key={one.paired.id} one={one} {...rest} />
        ))}
      </tbody>
    </table>
  );
}
