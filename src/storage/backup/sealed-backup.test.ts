import { expect, test } from 'vitest';
import { newBackupKey, readSealedBackup, sealBackup, unsealBackup } from './sealed-backup.ts';

test('a sealed backup shows nothing, and opens with its passphrase only', async () => {
  const { sealer, envelope } = await newBackupKey('correct horse');
  const text = await sealBackup('{"patient":"Ada Lovelace"}', sealer, envelope);
  // Longer than what the letters of a sealed text may hold by chance.
  expect(text).not.toContain('Lovelace');
  const sealed = readSealedBackup(text);
  if (sealed === undefined) throw new Error('does not read');
  expect(sealed.envelope).toMatchObject({ kdf: 'PBKDF2-SHA-256', rounds: 600_000 });
  expect(await unsealBackup(sealed, 'correct horse')).toBe('{"patient":"Ada Lovelace"}');
  expect(await unsealBackup(sealed, 'wrong horse')).toBeUndefined();
  const changed = {
    ...sealed,
    sealed: `${sealed.sealed.startsWith('A') ? 'B' : 'A'}${sealed.sealed.slice(1)}`,
  };
  expect(await unsealBackup(changed, 'correct horse')).toBeUndefined();
  expect(readSealedBackup('{"format":"dripline-backup"}')).toBeUndefined();
});
