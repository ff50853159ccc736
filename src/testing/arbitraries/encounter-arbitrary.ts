import fc from 'fast-check';
import type { AccessSite } from '../../domain/access-site.ts';
import { isoDate } from '../../domain/clock-time.ts';
import type { Encounter, Stay } from '../../domain/encounter.ts';
import { accessSiteId, encounterId } from '../../domain/ids.ts';
import { policySwitches, switchIds } from '../../domain/policy.ts';
import type { PolicySelection } from '../../domain/policy.ts';
import type { Setting } from '../../domain/setting.ts';
import { laidOut, looseAdministration } from './administration-arbitrary.ts';

export interface EncounterOptions {
  readonly setting?: Setting;
  readonly maxAdministrations?: number;
  /** False = always the default policy. */
  readonly hasSwitches?: boolean;
}

const site = (index: number): fc.Arbitrary<AccessSite> =>
  fc.constantFrom(undefined, 'protocol' as const, 'incompatible-drugs' as const).map((reason) => ({
    id: accessSiteId(`s${String(index + 1)}`),
    kind: 'peripheral-iv' as const,
    ...(reason === undefined ? {} : { separateSite: { reason } }),
  }));

const accessSites: fc.Arbitrary<readonly AccessSite[]> = fc
  .constantFrom(1, 1, 1, 2, 2, 3)
  .chain((count) => fc.tuple(site(0), site(1), site(2)).map((all) => all.slice(0, count)));

/** One switch with another value than its default, now and then. */
const policy: fc.Arbitrary<PolicySelection | undefined> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(undefined) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(...switchIds)
      .chain((id) =>
        fc
          .constantFrom(...policySwitches[id].values)
          .map((value) => ({ id: `${id}-${value}`, switches: { [id]: value } })),
      ),
  },
);

/** Where the visit took place, relative to its first start; left out most of the time. */
const staysAt = (visitStart: number, setting: Setting): fc.Arbitrary<readonly Stay[]> => {
  const arrival = fc.constantFrom(-30, -1, 0, 16, 31).map((offset) => visitStart + offset);
  const admission = fc.constantFrom(60, 91, 240).map((offset) => visitStart + offset);
  const outpatient = fc.record({
    kind: fc.constantFrom<Stay['kind']>('clinic', 'infusion-centre'),
    start: arrival,
  });
  const hospital = fc.record({
    kind: fc.constantFrom<Stay['kind']>('emergency', 'observation'),
    start: arrival,
  });
  const admitted = fc
    .tuple(hospital, admission)
    .map(([stay, start]) => [stay, { kind: 'inpatient' as const, start }]);
  return fc.oneof(
    { weight: 30, arbitrary: fc.constant([]) },
    { weight: 4, arbitrary: outpatient.map((stay) => [stay]) },
    { weight: setting === 'facility' ? 4 : 1, arbitrary: hospital.map((stay) => [stay]) },
    { weight: setting === 'facility' ? 2 : 0, arbitrary: admitted },
  );
};

/**
 * Valid encounters of both settings: lengths and gaps on the thresholds, bars that touch, nest, overlap and cross midnight,
 * the same few drugs again and again, missing times, pumps, and now and then a changed policy switch.
 */
export function encounterArbitrary(options: EncounterOptions = {}): fc.Arbitrary<Encounter> {
  const settingArbitrary =
    options.setting === undefined
      ? fc.constantFrom<Setting>('facility', 'facility', 'professional')
      : fc.constant(options.setting);
  const visitStart = fc.constantFrom(480, 480, 480, 1260, 1320, 1380, 1425);
  const dateOfService = isoDate('2026-03-02');
  return fc.tuple(settingArbitrary, visitStart).chain(([setting, start]) =>
    fc
      .record({
        sites: accessSites,
        stays: staysAt(start, setting),
        loose: fc.array(looseAdministration, {
          minLength: 1,
          maxLength: options.maxAdministrations ?? 12,
          size: 'max',
        }),
        policy: options.hasSwitches === false ? fc.constant(undefined) : policy,
        payer: fc.constantFrom(undefined, undefined, 'medicare' as const, 'other' as const),
        isReturn: fc.constantFrom(false, false, false, false, false, false, false, false, false, true),
        place:
          setting === 'professional'
            ? fc.constantFrom(undefined, undefined, undefined, undefined, undefined, '11', '20', '22', '26')
            : fc.constant(undefined),
        primary: fc.option(fc.nat({ max: 11 }), { nil: undefined, freq: 1 }),
      })
      .map(({ sites, stays, loose, policy: selection, payer, isReturn, place, primary }) => {
        const administrations = laidOut(
          loose,
          start,
          sites.map(({ id }) => id),
        );
        const reason =
          primary === undefined ? undefined : administrations[primary % administrations.length]?.id;
        return {
          id: encounterId('generated'),
          setting,
          dateOfService,
          ...(selection === undefined ? {} : { policy: selection }),
          ...(payer === undefined ? {} : { payer }),
          ...(place === undefined ? {} : { placeOfService: place }),
          ...(setting === 'professional' && reason !== undefined ? { primaryReason: reason } : {}),
          ...(isReturn ? { earlierEncounterSameDay: true } : {}),
          stays,
          accessSites: sites,
          administrations,
        };
      }),
  );
}
