import type * as z from 'zod/mini';
import { err, ok } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import { administrationSchema, isInfusionRoute } from '../../domain/administration.ts';
import type { FileProblem } from '../../domain/decode-encounter.ts';
import { inPlainWords } from '../../domain/in-plain-words.ts';
import { asObject, asText, objectsOf, textsOf } from './json-node.ts';
import type { JsonObject } from './json-node.ts';
import { readEffective } from './read-effective.ts';
import { readLineSite } from './read-line-site.ts';
import type { LineSite } from './read-line-site.ts';
import { readMedication } from './read-medication.ts';
import { dosageText } from './read-method.ts';
import { readDose, readRate } from './read-quantity.ts';
import { readRoute } from './read-route.ts';
import { readStatus } from './read-status.ts';
import type { ResolveReference } from './resource-index.ts';
import type { ReadTime } from './wall-clock.ts';

export type FileAdministration = z.infer<typeof administrationSchema>;

/** One MedicationAdministration, read; its id and its access site are settled when the rows of a visit come together. */
export interface FhirRow {
  readonly name: string;
  readonly subject: string;
  readonly context?: string;
  readonly date?: string;
  readonly site?: LineSite;
  readonly administration: FileAdministration;
  /** What a coder should check. */
  readonly questions: readonly string[];
  readonly isUtcAsWritten: boolean;
}

/** A push or an injection does not last hours: a longer period is a charting window, not its duration. */
const longestPointMinutes = 60;

const referenceOf = (value: unknown): string | undefined => {
  const pointer = asObject(value);
  return asText(pointer?.['reference']) ?? asText(asObject(pointer?.['identifier'])?.['value']);
};

const labelled = (label: string, text: string | undefined): readonly string[] =>
  text === undefined ? [] : [`${label}: ${text}`];

/**
 * Reads one MedicationAdministration (R4).
 * @param fallbackName names the row where it has no id
 * @returns the row; or the field that makes it unreadable
 */
export function readAdministration(
  resource: JsonObject,
  fallbackName: string,
  resolve: ResolveReference,
  readTime: ReadTime,
): Result<FhirRow, FileProblem> {
  const id = asText(resource['id']);
  const name = id === undefined ? fallbackName : `MedicationAdministration/${id}`;
  const dosage = resource['dosage'];
  const effective = readEffective(resource, readTime);
  const { status, notes: statusNotes } = readStatus(resource, effective);
  const { route, notes: routeNotes } = readRoute(dosage, effective);
  const isRunning = isInfusionRoute(route);
  const { dose, note: doseNote } = readDose(dosage);
  const { rate, note: rateNote } = readRate(dosage);
  const medication = readMedication(resource, resolve, dose);
  if (medication === undefined)
    return err({ path: 'medicationCodeableConcept', message: 'no medication is named' });

  const isWindow = !isRunning && route !== 'other' && (effective.periodMinutes ?? 0) > longestPointMinutes;
  const stop = isWindow ? undefined : effective.stop;
  const orderId = referenceOf(resource['request']) ?? referenceOf(objectsOf(resource['partOf'])[0]);
  const site = route === 'iv-infusion' || route === 'iv-push' ? readLineSite(dosage) : undefined;
  const questions = [
    ...statusNotes,
    ...routeNotes,
    ...effective.notes,
    ...(isWindow
      ? [`the charted period ends ${effective.stop ?? ''}, too long for this route; no stop is taken over`]
      : []),
    ...(doseNote === undefined ? [] : [doseNote]),
    ...(rateNote === undefined ? [] : [rateNote]),
  ];
  const note = [
    `FHIR ${name}`,
    ...labelled('dosage', dosageText(dosage)),
    ...labelled('site', textsOf(asObject(dosage)?.['site'])[0]),
    ...labelled('method', textsOf(asObject(dosage)?.['method'])[0]),
    ...(rate === undefined || isRunning ? [] : [`rate: ${String(rate.amount)} ${rate.unit}`]),
    ...medication.notes,
    ...questions,
    ...objectsOf(resource['note']).flatMap((remark) => labelled('remark', asText(remark['text']))),
  ].join('; ');
  const candidate = {
    id: 'a',
    route,
    ...(medication.components === undefined
      ? { drug: medication.drug }
      : { components: medication.components }),
    ...(effective.start === undefined ? {} : { start: effective.start }),
    ...(stop === undefined ? {} : { stop }),
    ...(dose === undefined ? {} : { dose }),
    ...(dose?.unit === 'mL' && isRunning ? { volume: dose } : {}),
    ...(rate === undefined || !isRunning ? {} : { rate }),
    ...(orderId === undefined || orderId.length > 200 ? {} : { orderId }),
    status,
    note: note.slice(0, 5000),
  };
  const checked = administrationSchema.safeParse(candidate, inPlainWords);
  if (!checked.success) {
    const issue = checked.error.issues[0];
    return err({
      path: (issue?.path ?? []).map(String).join('.'),
      message: issue?.message ?? 'not an administration',
    });
  }
  const context = referenceOf(resource['context']);
  return ok({
    name,
    subject:
      referenceOf(resource['subject']) ??
      asText(asObject(resource['subject'])?.['display']) ??
      'unknown patient',
    ...(context === undefined ? {} : { context }),
    ...(effective.date === undefined ? {} : { date: effective.date }),
    ...(site === undefined ? {} : { site }),
    administration: checked.data,
    questions,
    isUtcAsWritten: effective.isUtcAsWritten,
  });
}
