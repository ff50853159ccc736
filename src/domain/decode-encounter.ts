import { err, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { Administration } from './administration.ts';
import { overrideProblem } from './claim-override.ts';
import { minuteFromLocal } from './clock-time.ts';
import type { Encounter } from './encounter.ts';
import { encounterFileSchema } from './encounter-file.ts';
import type { EncounterFile } from './encounter-file.ts';
import { formatFilePath, readFileValue } from './file-problem.ts';
import type { FileProblem } from './file-problem.ts';
import { policySwitches, readSwitchValue } from './policy.ts';
import type { PolicySelection, SwitchId } from './policy.ts';

export type { FileProblem } from './file-problem.ts';

type Located = { readonly path: readonly PropertyKey[]; readonly message: string };

type FileAdministration = EncounterFile['administrations'][number];

/** What the shape of the file cannot say: one drug or a mix, unique ids, ids that exist. */
function crossCheck(file: EncounterFile): Located | undefined {
  const siteIds = new Set<string>();
  let index = 0;
  for (const site of file.accessSites ?? []) {
    if (siteIds.has(site.id))
      return { path: ['accessSites', index, 'id'], message: `the id ${site.id} occurs twice` };
    siteIds.add(site.id);
    index++;
  }
  const ids = new Set<string>();
  index = 0;
  for (const administration of file.administrations) {
    if (ids.has(administration.id))
      return { path: ['administrations', index, 'id'], message: `the id ${administration.id} occurs twice` };
    ids.add(administration.id);
    if ((administration.drug === undefined) === (administration.components === undefined)) {
      return {
        path: ['administrations', index, 'drug'],
        message: 'give either one drug or the components of a mix',
      };
    }
    const site = administration.accessSiteId;
    if (site !== undefined && !siteIds.has(site)) {
      return { path: ['administrations', index, 'accessSiteId'], message: `there is no access site ${site}` };
    }
    index++;
  }
  if (file.primaryReason !== undefined && !ids.has(file.primaryReason)) {
    return { path: ['primaryReason'], message: `there is no administration ${file.primaryReason}` };
  }
  const designated = file.designations?.initial;
  for (const [site, administration] of designated === undefined ? [] : Object.entries(designated)) {
    if (!siteIds.has(site))
      return { path: ['designations', 'initial', site], message: `there is no access site ${site}` };
    if (!ids.has(administration)) {
      return {
        path: ['designations', 'initial', site],
        message: `there is no administration ${administration}`,
      };
    }
  }
  const overrideIds = new Set<string>();
  index = 0;
  for (const override of file.overrides ?? []) {
    const { id } = override;
    if (overrideIds.has(id))
      return { path: ['overrides', index, 'id'], message: `the id ${id} occurs twice` };
    overrideIds.add(id);
    const message = overrideProblem(override);
    if (message !== undefined) return { path: ['overrides', index], message };
    index++;
  }
  const switches = file.policy?.switches;
  for (const [id, text] of switches === undefined ? [] : Object.entries(switches)) {
    if (text !== undefined && readSwitchValue(id as SwitchId, text) === undefined) {
      const known = policySwitches[id as SwitchId].values.join(', ');
      return {
        path: ['policy', 'switches', id],
        message: `${text} is no value of ${id}; there are ${known}`,
      };
    }
  }
  return undefined;
}

function decodePolicy(policy: NonNullable<EncounterFile['policy']>): PolicySelection {
  if (policy.switches === undefined) return { id: policy.id };
  const switches: Record<string, string> = {};
  for (const [id, text] of Object.entries(policy.switches)) {
    const value = text === undefined ? undefined : readSwitchValue(id as SwitchId, text);
    if (value !== undefined) switches[id] = value;
  }
  return { id: policy.id, switches };
}

/** Changes the one it is given, which is read from a file and nobody else's: a copy of each would be a third of reading. */
function decodeAdministration(dateOfService: string, file: FileAdministration): Administration {
  const { start, stop } = file;
  const decoded = file as Record<string, unknown>;
  if (start !== undefined) decoded['start'] = minuteFromLocal(dateOfService, start);
  if (stop !== undefined) decoded['stop'] = minuteFromLocal(dateOfService, stop);
  if ('pauses' in file && file.pauses !== undefined) {
    decoded['pauses'] = file.pauses.map((pause) => ({
      start: minuteFromLocal(dateOfService, pause.start),
      stop: minuteFromLocal(dateOfService, pause.stop),
    }));
  }
  return decoded as unknown as Administration;
}

/** What is not taken over as it stands in the file. */
const decodedFields: ReadonlySet<string> = new Set<keyof EncounterFile>([
  'schemaVersion',
  'administrations',
  'stays',
  'accessSites',
  'policy',
  'billed',
  'designations',
]);

/** A file that has passed the schema, as the value the rules and the editor work on. */
export function fromEncounterFile(file: EncounterFile): Encounter {
  const { administrations, stays, accessSites, policy, billed, designations } = file;
  const encounter: Record<string, unknown> = {};
  // Field by field: to take the rest of an object apart costs as much as decoding all its administrations.
  for (const field in file) if (!decodedFields.has(field)) encounter[field] = file[field as keyof EncounterFile];
  encounter['stays'] =
    stays === undefined
      ? []
      : stays.map(({ kind, start, stop }) => ({
          kind,
          ...(start === undefined ? {} : { start: minuteFromLocal(file.dateOfService, start) }),
          ...(stop === undefined ? {} : { stop: minuteFromLocal(file.dateOfService, stop) }),
        }));
  encounter['accessSites'] = accessSites ?? [];
  encounter['administrations'] = administrations.map((administration) =>
    decodeAdministration(file.dateOfService, administration),
  );
  if (policy !== undefined) encounter['policy'] = decodePolicy(policy);
  if (designations?.initial !== undefined) encounter['designations'] = designations;
  if (billed !== undefined)
    encounter['billed'] = billed.map((line) => ({ ...line, modifiers: line.modifiers ?? [] }));
  return encounter as unknown as Encounter;
}

/** What the schema cannot say of a file that has passed it, then its encounter. */
export function fromCheckedFile(file: EncounterFile): Result<Encounter, FileProblem> {
  const problem = crossCheck(file);
  return problem === undefined
    ? ok(fromEncounterFile(file))
    : err({ path: formatFilePath(problem.path), message: problem.message });
}

/**
 * Reads an encounter of the interchange format.
 * @param input parsed JSON of any shape
 * @returns the encounter, or the first problem with its path; never throws
 */
export function decodeEncounter(input: unknown): Result<Encounter, FileProblem> {
  const file = readFileValue(encounterFileSchema, input, 'not an encounter');
  return file.ok ? fromCheckedFile(file.value) : file;
}
