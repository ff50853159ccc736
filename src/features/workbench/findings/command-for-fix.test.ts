import { expect, test } from 'vitest';
import { isoDate } from '../../../domain/clock-time.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import { administrationFact } from '../../../domain/fact-path.ts';
import type { Finding, Fix } from '../../../domain/finding.ts';
import { accessSiteId, administrationId, encounterId } from '../../../domain/ids.ts';
import { commandForFix } from './command-for-fix.ts';
import { groupFindings, newErrors } from './group-findings.ts';

const a1 = administrationId('a1');
const s2 = accessSiteId('s2');
const encounter: Encounter = {
  id: encounterId('e1'),
  setting: 'facility',
  dateOfService: isoDate('2026-03-02'),
  stays: [],
  accessSites: [{ id: s2, kind: 'picc', label: 'R arm' }],
  administrations: [],
};

test.each<[Fix, unknown]>([
  [{ kind: 'focus', label: '', fact: administrationFact(a1, 'stop') }, undefined],
  [
    { kind: 'designate-initial', label: '', accessSiteId: s2, administrationId: a1 },
    { type: 'designate-initial', accessSiteId: s2, administrationId: a1 },
  ],
  [
    { kind: 'designate-initial', label: '', accessSiteId: s2 },
    { type: 'designate-initial', accessSiteId: s2, administrationId: undefined },
  ],
  [
    { kind: 'set-category', label: '', administrationId: a1, category: 'hydration' },
    { type: 'set-category', administrationId: a1, category: 'hydration' },
  ],
  [
    { kind: 'move-to-site', label: '', administrationId: a1, accessSiteId: s2 },
    { type: 'place-administrations', ids: [a1], accessSiteId: s2 },
  ],
  [
    { kind: 'set-primary-reason', label: '', administrationId: a1 },
    { type: 'set-encounter', patch: { primaryReason: a1 } },
  ],
  [{ kind: 'document-second-site', label: '', accessSiteId: s2 }, undefined],
  [{ kind: 'document-second-site', label: '', accessSiteId: accessSiteId('gone') }, undefined],
])('%j', (fix, command) => {
  expect(commandForFix(fix, encounter)).toEqual(command);
});

test('a reason completes the edit of a second site', () => {
  expect(
    commandForFix({ kind: 'document-second-site', label: '', accessSiteId: s2 }, encounter, 'protocol'),
  ).toEqual({
    type: 'edit-access-site',
    accessSite: { id: s2, kind: 'picc', label: 'R arm', separateSite: { reason: 'protocol' } },
  });
});

const finding = (severity: Finding['severity'], ruleId: string): Finding => ({
  ruleId,
  severity,
  message: ruleId,
  facts: [],
  fixes: [],
});

test('findings stand by severity, worst first, each with a key of its own', () => {
  const groups = groupFindings([finding('info', 'n'), finding('error', 'e'), finding('error', 'e')]);
  expect(groups.map((group) => [group.severity, group.findings.map((one) => one.key)])).toEqual([
    ['error', ['error|e', 'error|e|2']],
    ['info', ['info|n']],
  ]);
});

test('only errors that were not there before are new', () => {
  expect(
    newErrors(
      [finding('error', 'old')],
      [finding('error', 'old'), finding('error', 'new'), finding('warning', 'w')],
    ),
  ).toEqual([finding('error', 'new')]);
});
