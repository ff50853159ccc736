const sideWord =
  /^(?:l|r|lt|rt|left|right|upper|lower|distal|proximal|inner|outer|double|single|triple|lumen|iv|piv|line|cath|catheter|\d\d?g|#?\d)$/;
const placeWord =
  /^(?:[lr]?ac|[lr]fa|[lr]hand|acf|antecubital|fossa|hand|wrist|fa|forearm|arm|foot|ankle|leg|saphenous|cephalic|basilic|brachial|radial|femoral|ej|ij|jugular|subclavian|scalp|chest|abdomen|abd|thigh|picc|midline|port|portacath|central|cvc|cvl|hickman|broviac|tlc|art|arterial|a-line|sc|sq|subq|subcutaneous)$/;

/** True when a word of it is one that charts name IV sites by: it may be a slip for a site. */
export const hasSiteWord = (text: string): boolean =>
  text.trim().toLowerCase().split(/\s+/).some((word) => placeWord.test(word) || /^(?:l|r|lt|rt|left|right)$/.test(word));

/** True when every word is one that charts name IV sites by, and one of them a place of the body or a device: "L AC 20G". */
export function namesSite(text: string): boolean {
  const words = text.trim().toLowerCase().split(/\s+/);
  return (
    words.some((word) => placeWord.test(word)) &&
    words.every((word) => placeWord.test(word) || sideWord.test(word))
  );
}
