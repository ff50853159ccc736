import type { Stay, StayKind } from '../../domain/encounter.ts';
import { asObject, asText } from './json-node.ts';
import type { JsonObject } from './json-node.ts';
import type { ReadTime } from './wall-clock.ts';

const kinds: ReadonlyMap<string, StayKind> = new Map([
  ['EMER', 'emergency'],
  ['OBSENC', 'observation'],
  ['AMB', 'clinic'],
  ['IMP', 'inpatient'],
  ['ACUTE', 'inpatient'],
  ['NONAC', 'inpatient'],
]);

/** A stay as a file writes it. */
export interface FileStay {
  readonly kind: Stay['kind'];
  readonly start?: string;
  readonly stop?: string;
}

/** The stay that an Encounter resource tells by its class and period; undefined for a class that says nothing here. */
export function readStay(encounter: JsonObject | undefined, readTime: ReadTime): FileStay | undefined {
  const kind = kinds.get(asText(asObject(encounter?.['class'])?.['code']) ?? '');
  if (encounter?.['resourceType'] !== 'Encounter' || kind === undefined) return undefined;
  const period = asObject(encounter['period']);
  const start = readTime(period?.['start'])?.local;
  const stop = readTime(period?.['end'])?.local;
  return { kind, ...(start === undefined ? {} : { start }), ...(stop === undefined ? {} : { stop }) };
}
