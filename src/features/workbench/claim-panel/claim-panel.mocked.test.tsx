// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, expect, test, vi } from 'vitest';
import { createEditorStore } from '../../../document/create-editor-store.ts';
import type { EditorStore } from '../../../document/editor-state.ts';
import type { CodedEncounter } from '../../../domain/coded-encounter.ts';
import { isoDate } from '../../../domain/clock-time.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import { accessSiteId, administrationId, billingCode, encounterId } from '../../../domain/ids.ts';
import { FindingsPanel } from '../findings/findings-panel.tsx';
import { testCodeSet } from '../../../testing/test-code-set.ts';
import type * as ButtonModule from '../../../ui/button.tsx';
import type { ButtonProps } from '../../../ui/button.tsx';
import { WorkbenchContext } from '../workbench-context.ts';
import { ClaimPanel } from './claim-panel.tsx';

const a1 = administrationId('a1');
const s1 = accessSiteId('s1');

/** One line a bag: its units are its hours begun; a missing stop is an error; a site without a reason is a warning. */
vi.mock('../../../rules/index.ts', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  codeEncounter: (encounter: Encounter): CodedEncounter => {
    const [bag] = encounter.administrations;
    const [site] = encounter.accessSites;
    const minutes = bag?.start === undefined || bag.stop === undefined ? undefined : bag.stop - bag.start;
    return {
      id: encounter.id,
      release: '2026Q4',
      policyId: 'default',
      lines:
        minutes === undefined || minutes < 16
          ? []
          : [
              {
                dateOfService: encounter.dateOfService,
                code: billingCode('96365'),
                modifiers: [],
                units: Math.ceil(minutes / 60),
                accessSiteId: s1,
                status: 'complete',
                role: 'initial',
                category: 'therapeutic',
                supportedBy: [
                  {
                    administrationId: a1,
                    ruleId: 'time/first-hour',
                    minutesCounted: minutes - 5,
                    minutesDiscarded: [
                      {
                        from: 612,
                        to: 617,
                        minutes: 5,
                        ruleId: 'time/pauses',
                        reason: 'the pump stood still',
                      },
                    ],
                    facts: [],
                  },
                ],
                losingCandidates: [],
                modifierReasons: [],
                trace: [{ ruleId: 'initial-service/facility-hierarchy', says: 'Nothing outranks it.' }],
              },
            ],
      drugLines: [],
      notReported:
        minutes !== undefined && minutes < 16
          ? [{ administrationId: a1, ruleId: 'time/first-hour', reason: 'too short for an infusion' }]
          : [],
      findings: [
        ...(minutes === undefined
          ? [
              {
                ruleId: 'documentation/missing-stop-time',
                severity: 'error' as const,
                message: 'ceftriaxone has no stop time',
                facts: [{ of: 'administration' as const, id: a1, field: 'stop' as const }],
                fixes: [],
              },
            ]
          : []),
        ...(site?.separateSite === undefined
          ? [
              {
                ruleId: 'documentation/second-site-reason',
                severity: 'warning' as const,
                message: 'no reason for the site',
                facts: [{ of: 'access-site' as const, id: s1, field: 'separateSite' as const }],
                fixes: [{ kind: 'document-second-site' as const, label: 'Say why', accessSiteId: s1 }],
              },
            ]
          : []),
      ],
      administrations: new Map(),
      accessSites: [],
    };
  },
}));

const buttons = vi.hoisted(() => ({ drawn: 0 }));
vi.mock('../../../ui/button.tsx', async (importOriginal) => {
  const { Button } = await importOriginal<typeof ButtonModule>();
  return {
    Button: (props: ButtonProps) => {
      buttons.drawn++;
      return <Button {...props} />;
    },
  };
});

const encounter: Encounter = {
  id: encounterId('e1'),
  setting: 'facility',
  dateOfService: isoDate('2026-03-02'),
  stays: [],
  accessSites: [{ id: s1, kind: 'peripheral-iv', label: 'L AC' }],
  administrations: [
    { id: a1, accessSiteId: s1, drug: { name: 'ceftriaxone' }, route: 'iv-infusion', start: 612, stop: 647 },
  ],
};
const codeSet = { ...testCodeSet(), labelOf: new Map([['96365', 'first hour']]) };

function open(): EditorStore {
  const store = createEditorStore(encounter);
  render(
    <MemoryRouter>
      <WorkbenchContext value={{ store, codeSet }}>
        <ClaimPanel />
        <FindingsPanel />
      </WorkbenchContext>
    </MemoryRouter>,
  );
  return store;
}
const lineButton = (): HTMLElement => screen.getByRole('button', { name: /96365.*units/ });

afterEach(cleanup);

test('a line follows a running gesture and says from what, and forgets it when the gesture is dropped', () => {
  const store = open();
  expect(lineButton().textContent).toBe('96365first hour×units: 1initial · L AC');
  act(() => void store.getState().showPreview({ type: 'set-stop-time', administrationId: a1, stop: 700 }));
  expect(lineButton().textContent).toBe('96365first hour×units: 2initial · L ACwas ×1');
  act(() => store.getState().dropPreview());
  expect(lineButton().textContent).toBe('96365first hour×units: 1initial · L AC');
});

test('a gesture draws lines anew and no button', () => {
  const store = open();
  const before = buttons.drawn;
  expect(before).toBeGreaterThan(0);
  act(() => void store.getState().showPreview({ type: 'set-stop-time', administrationId: a1, stop: 700 }));
  act(() => void store.getState().showPreview({ type: 'set-stop-time', administrationId: a1, stop: 760 }));
  expect(lineButton().textContent).toContain('was ×1');
  expect(buttons.drawn).toBe(before);
});

test('after a step the change stays readable for a while, and a line that is gone is struck', () => {
  vi.useFakeTimers();
  try {
    const store = open();
    act(() => void store.getState().run({ type: 'set-stop-time', administrationId: a1, stop: 620 }));
    expect(lineButton().textContent).toContain('removed');
    expect(lineButton().querySelectorAll('del').length).toBe(2);
    act(() => void vi.advanceTimersByTime(6000));
    expect(screen.queryByRole('button', { name: /96365.*units/ })).toBe(null);
    expect(screen.getByText(/Nothing that is charted so far earns a line/)).not.toBe(null);
  } finally {
    vi.useRealTimers();
  }
});

test('a line opens to its proof, which leads to the bar', async () => {
  const store = open();
  expect(lineButton().getAttribute('aria-expanded')).toBe('false');
  // The proof is fetched meanwhile, and React goes on only when it is waited for.
  await act(async () => void fireEvent.click(lineButton()));
  expect(lineButton().getAttribute('aria-expanded')).toBe('true');
  await screen.findByText('30 min', { exact: true }, { timeout: 5000 });
  for (const words of [
    '30 min',
    'not 10:12–10:17: the pump stood still',
    '−5 min',
    'Nothing outranks it.',
  ]) {
    expect(screen.getByText(words, { exact: true })).not.toBe(null);
  }
  await screen.findByText('If ceftriaxone ended 20 minutes sooner, the claim would have 96374 in place of 96365.', { exact: true }, { timeout: 5000 });
  fireEvent.click(screen.getByRole('button', { name: 'ceftriaxone 10:12–10:47' }));
  expect([store.getState().selection, store.getState().focusedFact?.fact]).toEqual([
    ['a1'],
    { of: 'administration', id: 'a1', field: 'start' },
  ]);
});

test('what is not reported is counted and says why', () => {
  const store = open();
  act(() => void store.getState().run({ type: 'set-stop-time', administrationId: a1, stop: 620 }));
  const fold = screen.getByRole('button', { name: /Not reported/ });
  expect(fold.textContent).toBe('Not reported 1');
  fireEvent.click(fold);
  expect(screen.getByText('too short for an infusion')).not.toBe(null);
});

test('a finding leads to its fact', () => {
  const store = open();
  act(() => void store.getState().run({ type: 'set-stop-time', administrationId: a1, stop: undefined }));
  fireEvent.click(
    within(screen.getByRole('region', { name: 'Errors' })).getByRole('button', {
      name: 'ceftriaxone has no stop time',
    }),
  );
  expect([store.getState().selection, store.getState().focusedFact?.fact]).toEqual([
    ['a1'],
    { of: 'administration', id: 'a1', field: 'stop' },
  ]);
});

test('the reason for a second site is asked, and the chosen one is written', () => {
  const store = open();
  fireEvent.click(screen.getByRole('button', { name: 'Say why' }));
  const reasons = within(screen.getByRole('group', { name: 'Reason charted for the second site' }));
  expect(reasons.getAllByRole('button').map((button) => button.textContent)).toEqual([
    'Protocol needs two sites',
    'Incompatible drugs',
    'Condition of the patient',
  ]);
  expect(store.getState().history.past.length).toBe(0);
  fireEvent.click(reasons.getByRole('button', { name: 'Incompatible drugs' }));
  expect(store.getState().history.present.document.accessSites).toEqual([
    { id: 's1', kind: 'peripheral-iv', label: 'L AC', separateSite: { reason: 'incompatible-drugs' } },
  ]);
  expect(screen.getByText('No findings.')).not.toBe(null);
});
