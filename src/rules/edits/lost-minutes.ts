import type { AdministrationId } from '../../domain/ids.ts';
import type { DraftLine } from '../lines/assemble-lines.ts';
import { discard } from '../work.ts';
import type { ServiceUnit, Work } from '../work.ts';

/**
 * The minutes of a line that an edit took off the claim stand as discarded, and why, on another line of the same
 * administration: the proof drops none. What has no other line is in the list of what is not reported.
 */
export function keepLostMinutes(work: Work, drafts: readonly DraftLine[], removed: DraftLine, id: AdministrationId, rule: { readonly id: string }, reason: string): void {
  const isOf = ({ supports }: ServiceUnit): boolean => supports.some((support) => support.id === id && support.counted !== undefined);
  const units = drafts.find((draft) => !draft.isRemoved && draft.units.some(isOf))?.units;
  if (units === undefined) return;
  const own = removed.units.flatMap(({ supports }) => supports.filter((support) => support.id === id));
  const lost = own.flatMap(({ discarded, counted = [] }) => [...discarded, ...counted.map((stretch) => discard(work, stretch, rule, reason))]);
  const at = units.findIndex(isOf);
  const unit = units[at] as ServiceUnit;
  // Another unit in its place: a remembered one belongs to other trials too.
  units[at] = { ...unit, supports: unit.supports.map((support) => (support.id === id ? { ...support, discarded: [...support.discarded, ...lost] } : support)) };
}
