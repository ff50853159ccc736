import * as z from 'zod/mini';
import { routes } from '../../../domain/administration.ts';
import { accessSiteId, administrationId } from '../../../domain/ids.ts';
import { editableColumns } from '../administration-list/cell-request.ts';
import type { AdministrationFormValues } from '../administration-form/administration-form-schema.ts';
import { emptyContent, newForm } from '../administration-form/administration-to-form.ts';
import type { FormTarget } from '../workbench-places.ts';
import type { EncounterDraft, TypedDialog } from './encounter-draft.ts';

const valuesSchema = z.looseObject({ route: z.enum(routes) });
const rowSchema = z.record(z.string(), z.string());
const textSchema = z.string().check(z.maxLength(20_000));
const cellSchema = z.object({ id: z.string(), column: z.enum(editableColumns), typed: textSchema });
const formSchema = z.object({
  kind: z.enum(['edit', 'new']),
  id: z.optional(z.string()),
  typed: z.unknown(),
  base: z.optional(z.unknown()),
});

const siteTargetSchema = z.union([
  z.object({ kind: z.literal('edit'), id: z.string() }),
  z.object({ kind: z.literal('new'), place: z.array(z.string()) }),
]);
const dialogSchema = z.object({
  target: z.union([
    z.object({ kind: z.enum(['pause', 'split']), id: z.string() }),
    z.object({ kind: z.literal('site'), site: siteTargetSchema }),
    z.object({ kind: z.literal('visit') }),
  ]),
  typed: z.unknown(),
});

const rowTemplates = {
  contents: emptyContent,
  pauses: { start: '', stop: '' },
  containers: { size: '', count: '', isSingleDose: '' },
} as const;

/** The rows of a list of the form: texts under the names that it knows. */
function rowsOf(found: unknown, template: Readonly<Record<string, string>>): readonly Readonly<Record<string, string>>[] {
  const rows = z.array(rowSchema).safeParse(found).data ?? [];
  return rows.map((row) => Object.fromEntries(Object.keys(template).map((name) => [name, row[name] ?? ''])));
}

/** The texts of a form; what this version does not know is left out, and what another one did not know is empty. */
function formValues(found: unknown): AdministrationFormValues | undefined {
  const read = valuesSchema.safeParse(found).data;
  if (read === undefined) return undefined;
  const empty = newForm({ route: read.route });
  const values = Object.entries(empty).map(([name, value]) => {
    const there = read[name];
    if (Array.isArray(value)) {
      const rows = rowsOf(there, rowTemplates[name as keyof typeof rowTemplates]);
      return [name, rows.length === 0 ? value : rows];
    }
    return [name, typeof there === typeof value ? there : value];
  });
  return Object.fromEntries(values) as AdministrationFormValues;
}

function formOf(found: unknown): FormTarget | undefined {
  const read = formSchema.safeParse(found).data;
  const typed = formValues(read?.typed);
  if (read === undefined || typed === undefined) return undefined;
  const back = { typed, base: formValues(read.base), isBack: true };
  if (read.kind === 'new') return { kind: 'new', from: { route: typed.route }, ...back };
  return read.id === undefined ? undefined : { kind: 'edit', id: administrationId(read.id), ...back };
}

function dialogOf(found: unknown): TypedDialog | undefined {
  const read = dialogSchema.safeParse(found).data;
  if (read === undefined) return undefined;
  const { target, typed } = read;
  if (target.kind === 'visit') return { target, typed };
  if (target.kind !== 'site') return { target: { kind: target.kind, id: administrationId(target.id) }, typed };
  const { site } = target;
  return {
    target: {
      kind: 'site',
      site: site.kind === 'edit' ? { ...site, id: accessSiteId(site.id) } : { ...site, place: site.place.map(administrationId) },
    },
    typed,
  };
}

const fieldOf = (found: unknown, name: string): unknown =>
  typeof found === 'object' && found !== null ? (found as Readonly<Record<string, unknown>>)[name] : undefined;

/** Reads what was kept of typing, part by part: one that does not read is left out. */
export function readDraft(found: unknown): EncounterDraft {
  const cell = cellSchema.safeParse(fieldOf(found, 'cell')).data;
  return {
    line: textSchema.safeParse(fieldOf(found, 'line')).data,
    title: textSchema.safeParse(fieldOf(found, 'title')).data,
    cell: cell === undefined ? undefined : { ...cell, id: administrationId(cell.id) },
    form: formOf(fieldOf(found, 'form')),
    dialog: dialogOf(fieldOf(found, 'dialog')),
  };
}
