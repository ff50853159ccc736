import { expect, test } from 'vitest';
import { isoDate } from '../../../domain/clock-time.ts';
import { billingCode } from '../../../domain/ids.ts';
import { draftOf, readDraft } from './override-draft.ts';
import type { OverrideDraft } from './override-draft.ts';

const date = isoDate('2026-03-02');
const computed = { dateOfService: date, code: billingCode('96365'), modifiers: ['59'], units: 1 };
const draft: OverrideDraft = {
  ...draftOf(computed, date),
  isTakenOff: false,
  reason: ' two sites ',
  by: ' Dana ',
};
const errorOf = (patch: Partial<OverrideDraft>): string | undefined => {
  const read = readDraft({ ...draft, ...patch }, computed);
  return read.ok ? undefined : read.error;
};

test('a draft begins with the line as it stands and reads back as it', () => {
  expect(readDraft(draft, computed)).toEqual({
    ok: true,
    value: { reason: 'two sites', by: 'Dana', reported: computed },
  });
});

test('modifiers are read however they are separated', () => {
  const read = readDraft({ ...draft, modifiers: 'xu; 76-rt' }, computed);
  expect(read.ok && read.value.reported?.modifiers).toEqual(['XU', '76', 'RT']);
});

test('a line that is taken off reports nothing, whatever else is typed', () => {
  expect(readDraft({ ...draft, isTakenOff: true, units: 'x' }, computed)).toEqual({
    ok: true,
    value: { reason: 'two sites', by: 'Dana' },
  });
});

test('a line of its own has the code and the date that are typed', () => {
  const read = readDraft({ ...draft, code: ' j0696 ', dateOfService: '2026-03-03' }, undefined);
  expect(read.ok && read.value.reported).toEqual({
    dateOfService: '2026-03-03',
    code: 'J0696',
    modifiers: ['59'],
    units: 1,
  });
});

test.each([
  [{ reason: ' ' }, 'Say why'],
  [{ by: '' }, 'Say who you are'],
  [{ isTakenOff: true, reason: '' }, 'Say why'],
  [{ units: '0' }, 'Units are a whole number'],
  [{ units: '1.5' }, 'Units are a whole number'],
  [{ modifiers: '599' }, '599 is no modifier'],
  [{ modifiers: '59 76 RT LT XU' }, 'at most four'],
])('%j is refused and says why', (patch, words) => {
  expect(errorOf(patch)).toContain(words);
});

test('a code of another form is refused', () => {
  const read = readDraft({ ...draft, code: '9636' }, undefined);
  expect(read.ok ? '' : read.error).toContain('five letters or digits');
});
