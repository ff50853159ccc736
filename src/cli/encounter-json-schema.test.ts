import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { encounterJsonSchema } from './encounter-json-schema.ts';

test('the published JSON Schema is the one of the code (npm run build writes it)', () => {
  const published = readFileSync(
    new URL('../../public/schema/encounter-1.schema.json', import.meta.url),
    'utf8',
  );
  expect(published).toBe(encounterJsonSchema());
});

test('it asks for dates and local times in their form and refuses unknown fields', () => {
  const text = encounterJsonSchema();
  expect(JSON.parse(text)).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    additionalProperties: false,
    required: ['schemaVersion', 'id', 'setting', 'dateOfService', 'administrations'],
  });
  expect(text).toContain('"format": "date"');
  expect(text).toContain('T([01]');
});
