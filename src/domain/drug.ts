import { z } from 'zod';
import { visibleText } from '../base/visible-text.ts';
import type { BillingCode } from './ids.ts';

const finiteAmount = z.number().gt(0).lte(1e9);

export const quantitySchema = z.strictObject({ amount: finiteAmount, unit: z.string().min(1).max(40) });

/** An amount with its unit as charted, e.g. 1 g, 50 mL, 70 mL/h. */
export interface Quantity {
  readonly amount: number;
  readonly unit: string;
}

const hcpcsSchema = z.string().regex(/^[A-Z0-9]{5}$/, 'a HCPCS code has five capital letters or digits');

const drugFields = {
  name: z.string().trim().min(1).max(300).overwrite(visibleText),
  hcpcs: hcpcsSchema.optional(),
  ndc: z.string().max(20).optional(),
};

export const drugSchema = z.strictObject(drugFields);

export const drugComponentSchema = z.strictObject({ ...drugFields, dose: quantitySchema.optional() });

export const containerSchema = z.strictObject({
  amount: finiteAmount,
  unit: z.string().min(1).max(40),
  count: z.int().min(1).max(10_000),
  singleDose: z.boolean().optional(),
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
