import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { needsPackages } from '../../code-sets/needs-packages.ts';
import { resolvePolicy } from '../../domain/policy.ts';
import { wordsOfValue } from '../../domain/policy-words.ts';
import type { SwitchId } from '../../domain/policy.ts';
import { compareExample } from '../../rules/compare-example.ts';
import type { ExampleComparison } from '../../rules/compare-example.ts';
import type { Example } from '../../rules/example.ts';
import { codeEncounter } from '../../rules/index.ts';
import { Button } from '../../ui/button.tsx';
import { CodeChip } from '../../ui/code-chip.tsx';
import { CheckIcon, CloseIcon, OpenInNewIcon } from '../../ui/icons.tsx';
import { ruleAddress } from '../../ui/rule-address.ts';
import { useCodeSet } from '../../ui/use-code-set.ts';
import { ExampleChart } from './example-chart.tsx';
import styles from './example-card.module.css';
import { settingWords } from './rule-words.ts';
import { useOpenExample } from './use-open-example.ts';

function Verdict({ isAsExpected }: { readonly isAsExpected: boolean }): ReactElement {
  return (
    <span className={styles.verdict} data-as-expected={isAsExpected}>
      {isAsExpected ? <CheckIcon /> : <CloseIcon />}
      {isAsExpected ? 'as expected' : 'not as expected'}
    </span>
  );
}

const times = (units: number): string => (units === 0 ? 'none' : `×${String(units)}`);

function Result({ comparison, labelOf }: { readonly comparison: ExampleComparison; readonly labelOf: ReadonlyMap<string, string> }): ReactElement {
  return (
    <div className={styles.result}>
      {comparison.lines.length === 0 && comparison.findings.length === 0 && <p className={styles.nothing}>Expected and reported: nothing.</p>}
      {comparison.lines.length > 0 && (
        <table className={styles.lines}>
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col">Expected</th>
              <th scope="col">The rules say</th>
            </tr>
          </thead>
          <tbody>
            {comparison.lines.map((line) => {
              const [name = '', date] = line.name.split('@');
              const [code = '', ...modifiers] = name.split('-');
              return (
                <tr key={line.name} data-differs={line.expected !== line.actual}>
                  <td>
                    <CodeChip code={code} modifiers={modifiers} /> <span className={styles.label}>{labelOf.get(code)}</span>
                    {date !== undefined && <span className={styles.date}> {date}</span>}
                  </td>
                  <td className={styles.units}>{times(line.expected)}</td>
                  <td className={styles.units}>{times(line.actual)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {comparison.findings.map((finding) => (
        <p key={finding.ruleId} className={styles.finding} data-differs={finding.isWanted !== finding.isRaised}>
          {finding.isWanted ? 'Raises a finding: ' : 'Raises no finding: '}
          <Link to={ruleAddress(finding.ruleId)}>{finding.ruleId}</Link>
        </p>
      ))}
    </div>
  );
}

/** One example: its chart, the lines it must give, the lines that the rules give now; it opens in the workbench. */
export function ExampleCard({ ruleId, example }: { readonly ruleId: string; readonly example: Example }): ReactElement | undefined {
  const { encounter, title } = example;
  const { codeSet, notCovered, error } = useCodeSet(encounter.dateOfService, needsPackages(encounter));
  const { open, isOpening } = useOpenExample();
  const comparison = useMemo(
    () =>
      codeSet === undefined || notCovered !== undefined
        ? undefined
        : compareExample(example, codeEncounter(encounter, codeSet, resolvePolicy(encounter.setting, encounter.policy))),
    [example, encounter, codeSet, notCovered],
  );
  // All at once with their results: cards that grow one after the other would push each other down.
  if (comparison === undefined && notCovered === undefined && error === undefined) return undefined;
  const switches = Object.entries(encounter.policy?.switches ?? {}) as readonly (readonly [SwitchId, string])[];
  return (
    <article className={styles.card} aria-label={`Example: ${title}`}>
      <header className={styles.header}>
        <h4 className={styles.title}>{title}</h4>
        {comparison !== undefined && <Verdict isAsExpected={comparison.isAsExpected} />}
        <Button variant="outlined" startIcon={<OpenInNewIcon />} disabled={isOpening} onClick={() => open(ruleId, example)}>
          Open in the workbench
        </Button>
      </header>
      <p className={styles.facts}>
        {settingWords[encounter.setting]} · {encounter.dateOfService}
        {encounter.earlierEncounterSameDay === true && ' · a second visit that day'}
        {switches.map(([id, value]) => (
          <span key={id}>
            {' · '}
            {id}: {wordsOfValue(id, value)}
          </span>
        ))}
      </p>
      <ExampleChart encounter={encounter} />
      {comparison !== undefined && codeSet !== undefined && <Result comparison={comparison} labelOf={codeSet.labelOf} />}
      {notCovered !== undefined && <p role="alert">{notCovered}</p>}
      {error !== undefined && <p role="alert">{error.message}</p>}
    </article>
  );
}
