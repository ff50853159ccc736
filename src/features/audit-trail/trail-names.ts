import type { ItemNames } from '../../ui/field-path-name.ts';
import type { TrailEntry } from '../../storage/trail.ts';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listIn = (fields: Fields, name: string): readonly unknown[] => {
  const list = fields[name];
  return Array.isArray(list) ? list : [];
};

/** What an encounter, its sites and its administrations are called. */
export interface TrailNames extends ItemNames {
  readonly title?: string | undefined;
}

interface Found {
  title: string | undefined;
  dateOfService: string | undefined;
  readonly sites: Map<string, string>;
  readonly drugs: Map<string, string>;
}

const siteText = ({ label, kind }: Fields): unknown =>
  label ?? (typeof kind === 'string' ? kind.replaceAll('-', ' ') : undefined);
const drugText = ({ drug }: Fields): unknown => (isFields(drug) ? drug['name'] : undefined);

/** Keeps the first name: entries come newest first. */
function keep(names: Map<string, string>, id: unknown, name: unknown): void {
  if (typeof id === 'string' && typeof name === 'string' && name !== '' && !names.has(id))
    names.set(id, name);
}

function keepTitle(found: Found, title: unknown): void {
  if (typeof title === 'string' && title !== '') found.title ??= title;
}

function keepDay(found: Found, day: unknown): void {
  if (typeof day === 'string' && day !== '') found.dateOfService ??= day;
}

function keepAll(found: Found, encounter: Fields): void {
  keepTitle(found, encounter['title']);
  keepDay(found, encounter['dateOfService']);
  for (const site of listIn(encounter, 'accessSites'))
    if (isFields(site)) keep(found.sites, site['id'], siteText(site));
  for (const one of listIn(encounter, 'administrations'))
    if (isFields(one)) keep(found.drugs, one['id'], drugText(one));
}

function keepChange(found: Found, path: readonly string[], value: unknown): void {
  const [list, step, ...fields] = path[0] === 'document' ? path.slice(1) : path;
  const id = step?.startsWith('#') === true ? step.slice(1) : undefined;
  const field = fields.join('.');
  if (list === undefined) {
    if (isFields(value)) keepAll(found, isFields(value['document']) ? value['document'] : value);
  } else if (list === 'title') {
    keepTitle(found, value);
  } else if (list === 'dateOfService') {
    keepDay(found, value);
  } else if (list === 'accessSites') {
    keep(
      found.sites,
      id,
      field === 'label' ? value : field === '' && isFields(value) ? siteText(value) : undefined,
    );
  } else if (list === 'administrations') {
    const name =
      field === 'drug.name'
        ? value
        : isFields(value)
          ? field === 'drug'
            ? value['name']
            : drugText(value)
          : undefined;
    keep(found.drugs, id, name);
  }
}

/** What things are called, by encounter, as far as the entries themselves tell. The newest name counts. */
export function trailNames(entries: readonly TrailEntry[]): ReadonlyMap<string, TrailNames> {
  const byEncounter = new Map<string, Found>();
  for (const { encounterId, changes } of entries) {
    const found = byEncounter.get(encounterId) ?? { title: undefined, dateOfService: undefined, sites: new Map(), drugs: new Map() };
    byEncounter.set(encounterId, found);
    for (const side of ['after', 'before'] as const)
      for (const change of changes) keepChange(found, change.path, change[side]);
  }
  return new Map(
    [...byEncounter].map(([id, { title, dateOfService, sites, drugs }]) => [
      id,
      {
        title,
        dateOfService,
        accessSites: [...sites].map(([site, label]) => ({ id: site, label })),
        administrations: [...drugs].map(([one, name]) => ({ id: one, drug: { name } })),
      },
    ]),
  );
}
