import type { Concept } from '../../code-sets/concepts.ts';
import type { Item } from '../work.ts';
import { injection } from './injections.ts';
import { rsvAntibody } from './rsv-antibody.ts';

/** What an injection of it is reported as. */
export const injectionConceptOf = ({ administration, category, drug }: Item): Concept =>
  injection.decide(category, category !== 'chemotherapy' && rsvAntibody.decide(administration) ? 'rsv-antibody' : drug?.category);
