import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chartedCategories, infusionRoutes, pointRoutes, purposes, stopEvidences } from '../../../domain/administration.ts';
import type { Administration } from '../../../domain/administration.ts';
import { isoDate } from '../../../domain/clock-time.ts';
import { accessSiteId, administrationId, billingCode } from '../../../domain/ids.ts';
import { administrationFormSchema } from './administration-form-schema.ts';
import { administrationToForm } from './administration-to-form.ts';
import { formToAdministration } from './form-to-administration.ts';

const dateOfService = isoDate('2026-03-02');
const id = administrationId('a1');

const quantity = fc.record({
  amount: fc.oneof(fc.integer({ min: 1, max: 100_000 }), fc.constantFrom(0.5, 2.25, 1e-7)),
  unit: fc.constantFrom('mg', 'g', 'mL', 'mL/h', 'units', 'mg/m2'),
});
const drug = fc.record(
  { name: fc.constantFrom('ceftriaxone', 'normal saline 0.9%', "lactated ringer's"), hcpcs: fc.constant(billingCode('J0696')), ndc: fc.constant('0409-7332-01') },
  { requiredKeys: ['name'] },
);
const contents = fc.oneof(
  fc.record({ drug, dose: quantity }, { requiredKeys: ['drug'] }),
  fc.record({
    components: fc.array(
      fc.tuple(drug, fc.option(quantity, { nil: undefined })).map(([one, dose]) => (dose === undefined ? one : { ...one, dose })),
      { minLength: 1, maxLength: 3 },
    ),
  }),
);
const times = fc.tuple(fc.integer({ min: -600, max: 4000 }), fc.integer({ min: 0, max: 900 })).chain(([start, length]) =>
  fc.record({ start: fc.constant(start), stop: fc.constant(start + length) }, { requiredKeys: [] }),
);
const facts = fc.record(
  {
    accessSiteId: fc.constant(accessSiteId('s1')),
    containers: fc.array(
      fc.record(
        { amount: fc.integer({ min: 1, max: 5000 }), unit: fc.constantFrom('mg', 'mL'), count: fc.integer({ min: 1, max: 9 }), singleDose: fc.boolean() },
        { requiredKeys: ['amount', 'unit', 'count'] },
      ),
      { minLength: 1, maxLength: 3 },
    ),
    volume: quantity,
    orderId: fc.constant('order 7'),
    purpose: fc.constantFrom(...purposes),
    pump: fc.constant('portable' as const),
    counselled: fc.boolean(),
    status: fc.constantFrom('given' as const, 'not-given' as const),
    evidence: fc.constantFrom(...stopEvidences).map((stop) => ({ stop })),
    note: fc.constant('per protocol'),
  },
  { requiredKeys: [] },
);
const category = fc.oneof(
  fc.constant({}),
  fc.record(
    { category: fc.constantFrom(...chartedCategories), categoryReason: fc.constantFrom('payer policy of 2026', 'monitored throughout') },
    { requiredKeys: ['category'] },
  ),
);
const infusion = fc.record(
  { route: fc.constantFrom(...infusionRoutes), pauses: fc.constant([{ start: 700, stop: 715 }]), rate: quantity },
  { requiredKeys: ['route'] },
);
const point = fc.record({ route: fc.constantFrom(...pointRoutes) });
const administration = fc
  .tuple(contents, times, facts, category, fc.oneof(infusion, point))
  .map((parts): Administration => Object.assign({ id }, ...parts) as Administration);

test('what the form shows of an administration reads back to the same administration', () => {
  fc.assert(
    fc.property(administration, (given) => {
      const values = administrationFormSchema(dateOfService).parse(administrationToForm(given));
      expect(formToAdministration(values, { id, dateOfService, newSiteId: accessSiteId('s9') })).toEqual({ administration: given, accessSites: [] });
    }),
  );
});
