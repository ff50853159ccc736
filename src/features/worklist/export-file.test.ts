import { expect, it } from 'vitest';
import { ok } from '../../base/result.ts';
import { decodeEncounter } from '../../domain/decode-encounter.ts';
import { exportFile } from './export-file.ts';
import { newEncounter } from './new-encounter.ts';

const now = new Date(2026, 10, 23, 9, 5);
const one = newEncounter(now, 'e1');
const other = { ...newEncounter(now, 'e2'), title: 'Jane Doe' };

it('writes one encounter by itself, and it reads back', () => {
  const { fileName, text } = exportFile([one], now);
  expect(fileName).toBe('dripline-encounter-2026-11-23-0905.json');
  expect(decodeEncounter(JSON.parse(text))).toEqual(ok(one));
});

it('writes several as an array under a name without titles', () => {
  const { fileName, text } = exportFile([one, other], now);
  expect(fileName).toBe('dripline-encounters-2026-11-23-0905.json');
  expect((JSON.parse(text) as readonly unknown[]).map(decodeEncounter)).toEqual([ok(one), ok(other)]);
});
