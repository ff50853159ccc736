/** What is wrong with a store. */
export interface StoreDamage {
  readonly kind:
    /** The whole database is gone or does not open. */
    | 'store'
    /** It ends earlier than what was acknowledged, or entries are missing or changed. */
    | 'journal'
    /** Records are missing or not as they were written. */
    | 'records'
    /** The key does not open what is stored. */
    | 'key';
  /** For a person: what was found, in one sentence. */
  readonly message: string;
}

/** Something in the store is not as it was written. Nothing is changed until a person has decided what to do. */
export class DamagedStoreError extends Error {
  readonly damage: StoreDamage;

  constructor(message: string, kind: StoreDamage['kind'] = 'records') {
    super(message);
    this.name = 'DamagedStoreError';
    this.damage = { kind, message };
  }
}
