import { expect, test } from 'vitest';
import { readEncounterFile } from '../encounter-file/read-encounter-file.ts';
import { sampleResources } from './sample-resources.ts';

const planted = '<div xmlns="http://www.w3.org/1999/xhtml"><img src=x onerror="alert(1)">Zqnarrative</div>';

/** The same with a narrative in every resource, contained ones too. */
function narrated(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(narrated);
  if (typeof value !== 'object' || value === null) return value;
  const own = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, narrated(one)]));
  return 'resourceType' in value ? { ...own, text: { status: 'generated', div: planted } } : own;
}

test.each([...sampleResources])('the narrative of %s goes nowhere', (_, resource) => {
  const plain = readEncounterFile(JSON.stringify(resource), 'f.json');
  const read = readEncounterFile(JSON.stringify(narrated(resource)), 'f.json');
  expect(JSON.stringify(read)).not.toContain('Zqnarrative');
  expect(read).toEqual(plain);
});
