import type { Setting } from '../domain/setting.ts';
import type { SwitchId } from '../domain/policy.ts';
import type { Citation } from './citations.ts';
import type { Example } from './example.ts';

/** What every rule says of itself. A rule adds `decide` and its dated numbers beside it. */
export interface RuleDescription {
  /** Equals the file's path below `rules`, without the ending; a test checks it. */
  readonly id: string;
  readonly statement: string;
  /** Paragraphs of the rules reference it carries out: R1–R78, S1–S26. */
  readonly covers: readonly string[];
  /** Absent = both. */
  readonly settings?: readonly Setting[];
  /** Policy switches that choose whether or how it applies, e.g. `{ Q7: 'sum' }`. */
  readonly policy?: { readonly [Q in SwitchId]?: string };
  readonly cites: readonly Citation[];
  /** The rule this one is an exception to. */
  readonly exceptionTo?: string;
  /** Both sides of every boundary; built only when somebody looks. */
  readonly examples: () => readonly Example[];
}

/** Declares a rule. Order and choice live in the phases, never here. */
export const defineRule = <const R extends RuleDescription>(rule: R): R => Object.freeze(rule);

/** What we know of and do not model, with the reason. */
export interface OutOfScope {
  readonly id: string;
  readonly statement: string;
  readonly covers: readonly string[];
  readonly reason: string;
  readonly cites: readonly Citation[];
}

export const outOfScope = (what: OutOfScope): OutOfScope => Object.freeze(what);
