import { expect, test } from 'vitest';
import { lineOfText, readLineSite } from './read-line-site.ts';

test.each([
  ['L AC', { key: 'peripheral-iv:left:antecubital', kind: 'peripheral-iv', label: 'L AC' }],
  ['LAC 20G', { key: 'peripheral-iv:left:antecubital', kind: 'peripheral-iv', label: 'LAC 20G' }],
  [
    'Left antecubital fossa',
    { key: 'peripheral-iv:left:antecubital', kind: 'peripheral-iv', label: 'Left antecubital fossa' },
  ],
  ['right forearm', { key: 'peripheral-iv:right:forearm', kind: 'peripheral-iv', label: 'right forearm' }],
  ['left arm', { key: 'peripheral-iv:left:arm', kind: 'peripheral-iv', label: 'left arm' }],
  ['port', { key: 'port::', kind: 'port', label: 'port' }],
  ['R arm PICC', { key: 'picc:right:', kind: 'picc', label: 'R arm PICC' }],
  ['R IJ triple lumen', { key: 'central-line:right:', kind: 'central-line', label: 'R IJ triple lumen' }],
  ['left deltoid', undefined],
  ['arm', undefined],
  ['right', undefined],
  ['Structure of ligament of left superior vena cava', undefined],
  ['Rectum structure', undefined],
])('“%s”', (text, line) => {
  expect(lineOfText(text)).toEqual(line);
});

test('a coded site counts only in a table that names veins, and there LAC is the chest', () => {
  const coded = (code: string, display: string) =>
    readLineSite({
      site: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0163', code, display }] },
    });
  expect([coded('LLFA', 'Left Lower Forearm'), coded('LAC', 'Left Anterior Chest')]).toEqual([
    { key: 'peripheral-iv:left:forearm', kind: 'peripheral-iv', label: 'left forearm' },
    undefined,
  ]);
});

test('a device charted as the method is the line', () => {
  expect(readLineSite({ method: { text: 'PICC line' } })).toEqual({
    key: 'picc::',
    kind: 'picc',
    label: 'PICC line',
  });
});
