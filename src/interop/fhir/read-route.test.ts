import { expect, test } from 'vitest';
import { readRoute } from './read-route.ts';

const point = { start: '2026-03-02T10:00', notes: [], isUtcAsWritten: false };
const period = { ...point, stop: '2026-03-02T10:30', periodMinutes: 30 };
const snomed = (code: string) => ({ coding: [{ system: 'http://snomed.info/sct', code }] });
const iv = snomed('47625008');

test.each([
  ['IV with a period', { route: iv }, period, 'iv-infusion'],
  ['IV at a point, nothing more', { route: iv }, point, 'iv-infusion'],
  ['IV at a point, text says push', { route: iv, text: '4 mg IV push' }, point, 'iv-push'],
  ['IV with a period, method push', { route: iv, method: snomed('420620005') }, period, 'iv-push'],
  [
    'IV, method piggyback of table 0165',
    {
      route: iv,
      method: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0165', code: 'IVPB' }] },
    },
    point,
    'iv-infusion',
  ],
  [
    'older IV code, method text bolus',
    { route: snomed('255560000'), method: { text: 'Bolus' } },
    point,
    'iv-push',
  ],
  ['local route IV DRIP', { route: { text: 'IV DRIP' } }, point, 'iv-infusion'],
  ['local route IVP', { route: { text: 'IVP' } }, point, 'iv-push'],
  ['local route IVPB', { route: { coding: [{ code: 'IVPB' }] } }, point, 'iv-infusion'],
  [
    'NCI intravenous',
    { route: { coding: [{ system: 'http://ncithesaurus-stage.nci.nih.gov', code: 'C38276' }] } },
    period,
    'iv-infusion',
  ],
  ['IM with a long period', { route: snomed('78421000') }, period, 'im-injection'],
  ['SC', { route: snomed('263887005') }, period, 'sc-injection'],
  ['SC by pump', { route: { text: 'SUBCUT INFUSION' } }, period, 'sc-infusion'],
  ['intra-arterial with a period', { route: snomed('58100008') }, period, 'intra-arterial-infusion'],
  [
    'intrathecal',
    { route: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0162', code: 'IT' }] } },
    point,
    'intrathecal',
  ],
  ['oral with a period', { route: snomed('26643006') }, period, 'other'],
  ['two routes in one text', { route: { text: 'IV/IM' } }, point, 'other'],
  ['no route, text names one', { text: '1 g IV over 30 minutes' }, period, 'iv-infusion'],
  ['nothing', undefined, period, 'other'],
])('%s', (_name, dosage, effective, route) => {
  expect(readRoute(dosage, effective).route).toBe(route);
});

test('a text that says push beside a charted period is asked about', () => {
  expect(readRoute({ route: iv, text: 'IV push over 30 min' }, period)).toEqual({
    route: 'iv-infusion',
    notes: ['the dosage text says push, but a period is charted; read as an infusion'],
  });
});
