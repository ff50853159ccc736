import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { resolvePolicy } from '../../../domain/policy.ts';
import { policyWords, wordsOfValue } from '../../../domain/policy-words.ts';
import type { PolicySelection } from '../../../domain/policy.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { SwapHorizIcon } from '../../../ui/icons.tsx';
import { PolicySelect } from '../../../ui/policy-select.tsx';
import { usePolicyChoices } from '../../../ui/use-policy-choices.ts';
import type { PolicyChoice } from '../../../ui/use-policy-choices.ts';
import { isCovered } from '../covered-coding.ts';
import { useEditCommands } from '../use-edit-commands.ts';
import { usePresentEncounter } from '../use-present-encounter.ts';
import { useWorkbench } from '../workbench-context.ts';
import { comparePolicies, touchedQuestions } from './compare-policies.ts';
import styles from './lens.module.css';
import { LensTable } from './lens-table.tsx';
import { SwitchLinks } from './switch-links.tsx';

/** A side of the comparison: the encounter's own policy, a named one, or the encounter's own with one answer changed. */
type Side = string;

const own = 'this-encounter';

function selectionOfSide(side: Side, current: PolicySelection | undefined, choices: readonly PolicyChoice[]): PolicySelection | undefined {
  if (side === own) return current;
  const [switchId, value] = side.split('=');
  if (value !== undefined && switchId !== undefined) return { id: 'encounter', switches: { ...current?.switches, [switchId]: value } };
  return choices.find((choice) => choice.id === side)?.selection;
}

function sideName(side: Side, current: PolicySelection | undefined, choices: readonly PolicyChoice[]): string {
  if (side === own) return current === undefined ? 'Default' : `This encounter (${current.id})`;
  const [switchId, value] = side.split('=');
  if (value !== undefined) return `${switchId ?? ''} otherwise`;
  return choices.find((choice) => choice.id === side)?.name ?? side;
}

/** The same encounter under two policies, side by side; each difference names the switches that cause it. */
export function LensDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const encounter = usePresentEncounter();
  const { codeSet } = useWorkbench();
  const { run } = useEditCommands();
  const choices = usePolicyChoices();
  const { policy: current, setting } = encounter;
  const [sideA, setSideA] = useState<Side>(own);
  const [sideB, setSideB] = useState<Side>(current === undefined ? 'ask-the-record' : 'default');
  const [isAll, setAll] = useState(false);
  const hasClaim = isCovered(encounter, codeSet);
  const selectionA = selectionOfSide(sideA, current, choices);
  const selectionB = selectionOfSide(sideB, current, choices);
  const comparison = useMemo(
    () => (hasClaim ? comparePolicies(encounter, codeSet, resolvePolicy(setting, selectionA), resolvePolicy(setting, selectionB)) : undefined),
    [hasClaim, encounter, codeSet, setting, selectionA, selectionB],
  );
  const touched = useMemo(() => (hasClaim ? touchedQuestions(encounter, codeSet, resolvePolicy(setting, current)) : []), [hasClaim, encounter, codeSet, setting, current]);
  const names = [sideName(sideA, current, choices), sideName(sideB, current, choices)] as const;
  const use = (selection: PolicySelection | undefined): void => {
    if (run({ type: 'set-encounter', patch: { policy: selection } })) onClose();
  };
  const extra = [
    { value: own, name: current === undefined ? 'This encounter (default)' : `This encounter (${current.id})` },
    ...[sideA, sideB].filter((side, index, all) => side.includes('=') && all.indexOf(side) === index).map((side) => ({ value: side, name: sideName(side, current, choices) })),
  ];
  const differences = comparison?.rows.filter((row) => row.causes.length > 0) ?? [];
  const lines = differences.filter((row) => row.kind === 'line' || row.kind === 'drug').length;
  const idle = comparison?.differing.filter((id) => !comparison.mattering.includes(id)) ?? [];

  return (
    <Dialog open onClose={onClose} maxWidth="lg" fullWidth aria-labelledby="lens-title" slotProps={{ paper: { className: styles.paper ?? '' } }}>
      <header className={styles.header}>
        <h2 id="lens-title" className={styles.title}>
          Two policies side by side
        </h2>
        <Button variant="contained" onClick={onClose}>
          Done
        </Button>
      </header>
      <div className={styles.sides}>
        <PolicySelect label="First" isLabelShown value={sideA} choices={choices} extra={extra} onChange={setSideA} />
        <Button
          startIcon={<SwapHorizIcon />}
          onClick={() => {
            setSideA(sideB);
            setSideB(sideA);
          }}
        >
          Swap
        </Button>
        <PolicySelect label="Second" isLabelShown value={sideB} choices={choices} extra={extra} onChange={setSideB} />
        <Button variant="outlined" disabled={sideB === own} onClick={() => use(selectionB)}>
          Use the second for this encounter
        </Button>
      </div>
      <div className={styles.body}>
        {comparison === undefined ? (
          <p>No code set that is here covers the date of service, so there is no claim to compare.</p>
        ) : (
          <>
            <p className={styles.sum} role="status">
              {differences.length === 0 ? (
                <strong>No difference.</strong>
              ) : (
                <strong>
                  {lines === 0 ? 'The claim is the same' : `${String(lines)} ${lines === 1 ? 'line differs' : 'lines differ'}`}
                  {differences.length > lines && `; ${String(differences.length - lines)} ${lines === 0 ? 'reasons or findings differ' : 'reasons or findings too'}`}.
                </strong>
              )}{' '}
              {comparison.differing.length === 0
                ? 'The two policies answer every question alike.'
                : `The policies differ in ${String(comparison.differing.length)} ${comparison.differing.length === 1 ? 'question' : 'questions'}`}
              {comparison.mattering.length > 0 && (
                <>
                  ; here <SwitchLinks ids={comparison.mattering} /> {comparison.mattering.length === 1 ? 'matters' : 'matter'}
                </>
              )}
              {idle.length > 0 && (
                <>
                  ; <SwitchLinks ids={idle} /> {idle.length === 1 ? 'makes' : 'make'} no difference here
                </>
              )}
              {comparison.differing.length > 0 && '.'} What differs by policy alone is no error of either.
            </p>
            <label className={styles.all}>
              <input type="checkbox" checked={isAll} onChange={(event) => setAll(event.target.checked)} /> Show what is the same, too
            </label>
            <LensTable rows={isAll ? comparison.rows : differences} names={names} encounter={encounter} />
          </>
        )}
        {touched.length > 0 && (
          <section className={styles.touched} aria-labelledby="touched-title">
            <h3 id="touched-title">Disagreements that touch this claim</h3>
            <ul>
              {touched.map(({ switchId, value, lines: count }) => (
                <li key={`${switchId}=${value}`}>
                  <button
                    type="button"
                    className={styles.touch}
                    onClick={() => {
                      setSideA(own);
                      setSideB(`${switchId}=${value}`);
                    }}
                  >
                    <strong>{switchId}</strong> {policyWords[switchId].question}: {wordsOfValue(switchId, value)}
                    <span className={styles.count}>{count === 1 ? '1 line' : `${String(count)} lines`}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Dialog>
  );
}
