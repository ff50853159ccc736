import { describe, expect, it } from 'vitest';
import { encounterId } from '../../domain/ids.ts';
import type { EncounterSummary } from '../../storage/encounter-summary.ts';
import { filterRows, noFilter } from './filter-rows.ts';
import type { WorklistFilter } from './filter-rows.ts';

const blank: EncounterSummary = {
  id: encounterId('e1'),
  title: '',
  setting: 'facility',
  dateOfService: '2026-11-23',
  status: 'draft',
  administrationCount: 0,
  updatedAt: '2026-11-23T10:00:00.000Z',
  revision: 1,
};
const rows: readonly EncounterSummary[] = [
  {
    ...blank,
    title: 'Cellulitis, two antibiotics',
    status: 'needs-documentation',
    findings: { errors: 1, warnings: 0 },
  },
  {
    ...blank,
    id: encounterId('e2'),
    title: 'Migraine',
    setting: 'professional',
    findings: { errors: 0, warnings: 0 },
  },
  { ...blank, id: encounterId('e3') },
];
const found = (filter: Partial<WorklistFilter>) =>
  filterRows(rows, { ...noFilter, ...filter }).map(({ id }) => id);

describe('filterRows', () => {
  it('finds words of title, date, setting and status in any order', () => {
    expect(found({ text: 'ANTIB cell' })).toEqual(['e1']);
    expect(found({ text: '2026-11-23' })).toEqual(['e1', 'e2', 'e3']);
    expect(found({ text: 'professional draft' })).toEqual(['e2']);
    expect(found({ text: 'untitled' })).toEqual(['e3']);
    expect(found({ text: 'asthma' })).toEqual([]);
  });

  it('narrows by status, setting and findings', () => {
    expect(found({ status: 'draft' })).toEqual(['e2', 'e3']);
    expect(found({ setting: 'facility' })).toEqual(['e1', 'e3']);
    expect(found({ isWithFindings: true })).toEqual(['e1']);
    expect(found({ isWithFindings: true, setting: 'professional' })).toEqual([]);
  });

  it('keeps everything when nothing is asked', () => {
    expect(found({ text: '  ' })).toEqual(['e1', 'e2', 'e3']);
  });
});
