import { parseShortcut } from './shortcut.ts';
import type { Shortcut } from './shortcut.ts';

/** Something a person can do, offered by key, palette and shortcut sheet alike. */
export interface AppCommand {
  /** Unique; the part before the first dot names the group. Example: `worklist.new`. */
  readonly id: string;
  readonly title: string;
  /** Heading in the shortcut sheet. Example: "Worklist". */
  readonly group: string;
  /** Example: `mod+k`, `n`, `?`, `alt+1`. Without Ctrl/⌘ it does not fire while someone types in a field. */
  readonly shortcut?: string;
  /**
   * Keys that work only where the thing itself has the keyboard, such as a bar of the timeline: shown like a shortcut, and read by
   * the thing. One after another, separated by a space. Example: `] arrowright`.
   */
  readonly localKeys?: string;
  /** How a pointer does it, for the shortcut sheet. Example: "Shift + drag". */
  readonly gesture?: string;
  readonly run: () => void;
  /** Asked at the moment of use; absent = always. */
  readonly isEnabled?: () => boolean;
  /** What it lacks when it is not enabled: the palette then shows it with this to who looks for it. Example: "Select a row first". */
  readonly lacks?: string;
}

export interface RegisteredCommand extends AppCommand {
  readonly keys?: Shortcut;
}

export interface CommandRegistry {
  /** Adds commands and returns how to take them away again. Throws when an id or a shortcut is taken. */
  readonly register: (commands: readonly AppCommand[]) => () => void;
  /** In order of registration; the same array until something changes. */
  readonly list: () => readonly RegisteredCommand[];
  readonly subscribe: (listener: () => void) => () => void;
}

/** The commands on offer at this moment; the one source of the palette, the shortcut sheet and the keys. */
export function createCommandRegistry(): CommandRegistry {
  let commands: readonly RegisteredCommand[] = [];
  const listeners = new Set<() => void>();
  const change = (next: readonly RegisteredCommand[]): void => {
    commands = next;
    for (const listener of listeners) listener();
  };
  return {
    register: (added) => {
      const next = [...commands];
      for (const command of added) {
        const rival = next.find((other) => other.id === command.id);
        if (rival !== undefined)
          throw new Error(`Broken invariant: the command ${command.id} is registered twice`);
        const holder = next.find(
          (other) => command.shortcut !== undefined && other.shortcut === command.shortcut,
        );
        if (holder !== undefined) {
          throw new Error(
            `Broken invariant: ${command.id} and ${holder.id} want the same keys ${String(command.shortcut)}`,
          );
        }
        next.push(
          command.shortcut === undefined ? command : { ...command, keys: parseShortcut(command.shortcut) },
        );
      }
      change(next);
      const ids = new Set(added.map((command) => command.id));
      return () => change(commands.filter((command) => !ids.has(command.id)));
    },
    list: () => commands,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
