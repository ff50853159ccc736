import type * as z from 'zod/mini';

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  object: 'an object',
  record: 'an object',
  array: 'a list',
  int: 'a whole number',
  boolean: 'true or false',
};

/** What is counted of a value with a length. */
const parts: Readonly<Record<string, string>> = { string: ' characters', array: ' entries' };

const oneOf = (values: readonly unknown[]): string =>
  `${values.length === 1 ? 'must be' : 'must be one of'} ${values.map(String).join(', ')}`;

/** Example: `must have at most 500 characters`. */
function boundOf(
  origin: string,
  isExact: boolean | undefined,
  bound: string,
  number: number | bigint,
): string {
  const counted = parts[origin];
  const says = isExact === true ? 'exactly' : bound;
  return `must ${counted === undefined ? 'be' : 'have'} ${says} ${String(number)}${counted ?? ''}`;
}

const ofInfusions: ReadonlySet<string> = new Set(['rate', 'pauses']);

/** Whether fields are those of an administration that runs, written at one that does not. */
const isOfInfusion = (fields: readonly string[], input: unknown): boolean =>
  typeof input === 'object' &&
  input !== null &&
  'route' in input &&
  fields.every((field) => ofInfusions.has(field));

function wordsOf(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_union':
      return Array.isArray(issue.options) ? oneOf(issue.options) : 'has none of the forms that are known';
    case 'invalid_value':
      return oneOf(issue.values);
    case 'invalid_type': {
      const wanted = `must be ${typeNames[issue.expected] ?? `a ${issue.expected}`}`;
      return issue.input === undefined ? `is missing; ${wanted}` : wanted;
    }
    case 'too_big':
      return boundOf(
        issue.origin,
        issue.exact,
        issue.inclusive === false ? 'less than' : 'at most',
        issue.maximum,
      );
    case 'too_small':
      if (issue.minimum === 1 && parts[issue.origin] !== undefined) return 'must not be empty';
      return boundOf(
        issue.origin,
        issue.exact,
        issue.inclusive === false ? 'more than' : 'at least',
        issue.minimum,
      );
    case 'invalid_format':
      return issue.format === 'datetime'
        ? 'must be an instant such as 2026-03-02T15:12:00Z'
        : 'has a form that is not known';
    case 'invalid_key':
      return issue.issues[0]?.message ?? 'is no key that is known';
    case 'unrecognized_keys':
      return isOfInfusion(issue.keys, issue.input) ? 'only an infusion can have it' : 'unknown field';
    default:
      return undefined;
  }
}

/**
 * How a schema is read whose complaint a person may see: it says what is wrong to one who has never heard of the library
 * that found it. The library brings no words of its own, which would be a part of what everybody has to load.
 */
export const inPlainWords = { error: wordsOf } satisfies z.core.ParseContext;
