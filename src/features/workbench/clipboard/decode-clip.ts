import { err, ok } from '../../../base/result.ts';
import type { Result } from '../../../base/result.ts';
import type { AccessSite } from '../../../domain/access-site.ts';
import type { Administration } from '../../../domain/administration.ts';
import { decodeEncounter } from '../../../domain/decode-encounter.ts';
import type { FileProblem } from '../../../domain/decode-encounter.ts';
import type { IsoDate } from '../../../domain/clock-time.ts';
import type { EncounterId } from '../../../domain/ids.ts';

/** Administrations from the clipboard with the lines they ran through; times are minutes from their own date of service. */
export interface Clip {
  /** The encounter they come from; undefined when the text does not say. */
  readonly from: EncounterId | undefined;
  readonly accessSites: readonly AccessSite[];
  readonly administrations: readonly Administration[];
  /** Fields that were not understood and left out. */
  readonly ignored: readonly string[];
}

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const objectsOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

const mostUnknownFields = 50;

/** What can be taken of a text that may be a clip, a whole encounter, or a bare list of administrations. */
function readable(parsed: unknown, dateOfService: IsoDate): Json | undefined {
  const source: Json | undefined = Array.isArray(parsed)
    ? { administrations: parsed }
    : isObject(parsed)
      ? parsed
      : undefined;
  if (source === undefined || !Array.isArray(source['administrations'])) return undefined;
  const accessSites = objectsOf(source['accessSites']).map((site) => ({ ...site }));
  const siteIds = new Set(accessSites.map((site) => site['id']));
  const administrations = objectsOf(source['administrations']).map((administration, index) => {
    const { accessSiteId, ...rest } = administration;
    // Ids are renewed anyway, so that one which is missing or occurs twice does no harm.
    return { ...rest, id: `clip${String(index)}`, ...(siteIds.has(accessSiteId) ? { accessSiteId } : {}) };
  });
  const date = source['dateOfService'];
  return {
    schemaVersion: 1,
    id: typeof source['id'] === 'string' && source['id'] !== '' ? source['id'] : 'clip',
    setting: 'facility',
    dateOfService: typeof date === 'string' ? date : dateOfService,
    ...(accessSites.length === 0 ? {} : { accessSites }),
    administrations,
  };
}

/** Takes the field at a path such as `administrations[2].drug.colour` away. */
function dropField(file: Json, path: string): void {
  const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
  const last = keys.pop();
  let owner: unknown = file;
  for (const key of keys)
    owner = Array.isArray(owner) ? owner[Number(key)] : isObject(owner) ? owner[key] : undefined;
  if (last !== undefined && isObject(owner)) delete owner[last];
}

const say = ({ path, message }: FileProblem): string =>
  `The copied text cannot be pasted. ${path}: ${message}`;

/**
 * Reads administrations from the clipboard. Fields that are not known here are left out and named; a time or route that cannot be
 * read is an error, and nothing is pasted.
 * @param text any text
 * @param dateOfService what the times are counted from when the text does not say
 */
export function decodeClip(text: string, dateOfService: IsoDate): Result<Clip, string> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return err('The clipboard holds no administrations');
  }
  const file = readable(parsed, dateOfService);
  if (file === undefined) return err('The clipboard holds no administrations');
  const ignored: string[] = [];
  for (;;) {
    const read = decodeEncounter(file);
    if (read.ok) {
      const { accessSites, administrations } = read.value;
      if (administrations.length === 0) return err('The clipboard holds no administrations');
      const from = isObject(parsed) && parsed['id'] === read.value.id ? read.value.id : undefined;
      return ok({ from, accessSites, administrations, ignored });
    }
    if (read.error.message !== 'unknown field' || ignored.length >= mostUnknownFields)
      return err(say(read.error));
    ignored.push(read.error.path);
    dropField(file, read.error.path);
  }
}
