import { switchIds } from '../../domain/policy.ts';
import type { SwitchId } from '../../domain/policy.ts';

/** A part of the rule book, and what of it is open. */
export type BookPlace =
  | { readonly part: 'rules'; readonly ruleId?: string }
  | { readonly part: 'disagreements'; readonly switchId?: SwitchId }
  | { readonly part: 'not-modelled'; readonly id?: string }
  | { readonly part: 'code-sets' };

export type BookPart = BookPlace['part'];

/** Reads the address behind `/rules/`. Anything else is taken for the id of a rule, also of one that does not exist. */
export function bookPlace(path: string): BookPlace {
  const [first = '', second = ''] = path.split('/');
  if (first === '') return { part: 'rules' };
  if (first === 'disagreements') {
    const switchId = switchIds.find((id) => id === second);
    return switchId === undefined ? { part: 'disagreements' } : { part: 'disagreements', switchId };
  }
  if (first === 'not-modelled') return { part: 'not-modelled' };
  if (first === 'out-of-scope') return { part: 'not-modelled', id: path };
  if (first === 'code-sets') return { part: 'code-sets' };
  return { part: 'rules', ruleId: path };
}
