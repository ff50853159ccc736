import * as z from 'zod/mini';
import { accessSiteKinds } from '../../../domain/access-site.ts';
import {
  administrationStatuses,
  chartedCategories,
  pumps,
  purposes,
  routes,
  stopEvidences,
} from '../../../domain/administration.ts';
import type { IsoDate } from '../../../domain/clock-time.ts';
import { parseClockInput } from '../../../ui/parse-clock-input.ts';
import { parseQuantity } from '../quantity-text.ts';

/** Stands in the choice of sites for one that does not exist yet. */
export const newSite = 'new';

const mostCount = 10_000;
const mostLesions = 1000;

const orNone = <const V extends readonly string[]>(values: V) =>
  z.enum(['', ...values] as readonly ['', ...V]);

const quantityText = z.string().check(
  z.superRefine((text, context) => {
    const read = parseQuantity(text);
    if (!read.ok) context.addIssue({ code: 'custom', message: read.error });
  }),
);

const wholeNumber = (most: number, isOptional: boolean) =>
  z
    .string()
    .check(
      z.refine(
        (text) =>
          text.trim() === ''
            ? isOptional
            : /^\d+$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= most,
        `Type a whole number from 1 to ${most.toLocaleString('en-US')}`,
      ),
    );

const contentSchema = z.object({
  name: z.string().check(
    z.maxLength(300, 'A name has at most 300 characters'),
    z.refine((text) => text.trim() !== '', 'Name the drug'),
  ),
  hcpcs: z.string().check(z.regex(/^$|^\s*[A-Za-z0-9]{5}\s*$/, 'A HCPCS code has five letters or digits')),
  ndc: z.string().check(z.maxLength(20, 'An NDC has at most 20 characters')),
  dose: quantityText,
});

const containerSchema = z.object({
  size: quantityText.check(
    z.refine((text) => text.trim() !== '', 'Type what one container holds, such as 500 mg'),
  ),
  count: wholeNumber(mostCount, false),
  isSingleDose: orNone(['yes', 'no']),
});

/** What the form holds: texts as typed. `formToAdministration` reads them once they have passed. */
export function administrationFormSchema(dateOfService: IsoDate) {
  const clock = z.string().check(
    z.superRefine((text, context) => {
      const read = parseClockInput(text, { dateOfService });
      if (!read.ok) context.addIssue({ code: 'custom', message: read.error });
    }),
  );
  const minuteOf = (text: string): number | undefined => {
    const read = parseClockInput(text, { dateOfService });
    return read.ok ? read.value : undefined;
  };
  const isOrdered = (start: string, stop: string): boolean => {
    const from = minuteOf(start);
    const to = minuteOf(stop);
    return from === undefined || to === undefined || from <= to;
  };
  const isCharted = (text: string): boolean => {
    const read = parseClockInput(text, { dateOfService });
    return !read.ok || read.value !== undefined;
  };
  const pauseSchema = z.object({ start: clock, stop: clock }).check(
    z.refine(({ start }) => isCharted(start), { path: ['start'], message: 'A pause needs its beginning' }),
    z.refine(({ stop }) => isCharted(stop), { path: ['stop'], message: 'A pause needs its end' }),
    z.refine(({ start, stop }) => isOrdered(start, stop), {
      path: ['stop'],
      message: 'The pause ends before it begins',
    }),
  );
  return z
    .object({
      route: z.enum(routes),
      status: orNone(administrationStatuses),
      category: orNone(chartedCategories),
      categoryReason: z.string().check(z.maxLength(500, 'A reason has at most 500 characters')),
      isMix: z.boolean(),
      contents: z.array(contentSchema).check(z.minLength(1)),
      dose: quantityText,
      site: z.string(),
      newSiteLabel: z.string().check(z.maxLength(500, 'A label has at most 500 characters')),
      newSiteKind: z.enum(accessSiteKinds),
      start: clock,
      stop: clock,
      stopEvidence: orNone(stopEvidences),
      pauses: z.array(pauseSchema),
      rate: quantityText,
      volume: quantityText,
      containers: z.array(containerSchema),
      orderId: z.string().check(z.maxLength(200, 'An order has at most 200 characters')),
      purpose: orNone(purposes),
      pump: orNone(pumps),
      lesions: wholeNumber(mostLesions, true),
      counselled: orNone(['yes', 'no']),
      note: z.string().check(z.maxLength(5000, 'A note has at most 5,000 characters')),
    })
    .check(
      z.refine(({ start, stop }) => isOrdered(start, stop), {
        path: ['stop'],
        message: 'The stop lies before the start; add +1 for the next day',
      }),
    );
}

export type AdministrationFormValues = z.infer<ReturnType<typeof administrationFormSchema>>;
