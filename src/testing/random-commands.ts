import fc from 'fast-check';
import { chartedCategories } from '../domain/administration.ts';
import type { Administration } from '../domain/administration.ts';
import type { AccessSite } from '../domain/access-site.ts';
import { isoDate } from '../domain/clock-time.ts';
import type { ClaimOverride } from '../domain/claim-override.ts';
import { accessSiteId, administrationId, billingCode, overrideId } from '../domain/ids.ts';
import type { Command } from '../document/command.ts';

// Few ids, so that most commands hit something; two of each that the first document does not have.
const anyAdministrationId = fc.constantFrom('a1', 'a2', 'a3', 'a4', 'a5').map(administrationId);
const anySiteId = fc.constantFrom('s1', 's2', 's3', 's4').map(accessSiteId);
const anyMinute = fc.integer({ min: -200, max: 1800 });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const anySite: fc.Arbitrary<AccessSite> = fc.record(
  {
    id: anySiteId,
    kind: fc.constantFrom('peripheral-iv', 'port', 'subcutaneous'),
    label: fc.string({ maxLength: 5 }),
    separateSite: fc.constant({ reason: 'protocol' as const }),
  },
  { requiredKeys: ['id', 'kind'] },
);

const anyAdministration: fc.Arbitrary<Administration> = fc.record(
  {
    id: anyAdministrationId,
    accessSiteId: anySiteId,
    route: fc.constantFrom('iv-infusion', 'iv-push', 'im-injection'),
    drug: fc.record({ name: fc.constantFrom('ceftriaxone', ' spaced ', 'normal saline', '') }),
    start: anyMinute,
    stop: anyMinute,
    dose: fc.record({ amount: fc.integer({ min: 0, max: 3 }), unit: fc.constant('g') }),
    note: fc.string({ maxLength: 5 }),
  },
  { requiredKeys: ['id', 'route', 'drug'] },
);

const anyOverrideId = fc.constantFrom('o1', 'o2').map(overrideId);
const anyLine = fc.record({
  dateOfService: fc.constant(isoDate('2026-03-02')),
  code: fc.constantFrom('96365', '96366', 'x').map(billingCode),
  modifiers: fc.constantFrom([], ['59']),
  units: fc.integer({ min: 0, max: 3 }),
});
const anyOverride: fc.Arbitrary<ClaimOverride> = fc.record(
  {
    id: anyOverrideId,
    computed: anyLine,
    reported: anyLine,
    computedUnits: fc.nat(2),
    reason: fc.constantFrom('as charted', ' spaced ', ''),
    by: fc.constantFrom('Dana', ''),
    at: fc.constant('2026-03-02T15:12:00Z'),
  },
  { requiredKeys: ['id', 'reason', 'by', 'at'] },
);

const anyIds = fc.uniqueArray(anyAdministrationId, { maxLength: 3 });
const anyPause = fc.record({ start: anyMinute, stop: anyMinute });

/** Every kind of command, sensible or not. */
export const anyCommand: fc.Arbitrary<Command> = fc.oneof<fc.Arbitrary<Command>[]>(
  fc.record({
    type: fc.constant('set-encounter' as const),
    patch: fc.record(
      {
        title: maybe(fc.string({ maxLength: 5 })),
        setting: fc.constantFrom('facility' as const, 'professional' as const),
        dateOfService: fc.constantFrom(isoDate('2026-02-28'), isoDate('2026-03-02'), isoDate('2026-02-31')),
        primaryReason: maybe(anyAdministrationId),
        stays: fc.constant([]),
      },
      { requiredKeys: [] },
    ),
  }),
  fc.record({
    type: fc.constant('add-access-site' as const),
    accessSite: anySite,
    index: fc.integer({ min: -1, max: 9 }),
  }),
  fc.record({ type: fc.constant('edit-access-site' as const), accessSite: anySite }),
  fc.record({ type: fc.constant('remove-access-site' as const), accessSiteId: anySiteId }),
  fc.record({
    type: fc.constant('reorder-access-site' as const),
    accessSiteId: anySiteId,
    index: fc.integer({ min: -1, max: 9 }),
  }),
  fc.record({
    type: fc.constant('add-administrations' as const),
    administrations: fc.array(anyAdministration, { maxLength: 2 }),
    accessSites: fc.array(anySite, { maxLength: 1 }),
  }),
  fc.record({ type: fc.constant('replace-administration' as const), administration: anyAdministration }),
  fc.record({
    type: fc.constant('put-administrations' as const),
    administrations: fc.array(anyAdministration, { maxLength: 3 }),
    accessSites: fc.array(anySite, { maxLength: 1 }),
  }),
  fc.record({ type: fc.constant('remove-administrations' as const), ids: anyIds }),
  fc.record(
    {
      type: fc.constant('move-administrations' as const),
      ids: anyIds,
      byMinutes: fc.integer({ min: -90, max: 90 }),
      to: fc.record({ accessSiteId: maybe(anySiteId) }),
    },
    { requiredKeys: ['type', 'ids', 'byMinutes'] },
  ),
  fc.record(
    {
      type: fc.constant('copy-administrations' as const),
      ids: anyIds,
      newIds: anyIds,
      byMinutes: fc.integer({ min: -90, max: 90 }),
      to: fc.record({ accessSiteId: maybe(anySiteId) }),
    },
    { requiredKeys: ['type', 'ids', 'newIds', 'byMinutes'] },
  ),
  fc.record({
    type: fc.constant('set-start-time' as const),
    administrationId: anyAdministrationId,
    start: maybe(anyMinute),
  }),
  fc.record({
    type: fc.constant('set-stop-time' as const),
    administrationId: anyAdministrationId,
    stop: maybe(anyMinute),
  }),
  fc.record({
    type: fc.constant('set-pauses' as const),
    administrationId: anyAdministrationId,
    pauses: fc.array(anyPause, { maxLength: 2 }),
  }),
  fc.record({
    type: fc.constant('split-administration' as const),
    administrationId: anyAdministrationId,
    at: anyMinute,
    newId: anyAdministrationId,
  }),
  fc.record({
    type: fc.constant('place-administrations' as const),
    ids: anyIds,
    accessSiteId: maybe(anySiteId),
  }),
  fc.record({
    type: fc.constant('set-category' as const),
    administrationId: anyAdministrationId,
    category: maybe(fc.constantFrom(...chartedCategories)),
  }),
  fc.record({
    type: fc.constant('designate-initial' as const),
    accessSiteId: anySiteId,
    administrationId: maybe(anyAdministrationId),
  }),
  fc.record({ type: fc.constant('put-override' as const), override: anyOverride }),
  fc.record({ type: fc.constant('remove-override' as const), overrideId: anyOverrideId }),
);
