import { union } from '../../base/interval.ts';
import type { Interval } from '../../base/interval.ts';
import type { ServiceCategory } from '../../domain/administration.ts';
import type { DiscardedMinutes, ServiceRole } from '../../domain/claim-line.ts';
import type { AdministrationReading } from '../../domain/coded-encounter.ts';
import type { AdministrationId } from '../../domain/ids.ts';
import { wallMinute } from '../work.ts';
import type { Item, ServiceUnit, Work } from '../work.ts';
import type { DraftLine } from './assemble-lines.ts';

interface Gathered {
  role?: ServiceRole;
  badge?: string;
  hours: number;
  readonly counted: Interval[];
  readonly discarded: DiscardedMinutes[];
}

const badges: Record<ServiceRole, string> = {
  initial: 'INIT',
  sequential: 'SEQ',
  concurrent: 'CONC',
  'additional-hour': 'HRS',
  'repeat-push': 'RPT',
  standalone: 'INJ',
};

function badgeOf({ role, concept }: ServiceUnit): string {
  if (concept.includes('prolonged-pump')) return 'PUMP';
  return role === 'sequential' && concept.startsWith('push') ? 'PUSH' : badges[role];
}

/** How each bar is to be read: role, badge, further hours, minutes that count and minutes that do not. */
export function administrationReadings(work: Work, items: readonly Item[], drafts: readonly DraftLine[]): Map<AdministrationId, AdministrationReading> {
  const gathered = new Map<AdministrationId, Gathered>();
  for (const draft of drafts) {
    if (draft.isRemoved) continue;
    for (const unit of draft.units) {
      for (const support of unit.supports) {
        let entry = gathered.get(support.id);
        if (entry === undefined) gathered.set(support.id, (entry = { hours: 0, counted: [], discarded: [] }));
        if (unit.role === 'additional-hour') {
          if (support.minutesCounted !== 0) entry.hours += 1;
          if (entry.role === undefined) {
            entry.role = 'additional-hour';
            entry.badge = badges['additional-hour'];
          }
        } else {
          entry.role = unit.role;
          entry.badge = badgeOf(unit);
        }
        if (support.counted !== undefined) entry.counted.push(...support.counted);
        entry.discarded.push(...support.discarded);
      }
    }
  }
  const categories = new Map<AdministrationId, ServiceCategory>();
  for (const item of items) categories.set(item.id, item.category);
  const result = new Map<AdministrationId, AdministrationReading>();
  for (const { id } of work.encounter.administrations) {
    const entry = gathered.get(id);
    const category = categories.get(id) ?? 'not-coded';
    if (entry === undefined) {
      result.set(id, { administrationId: id, category, additionalHours: 0, counted: [], discarded: [] });
      continue;
    }
    result.set(id, {
      administrationId: id,
      category,
      role: entry.role,
      badge: entry.badge,
      additionalHours: entry.hours,
      counted: entry.counted.length === 0 ? [] : union(entry.counted).map((stretch) => ({ from: wallMinute(work, stretch.from), to: wallMinute(work, stretch.to) })),
      discarded: entry.discarded,
    });
  }
  return result;
}
