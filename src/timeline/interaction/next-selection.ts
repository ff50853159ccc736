import type { SelectIntent } from '../intent.ts';

/** The selection after an intent: replaced, or toggled bar by bar when it is additive. */
export function nextSelection(selection: readonly string[], intent: SelectIntent): readonly string[] {
  if (!intent.isAdditive) return intent.ids;
  const toggled = new Set(intent.ids);
  return [
    ...selection.filter((id) => !toggled.has(id)),
    ...intent.ids.filter((id) => !selection.includes(id)),
  ];
}
