import * as z from 'zod/mini';
import { visibleText } from '../base/visible-text.ts';
import type { BillingCode } from './ids.ts';

const finiteAmount = z.number().check(z.gt(0), z.lte(1e9));

export const quantitySchema = z.strictObject({
  amount: finiteAmount,
  unit: z.string().check(z.minLength(1), z.maxLength(40)),
});

/** An amount with its unit as charted, e.g. 1 g, 50 mL, 70 mL/h. */
export interface Quantity {
  readonly amount: number;
  readonly unit: string;
}

const hcpcsSchema = z
  .string()
  .check(z.regex(/^[A-Z0-9]{5}$/, 'a HCPCS code has five capital letters or digits'));

const drugFields = {
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(300), z.overwrite(visibleText)),
  hcpcs: z.optional(hcpcsSchema),
  ndc: z.optional(z.string().check(z.maxLength(20))),
};

export const drugSchema = z.strictObject(drugFields);

export const drugComponentSchema = z.strictObject({ ...drugFields, dose: z.optional(quantitySchema) });

export const containerSchema = z.strictObject({
  amount: finiteAmount,
  unit: z.string().check(z.minLength(1), z.maxLength(40)),
  count: z.int().check(z.gte(1), z.lte(10_000)),
  singleDose: z.optional(z.boolean()),
});

/** A drug as charted: its name, and its HCPCS code where one is known. */
export interface Drug {
  readonly name: string;
  readonly hcpcs?: BillingCode;
  /** National Drug Code as printed on the package. */
  readonly ndc?: string;
}

/** One drug of a bag or syringe that holds several. */
export interface DrugComponent extends Drug {
  readonly dose?: Quantity;
}

/** What was opened for a dose; decides between JW and JZ. `amount` is that of one container. */
export interface Container {
  readonly amount: number;
  readonly unit: string;
  readonly count: number;
  readonly singleDose?: boolean;
}
