import { expect, test } from 'vitest';
import { administrationFact } from '../../domain/fact-path.ts';
import type { Finding, Severity } from '../../domain/finding.ts';
import { administrationId } from '../../domain/ids.ts';
import { resolvePolicy } from '../../domain/policy.ts';
import { testCodeSet } from '../../testing/test-code-set.ts';
import { day } from '../example.ts';
import { finishFindings } from './finish-findings.ts';

const finding = (severity: Severity, ruleId: string, id: string, message: string): Finding => ({
  severity,
  ruleId,
  message,
  facts: [administrationFact(administrationId(id), 'stop')],
  fixes: [],
});

const inOrder = [
  finding('error', 'z/z', 'a9', 'z'),
  finding('warning', 'a/b', 'a1', 'y'),
  finding('warning', 'a/b', 'a1', 'z'),
  finding('warning', 'a/b', 'a2', 'a'),
  finding('warning', 'b/a', 'a1', 'a'),
  finding('info', 'a/a', 'a1', 'a'),
];

test.each([
  ['as they are', [0, 1, 2, 3, 4, 5]],
  ['backwards', [5, 4, 3, 2, 1, 0]],
  ['mixed', [3, 0, 5, 2, 4, 1]],
  ['two', [4, 1]],
  ['one', [2]],
  ['none', []],
])('findings stand by severity, rule, facts and words: %s', (_, order) => {
  const encounter = day().build();
  const findings = order.flatMap((index) => inOrder.slice(index, index + 1));
  const work = {
    encounter,
    codeSet: testCodeSet(),
    policy: resolvePolicy('facility', undefined),
    isBrief: false, isFacility: true,
    date: encounter.dateOfService,
    findings,
    notReported: [],
    units: [],
  };
  expect(finishFindings(work)).toEqual(inOrder.filter((one) => findings.includes(one)));
});
