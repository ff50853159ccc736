// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { afterEach, expect, test } from 'vitest';
import { createEditorStore } from '../../document/create-editor-store.ts';
import { isoDate } from '../../domain/clock-time.ts';
import { encounterId } from '../../domain/ids.ts';
import { testCodeSet } from '../../testing/test-code-set.ts';
import { CommandContext } from '../../ui/command-context.ts';
import { createCommandRegistry } from '../../ui/command-registry.ts';
import { TimelineCommands } from './encounter-timeline/timeline-commands.tsx';
import { lateKeys } from './late-keys.ts';
import { WorkbenchCommands } from './layout/workbench-commands.tsx';
import { WorkbenchContext } from './workbench-context.ts';

afterEach(cleanup);

const codeSet = testCodeSet();
const nothing = (): undefined => undefined;

/** The keys of the commands that a part offers. */
function keysOf(part: ReactElement): readonly string[] {
  const registry = createCommandRegistry();
  const store = createEditorStore({
    id: encounterId('e1'),
    setting: 'facility',
    dateOfService: isoDate('2026-10-06'),
    stays: [],
    accessSites: [],
    administrations: [],
  });
  render(
    <CommandContext value={registry}>
      <WorkbenchContext value={{ store, codeSet }}>{part}</WorkbenchContext>
    </CommandContext>,
  );
  return registry.list().flatMap(({ shortcut }) => (shortcut === undefined ? [] : [shortcut]));
}

test('every key of a command that comes late is awaited, and no other', () => {
  const { timeline, workbench } = lateKeys;
  const absent = { current: null };
  expect(
    keysOf(
      <TimelineCommands
        handle={absent}
        root={absent}
        lastIntent={{ current: undefined }}
        onMenu={nothing}
        onDelete={nothing}
        onDragMode={nothing}
        onAddSite={nothing}
        onFoldAll={nothing}
        onFold={nothing}
      />,
    ),
  ).toEqual(timeline.split(' '));
  expect(keysOf(<WorkbenchCommands onTab={nothing} />)).toEqual(workbench.split(' '));
});
