const fewestCharacters = 10;

/** What is wrong with a new passphrase; no rules but its length, which is what counts. */
export function passphraseProblem(passphrase: string, again: string): string | undefined {
  if ([...passphrase].length < fewestCharacters) {
    return `The passphrase needs at least ${String(fewestCharacters)} characters; a few words make a good one.`;
  }
  if (passphrase.trim() === '') return 'A passphrase of blanks alone is none.';
  return passphrase === again ? undefined : 'The two new passphrases differ.';
}
