import { describe, expect, test } from 'vitest';
import { pointRoutes, routes } from '../../domain/administration.ts';
import { day } from '../example.ts';
import { fluidByHand } from './fluid-by-hand.ts';
import { inherentService } from './inherent-service.ts';
import { inpatientStay } from './inpatient-stay.ts';
import { placeOfService } from './place-of-service.ts';
import { routeFamily } from './route-family.ts';
import { unknownDrug } from './unknown-drug.ts';

describe('place of service', () => {
  const at = (place: string) => day().professional().with({ placeOfService: place }).build();
  test.each(['19', '21', '22', '23', '24', '25', '26', '31', '32', '34', '51', '52', '54', '61', '62', '65'])(
    '%s is a facility',
    (place) => {
      expect(placeOfService.decide(at(place))).toContain(place);
      expect(placeOfService.decide({ ...at(place), setting: 'facility' })).toBeUndefined();
    },
  );
  test.each(['11', '12', '15', '20', '27', '33', '49', '50', '53', '55', '66'])('%s is none', (place) => {
    expect(placeOfService.decide(at(place))).toBeUndefined();
  });
  test('what a physician does in person', () => {
    const theirs = routes.filter((route) => placeOfService.decide(at('22'), route) === undefined);
    expect(theirs).toEqual(['intralesional', 'intrathecal', 'intrapleural', 'intraventricular-reservoir']);
  });
  test.each([
    ['emergency', true],
    ['observation', true],
    ['inpatient', true],
    ['clinic', false],
  ] as const)('a stay in %s: %s', (kind, isFacility) => {
    const reason = placeOfService.decide(day().stay(kind, '7:00').professional().build());
    expect(reason?.includes(kind) ?? false).toBe(isFacility);
  });
});

test('routes that are in the family for chemotherapy only, and the one that is not in it', () => {
  const only = [
    'intralesional',
    'intrathecal',
    'intrapleural',
    'intraperitoneal',
    'intraventricular-reservoir',
  ];
  expect(routes.filter((route) => routeFamily.decide(route, 'therapeutic') !== undefined)).toEqual([
    ...only,
    'other',
  ]);
  expect(routes.filter((route) => routeFamily.decide(route, 'chemotherapy') !== undefined)).toEqual([
    'other',
  ]);
  expect(routeFamily.decide('other', 'chemotherapy')).not.toBe(
    routeFamily.decide('intrathecal', 'therapeutic'),
  );
});

test('fluid by hand, injected, or into an artery; each says its own reason', () => {
  const reasons = new Map<string, string[]>();
  for (const route of routes) {
    const reason = fluidByHand.decide(route);
    if (reason !== undefined) reasons.set(reason, [...(reasons.get(reason) ?? []), route]);
  }
  expect([...reasons.values()]).toEqual([
    ['intra-arterial-infusion', 'intra-arterial-push'],
    ['iv-push'],
    ['im-injection', 'sc-injection', 'on-body-injector'],
  ]);
  expect(pointRoutes.filter((route) => fluidByHand.decide(route) === undefined)).toContain('pump-refill');
});

test('a part of another service says of which', () => {
  const given = (more: Readonly<Record<string, unknown>>): string | undefined => {
    const [one] = day().push('A', '8:00', more).build().administrations;
    if (one === undefined) throw new Error('nothing given');
    return inherentService.decide(one);
  };
  expect(given({ category: undefined, purpose: 'flush' })).toContain('flush');
  expect(given({ category: 'not-coded', purpose: 'contrast' })).toContain('contrast');
  expect(given({ category: 'not-coded', purpose: 'treatment' })).toContain('another service');
  expect(given({ category: 'not-coded' })).toContain('another service');
  expect(given({ category: 'therapeutic', purpose: 'flush' })).toContain('flush');
  expect(given({ category: 'therapeutic', purpose: 'treatment' })).toBeUndefined();
  expect(given({ category: undefined, purpose: 'treatment' })).toBeUndefined();
  expect(given({ category: undefined })).toBeUndefined();
});

test('an unknown drug is therapeutic', () => {
  expect(unknownDrug.decide()).toBe('therapeutic');
});

test('the admission is the first inpatient stay; one without a time began before everything', () => {
  expect(inpatientStay.decide(day().stay('emergency', '7:00').build())).toBeUndefined();
  expect(inpatientStay.decide(day().stay('inpatient', '9:00').stay('inpatient', '8:00').build())).toBe(480);
  expect(inpatientStay.decide({ ...day().build(), stays: [{ kind: 'inpatient' }] })).toBe(-Infinity);
});
