import { leaveOut } from '../work.ts';
import type { Item, Work } from '../work.ts';
import { fluidByHand } from './fluid-by-hand.ts';

export interface ByRoute {
  readonly venous: readonly Item[];
  readonly subcutaneous: readonly Item[];
  readonly intraArterial: readonly Item[];
  readonly injections: readonly Item[];
  readonly injectors: readonly Item[];
  /** On-body injectors and everything with a code of its own by route. */
  readonly special: readonly Item[];
  readonly portFlushes: readonly Item[];
}

/** Sorts the coded administrations by how they entered the body. */
export function splitByRoute(work: Work, items: readonly Item[]): ByRoute {
  const result = {
    venous: [] as Item[],
    subcutaneous: [] as Item[],
    intraArterial: [] as Item[],
    injections: [] as Item[],
    injectors: [] as Item[],
    special: [] as Item[],
    portFlushes: [] as Item[],
  };
  for (const item of items) {
    const fluid = item.category === 'hydration' ? fluidByHand.decide(item.administration.route) : undefined;
    if (fluid !== undefined) {
      leaveOut(work, fluidByHand, item.id, fluid);
      continue;
    }
    switch (item.administration.route) {
      case 'iv-infusion':
      case 'iv-push':
        result.venous.push(item);
        break;
      case 'sc-infusion':
        result.subcutaneous.push(item);
        break;
      case 'intra-arterial-push':
      case 'intra-arterial-infusion':
        result.intraArterial.push(item);
        break;
      case 'im-injection':
      case 'sc-injection':
        result.injections.push(item);
        break;
      case 'on-body-injector':
        result.injectors.push(item);
        result.special.push(item);
        break;
      case 'port-flush':
        result.portFlushes.push(item);
        break;
      default:
        result.special.push(item);
    }
  }
  return result;
}
