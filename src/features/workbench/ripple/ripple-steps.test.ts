import { expect, test } from 'vitest';
import type { Command } from '../../../document/command.ts';
import type { EditorState } from '../../../document/editor-state.ts';
import { administrationId } from '../../../domain/ids.ts';
import { chart } from '../../../testing/encounter-builder.ts';
import { testCodeSet } from '../../../testing/test-code-set.ts';
import { rippleSteps } from './ripple-steps.ts';

const before = chart().give('iv-infusion', 'A', '08:00', '09:00').build();
const after = chart().give('iv-infusion', 'A', '08:00', '09:31').build();

const during = (command: Command): string | undefined => {
  const present = { document: before, label: '', at: 0 };
  const state: EditorState = { history: { past: [], present, future: [] }, preview: { document: after, command }, selection: [] };
  return rippleSteps(state, testCodeSet(), 1)[0]?.label;
};

test('what is not done yet says by what: a bar that is held, or a line that is written', () => {
  expect(during({ type: 'set-stop-time', administrationId: administrationId('a1'), stop: 571 })).toBe('While you drag');
  expect(during({ type: 'add-administrations', administrations: [] })).toBe('As written');
});
