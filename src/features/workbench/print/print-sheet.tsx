import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { nameOf } from '../../../domain/administration.ts';
import type { ClaimLine, DrugLine } from '../../../domain/claim-line.ts';
import type { CodedEncounter } from '../../../domain/coded-encounter.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import type { StandingOverride } from '../../../domain/reported-claim.ts';
import type { AdministrationId } from '../../../domain/ids.ts';
import { markOf } from '../../../rules/index.ts';
import { SeverityMark } from '../../../ui/severity-mark.tsx';
import { coveredCoding } from '../covered-coding.ts';
import { administrationTimes } from '../explanation/administration-times.ts';
import { ruleText } from '../explanation/rule-text.ts';
import { timelinePictures } from '../picture/encounter-picture.ts';
import { svgView } from '../picture/svg-view.tsx';
import { Code, LooseRow, OverrideNote, Units } from './override-cells.tsx';
import { reportedOf } from '../overrides/reported-of.ts';
import { siteLabelOf } from '../site-label-of.ts';
import { useWorkbench } from '../workbench-context.ts';
import styles from './print-sheet.module.css';

function useNames(encounter: Encounter): (id: AdministrationId) => string {
  return useMemo(() => {
    const byId = new Map(
      encounter.administrations.map((one) => [one.id, `${nameOf(one)} ${administrationTimes(one)}${markOf(encounter, one).place}`]),
    );
    return (id) => byId.get(id) ?? id;
  }, [encounter]);
}

interface ServiceRowProps {
  readonly line: ClaimLine;
  readonly label: string;
  readonly site: string | undefined;
  readonly nameOfId: (id: AdministrationId) => string;
  readonly standing: StandingOverride | undefined;
}

/** One line with its proof: what counted, what did not and why, and the rules by name. */
function ServiceRow({ line, label, site, nameOfId, standing }: ServiceRowProps): ReactElement {
  const rules = [
    ...new Set([
      ...line.supportedBy.map(({ ruleId }) => ruleId),
      ...line.modifierReasons.map(({ ruleId }) => ruleId),
    ]),
  ];
  return (
    <tr>
      <td>{line.dateOfService}</td>
      <Code code={[line.code, ...line.modifiers].join('-')} standing={standing} />
      <td>
        <strong>{label}</strong>
        {site !== undefined && ` · ${site}`}
        {line.status !== 'complete' && ` · ${line.status}`}
        <OverrideNote standing={standing} />
        <ul className={styles.proof}>
          {line.supportedBy.map((support) => (
            <li key={support.administrationId}>
              {nameOfId(support.administrationId)}
              {support.minutesCounted !== undefined && `: ${String(support.minutesCounted)} min counted`}
              {support.minutesDiscarded
                .map((gone) => `; ${String(gone.minutes)} min not: ${gone.reason}`)
                .join('')}
            </li>
          ))}
          {line.modifierReasons.map(({ modifier, reason }) => (
            <li key={modifier}>
              {modifier}: {reason}
            </li>
          ))}
          <li className={styles.rules}>{rules.join(', ')}</li>
        </ul>
      </td>
      <Units units={line.units} standing={standing} />
    </tr>
  );
}

const DrugRow = ({
  line,
  name,
  nameOfId,
  standing,
}: {
  readonly line: DrugLine;
  readonly name: string;
  readonly nameOfId: (id: AdministrationId) => string;
  readonly standing: StandingOverride | undefined;
}): ReactElement => (
  <tr>
    <td>{line.dateOfService}</td>
    <Code code={[line.hcpcs, ...line.modifiers].join('-')} standing={standing} />
    <td>
      <strong>{name}</strong>
      <OverrideNote standing={standing} />
      <ul className={styles.proof}>
        <li>{[...line.administrationIds.map(nameOfId), ...line.trace.map(({ says }) => says)].join('; ')}</li>
        <li className={styles.rules}>{[...new Set(line.trace.map(({ ruleId }) => ruleId))].join(', ')}</li>
      </ul>
    </td>
    <Units units={line.units} standing={standing} />
  </tr>
);

function Rules({ coding }: { readonly coding: CodedEncounter }): ReactElement {
  const ids = [
    ...new Set([
      ...coding.lines.flatMap((line) => [...line.supportedBy, ...line.modifierReasons].map(({ ruleId }) => ruleId)),
      ...coding.drugLines.flatMap((line) => line.trace.map(({ ruleId }) => ruleId)),
      ...coding.notReported.map(({ ruleId }) => ruleId),
      ...coding.findings.map(({ ruleId }) => ruleId),
    ]),
  ].sort();
  return (
    <dl className={styles.ruleList}>
      {ids.map((id) => {
        const rule = ruleText(id);
        return (
          <div key={id}>
            <dt>{id}</dt>
            <dd>
              {rule?.statement} <cite>{rule?.cites.join('; ')}</cite>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** The encounter on paper: timeline, claim with proof, what is not reported, findings, and the rules behind them. */
export function PrintSheet({ encounter }: { readonly encounter: Encounter }): ReactElement {
  const { codeSet } = useWorkbench();
  const coding = coveredCoding(encounter, codeSet);
  const claim = coding === undefined ? undefined : reportedOf(encounter, coding);
  const nameOfId = useNames(encounter);
  const pictures = useMemo(() => timelinePictures(encounter, codeSet), [encounter, codeSet]);
  return (
    <article className={styles.sheet}>
      <h1>{encounter.title ?? 'Encounter'}</h1>
      <p>
        Date of service {encounter.dateOfService} · {encounter.setting}
        {coding !== undefined && ` · code-set release ${coding.release} · policy ${coding.policyId}`}
      </p>
      {pictures.map(({ node }, n) => (
        <div key={`strip-${String(n)}`} className={styles.picture}>
          {svgView(node)}
        </div>
      ))}
      {coding === undefined ? (
        <p>No code-set release covers this date of service, so there is no claim.</p>
      ) : (
        <>
          <table>
            <caption>Claim</caption>
            <thead>
              <tr>
                <th scope="col">Date</th>
                <th scope="col">Code</th>
                <th scope="col">What and why</th>
                <th scope="col" className={styles.units}>
                  Units
                </th>
              </tr>
            </thead>
            <tbody>
              {coding.lines.map((line, n) => (
                <ServiceRow
                  key={`${line.code}-${line.dateOfService}-${String(n)}`}
                  line={line}
                  label={codeSet.labelOf.get(line.code) ?? ''}
                  site={siteLabelOf(encounter, line.accessSiteId)}
                  nameOfId={nameOfId}
                  standing={claim?.byLine.get(line)}
                />
              ))}
              {coding.drugLines.map((line, n) => (
                <DrugRow
                  key={`${line.hcpcs}-${line.dateOfService}-${String(n)}`}
                  line={line}
                  name={codeSet.drugs.byCode.get(line.hcpcs)?.name ?? ''}
                  nameOfId={nameOfId}
                  standing={claim?.byLine.get(line)}
                />
              ))}
              {claim?.overrides
                .filter((one) => one.line === undefined)
                .map((standing) => (
                  <LooseRow key={standing.override.id} standing={standing} />
                ))}
            </tbody>
          </table>
          {coding.notReported.length > 0 && (
            <section>
              <h2>Given and not reported</h2>
              <ul>
                {coding.notReported.map((entry, n) => (
                  <li key={`${entry.administrationId}-${String(n)}`}>
                    {nameOfId(entry.administrationId)}: {entry.reason}
                  </li>
                ))}
              </ul>
            </section>
          )}
          {coding.findings.length > 0 && (
            <section>
              <h2>Findings</h2>
              <ul>
                {coding.findings.map((finding, n) => (
                  <li key={`${finding.ruleId}-${String(n)}`}>
                    <SeverityMark severity={finding.severity} /> {finding.message}
                  </li>
                ))}
              </ul>
            </section>
          )}
          <section>
            <h2>Rules applied</h2>
            <Rules coding={coding} />
          </section>
        </>
      )}
      <footer>
        Made with Dripline. Code numbers with labels in its own words; it supports a coder’s judgment and does
        not replace it.
      </footer>
    </article>
  );
}
