import type { Encounter } from '../../domain/encounter.ts';

const most = 60;
let used: readonly string[] = [];

/**
 * Codes of drugs used lately, the last first: those of this chart, then those of charts worked on before it in this tab. They
 * are kept in memory alone.
 */
export function recentDrugs({ administrations }: Pick<Encounter, 'administrations'>): readonly string[] {
  const here = administrations.flatMap(({ drug }) => drug?.hcpcs ?? []).toReversed();
  used = [...new Set([...here, ...used])].slice(0, most);
  return used;
}
