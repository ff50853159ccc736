import * as z from 'zod/mini';
import { dateSchema } from '../domain/local-time.ts';

export const workflowStatuses = [
  'draft',
  'needs-documentation',
  'ready',
  'signed-off',
  'in-audit',
  'audited',
] as const;

/** How far the work on an encounter has come. */
export type WorkflowStatus = (typeof workflowStatuses)[number];

const signedLineSchema = z.strictObject({
  dateOfService: dateSchema,
  code: z.string().check(z.regex(/^[A-Z0-9]{5}$/, 'a code has five capital letters or digits')),
  modifiers: z.array(z.string().check(z.maxLength(2))).check(z.maxLength(10)),
  units: z.int().check(z.gte(0)),
});

const signedOffSchema = z.strictObject({
  at: z.iso.datetime(),
  release: z.string().check(z.minLength(1), z.maxLength(100)),
  policyId: z.string().check(z.minLength(1), z.maxLength(200)),
  lines: z.array(signedLineSchema).check(z.maxLength(10_000)),
});

export const workflowSchema = z.strictObject({
  status: z.enum(workflowStatuses),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  revision: z.int().check(z.gte(1)),
  signedOff: z.optional(signedOffSchema),
  importedAs: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
});

/** A claim line as it stood when the claim was signed. */
export interface SignedLine {
  readonly dateOfService: string;
  readonly code: string;
  readonly modifiers: readonly string[];
  readonly units: number;
}

/** A claim as it was signed: a dated snapshot, the only place where codes are stored. */
export interface SignedOff {
  readonly at: string;
  readonly release: string;
  readonly policyId: string;
  readonly lines: readonly SignedLine[];
}

/** What is known of the work on an encounter, beside the encounter itself. Instants are UTC, `…Z`. */
export interface Workflow {
  readonly status: WorkflowStatus;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Counts the saves from 1; a save names the revision that it is based on. */
  readonly revision: number;
  readonly signedOff?: SignedOff;
  /** The id in the file that it was imported from, where that is another one; an export gives it back. */
  readonly importedAs?: string;
}
