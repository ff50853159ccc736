import * as z from 'zod/mini';
import { settings } from '../domain/setting.ts';
import type { Setting } from '../domain/setting.ts';
import type { EncounterId } from '../domain/ids.ts';
import type { EncounterRecord } from '../document/encounter-record.ts';
import { workflowStatuses } from '../document/workflow.ts';
import type { WorkflowStatus } from '../document/workflow.ts';

/** How many findings an encounter had when it was last coded. */
export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
}

/** A row of the worklist, kept apart from the record so that thousands open fast. */
export interface EncounterSummary {
  readonly id: EncounterId;
  /** Empty when the encounter has no title. */
  readonly title: string;
  readonly setting: Setting;
  /** `YYYY-MM-DD`. */
  readonly dateOfService: string;
  readonly status: WorkflowStatus;
  /** Absent when it was never coded. */
  readonly findings?: FindingCounts;
  readonly administrationCount: number;
  /** UTC, `…Z`. */
  readonly updatedAt: string;
  readonly revision: number;
  /** As of the workflow, for the search. */
  readonly importedAs?: string;
}

const countSchema = z.int().check(z.gte(0));

const summarySchema = z.strictObject({
  id: z.string().check(z.minLength(1)),
  title: z.string(),
  setting: z.enum(settings),
  dateOfService: z.string(),
  status: z.enum(workflowStatuses),
  findings: z.optional(z.strictObject({ errors: countSchema, warnings: countSchema })),
  administrationCount: countSchema,
  updatedAt: z.string(),
  revision: z.int().check(z.gte(1)),
  importedAs: z.optional(z.string()),
});

/** Reads a stored row; undefined when it does not parse (the record itself then says what it holds). */
export function readSummary(stored: unknown): EncounterSummary | undefined {
  return summarySchema.safeParse(stored).success ? (stored as EncounterSummary) : undefined;
}

/** The row of a record. Findings are computed elsewhere and handed in. */
export const summarise = (
  record: EncounterRecord,
  findings: FindingCounts | undefined,
): EncounterSummary => ({
  id: record.document.id,
  title: record.document.title ?? '',
  setting: record.document.setting,
  dateOfService: record.document.dateOfService,
  status: record.workflow.status,
  ...(findings === undefined ? {} : { findings }),
  administrationCount: record.document.administrations.length,
  updatedAt: record.workflow.updatedAt,
  revision: record.workflow.revision,
  ...(record.workflow.importedAs === undefined ? {} : { importedAs: record.workflow.importedAs }),
});
