import { memo, Suspense } from 'react';
import type { ReactElement } from 'react';
import { deferred } from '../../../ui/deferred.ts';
import { CodeChip } from '../../../ui/code-chip.tsx';
import type { StandingOverride } from '../../../domain/reported-claim.ts';
import { ChevronRightIcon, HelpIcon, WarningIcon } from '../../../ui/icons.tsx';
import { overrideElementId } from '../overrides/override-id.ts';
import { OverrideMark } from '../overrides/override-mark.tsx';
import { looksSame } from './diff-claim.ts';
import type { ClaimChange, ClaimRow } from './diff-claim.ts';
import styles from './claim-panel.module.css';

const LineExplanation = deferred(
  async () => (await import('../explanation/line-explanation.tsx')).LineExplanation,
);
const OverrideDetails = deferred(
  async () => (await import('../overrides/override-details.tsx')).OverrideDetails,
);
const OverrideOffer = deferred(async () => (await import('../overrides/override-details.tsx')).OverrideOffer);
const DrugLineExplanation = deferred(
  async () => (await import('../explanation/drug-line-explanation.tsx')).DrugLineExplanation,
);

export interface ClaimRowViewProps {
  readonly row: ClaimRow;
  /** Own words for the code; for a drug its name. */
  readonly label: string;
  readonly siteLabel: string | undefined;
  /** What a coder reports in its place. */
  readonly standing?: StandingOverride | undefined;
  readonly isOpen: boolean;
  readonly onToggle: (key: string) => void;
}

/** One element for all rows: what is the same element is not drawn again with its row. */
const chevron = <ChevronRightIcon className={styles.chevron} />;

const roleNames = {
  initial: 'initial',
  sequential: 'sequential',
  concurrent: 'concurrent',
  'additional-hour': 'additional hour',
  'repeat-push': 'repeat push',
  standalone: '',
} as const;

function changeText(change: ClaimChange | undefined): string {
  if (change === undefined) return '';
  return change.kind === 'added' ? 'new' : change.kind === 'removed' ? 'removed' : `was ${change.was}`;
}

function Status({ row }: { readonly row: ClaimRow }): ReactElement | undefined {
  if (row.kind !== 'service' || row.line.status === 'complete') return undefined;
  const isAssumed = row.line.status === 'assumed';
  const Icon = isAssumed ? HelpIcon : WarningIcon;
  return (
    <span className={isAssumed ? styles.assumed : styles.incomplete}>
      <Icon className={styles.statusIcon} />
      {row.line.status}
    </span>
  );
}

/** One line of the claim, which opens to its proof. A removed line stays struck out until the change is old. */
function View({ row, label, siteLabel, standing, isOpen, onToggle }: ClaimRowViewProps): ReactElement {
  const isRemoved = row.change?.kind === 'removed';
  const code = row.kind === 'service' ? row.line.code : row.line.hcpcs;
  const said = changeText(row.change);
  const under = [row.kind === 'service' ? roleNames[row.line.role] : '', siteLabel ?? '']
    .filter((part) => part !== '')
    .join(' · ');
  const marks = (
    <span className={styles.marks}>
      {standing !== undefined && <OverrideMark standing={standing} />}
      <Status row={row} />
      {said !== '' && <span className={styles.change}>{said}</span>}
    </span>
  );
  const Line = isRemoved || standing !== undefined ? 'del' : 'span';
  const isSingle = under === '' && standing === undefined;
  const panelId = `claim-proof-${row.key.replaceAll(/[^\w-]/g, '_')}`;
  return (
    <li className={styles.item}>
      {row.change !== undefined && (
        <span key={`${said}${String(row.line.units)}`} aria-hidden className={styles.flash} />
      )}
      <button
        type="button"
        id={standing === undefined ? undefined : overrideElementId(standing.override.id)}
        className={isSingle ? `${styles.row ?? ''} ${styles.single ?? ''}` : styles.row}
        aria-expanded={isOpen && !isRemoved}
        aria-controls={isOpen && !isRemoved ? panelId : undefined}
        disabled={isRemoved}
        onClick={() => onToggle(row.key)}
      >
        {chevron}
        <Line className={styles.code}>
          <CodeChip code={code} modifiers={row.line.modifiers} />
        </Line>
        <span className={styles.label} title={label}>
          {label}
        </span>
        <Line className={styles.units}>
          <span aria-hidden>×</span>
          <span className="dl-visually-hidden">units: </span>
          {row.line.units}
        </Line>
        {isSingle ? (
          marks
        ) : (
          <span className={styles.below}>
            <span className={styles.under}>{under}</span>
            {marks}
          </span>
        )}
      </button>
      {isOpen && !isRemoved && (
        <div id={panelId} className={styles.proof}>
          <Suspense>
            {standing !== undefined && <OverrideDetails standing={standing} />}
            {row.kind === 'service' ? (
              <LineExplanation line={row.line} />
            ) : (
              <DrugLineExplanation line={row.line} />
            )}
            {standing === undefined && <OverrideOffer line={row.line} />}
          </Suspense>
        </div>
      )}
    </li>
  );
}

/** Renders again only when something visible differs; an open row follows its proof as well. */
export const ClaimRowView = memo(
  View,
  (a, b) =>
    a.isOpen === b.isOpen &&
    a.label === b.label &&
    a.siteLabel === b.siteLabel &&
    a.onToggle === b.onToggle &&
    a.standing?.override === b.standing?.override &&
    a.standing?.stale === b.standing?.stale &&
    (a.isOpen
      ? a.row === b.row || (a.row.line === b.row.line && looksSame(a.row, b.row))
      : looksSame(a.row, b.row)),
);
