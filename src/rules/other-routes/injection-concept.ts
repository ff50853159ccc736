import type { Concept } from '../../code-sets/concepts.ts';
import type { Item } from '../work.ts';
import { injection } from './injections.ts';
import { rsvAntibody } from './rsv-antibody.ts';

/** What an injection of it is reported as. */
export function injectionConceptOf({ administration, category, drug }: Item): Concept {
  const concept = injection.decide(category, category !== 'chemotherapy' && rsvAntibody.decide(administration) ? 'rsv-antibody' : drug?.category);
  return concept === 'rsv-antibody' && administration.counselled === true ? 'rsv-antibody.counselled' : concept;
}
