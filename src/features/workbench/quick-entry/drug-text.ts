import type { DrugEntry } from '../../../code-sets/code-set.ts';
import type { EntryContext } from './entry-reading.ts';
import { parseQuickEntry } from './parse-quick-entry.ts';

/** Whatever the route will be: it decides the code of some names. */
const routes = ['im', 'sc', 'ivp', 'it'];

/** The words that the entry line reads as this very code: the name where that is enough, else the name with its code. */
export function drugText(entry: DrugEntry, context: EntryContext): string {
  const name = entry.name.toLowerCase();
  const ways = [name, `${name} ${entry.hcpcs}`, `"${name.replaceAll('"', '""')}" ${entry.hcpcs}`];
  const reads = (text: string): boolean =>
    routes.every((route) => {
      const result = parseQuickEntry(`${text} 1mg ${route} no time`, context);
      return result.ok && result.value.administrations[0]?.drug?.hcpcs === entry.hcpcs;
    });
  return ways.find(reads) ?? entry.hcpcs;
}
