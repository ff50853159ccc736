import { useOutcomesDriver } from './use-outcomes.ts';

/** Keeps what unknown times could lead to up to date. Draws nothing. */
export function OutcomesDriver(): undefined {
  useOutcomesDriver();
  return undefined;
}
