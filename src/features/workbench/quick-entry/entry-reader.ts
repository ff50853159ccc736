export { findDrugs } from '../../../code-sets/search-drugs.ts';
export { drugAtCaret } from './drug-at-caret.ts';
export { drugText } from './drug-text.ts';
export { looksLikeEntryLines } from './looks-like-entry-lines.ts';
export { parseQuickEntry } from './parse-quick-entry.ts';
export { unknownDrug } from './unknown-drug.ts';
