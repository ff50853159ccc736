import type { Direction } from '../geometry/bar-navigation.ts';
import type { BarEdge } from '../lane.ts';

/** What a key press asks for. */
export type KeyCommand =
  | { readonly kind: 'go'; readonly direction: Direction; readonly select: 'replace' | 'add' | 'keep' }
  | {
      readonly kind:
        | 'open'
        | 'pick-up'
        | 'toggle'
        | 'select-all'
        | 'drop'
        | 'cancel'
        | 'toggle-copy'
        | 'delete'
        | 'create'
        | 'fit'
        | 'fit-selection'
        | 'fold';
    }
  | { readonly kind: 'nudge'; readonly byMinutes: number }
  | { readonly kind: 'change-lane'; readonly by: 1 | -1 }
  | { readonly kind: 'focus-edge'; readonly edge: BarEdge }
  | { readonly kind: 'adjust'; readonly byMinutes: number }
  | { readonly kind: 'clear-edge' | 'leave-edge' }
  | { readonly kind: 'zoom'; readonly factor: number }
  /** Parts of what is in view, later when positive. */
  | { readonly kind: 'pan'; readonly byScreens: number };

/** A key with its modifiers, as a browser names it. */
export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** What the keyboard is in: a bar, an edge, an empty lane, or a bar that is picked up. */
export type KeyMode = 'bar' | 'edge' | 'lane' | 'picked-up';

/** Minutes of a key that adjusts: arrows 1, with Shift 5, page keys 15. */
function minutesOf(press: KeyPress, vertical: boolean): number | undefined {
  const small = press.shiftKey ? 5 : 1;
  switch (press.key) {
    case 'ArrowRight':
      return small;
    case 'ArrowLeft':
      return -small;
    case 'ArrowUp':
      return vertical ? small : undefined;
    case 'ArrowDown':
      return vertical ? -small : undefined;
    case 'PageUp':
      return 15;
    case 'PageDown':
      return -15;
    default:
      return undefined;
  }
}

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'earlier',
  ArrowRight: 'later',
  ArrowUp: 'lane-up',
  ArrowDown: 'lane-down',
  Home: 'first',
  End: 'last',
};

function pickedUp(press: KeyPress): KeyCommand | undefined {
  // Undo takes back what is not done yet; what else the app does, it does to the chart as it was.
  if ((press.ctrlKey || press.metaKey) && press.key.length === 1 && press.key !== ' ')
    return { kind: 'cancel' };
  const byMinutes = minutesOf(press, false);
  if (byMinutes !== undefined) return { kind: 'nudge', byMinutes };
  switch (press.key) {
    case 'ArrowUp':
      return { kind: 'change-lane', by: -1 };
    case 'ArrowDown':
      return { kind: 'change-lane', by: 1 };
    case ' ':
    case 'Enter':
      return { kind: 'drop' };
    case 'c':
    case 'C':
      return { kind: 'toggle-copy' };
    case 'Escape':
    case 'Tab':
      return { kind: 'cancel' };
    default:
      return undefined;
  }
}

function atEdge(press: KeyPress): KeyCommand | undefined {
  const byMinutes = minutesOf(press, true);
  if (byMinutes !== undefined) return { kind: 'adjust', byMinutes };
  switch (press.key) {
    case 'Delete':
    case 'Backspace':
      return { kind: 'clear-edge' };
    case 'Escape':
      return { kind: 'leave-edge' };
    default:
      return undefined;
  }
}

function atBar(press: KeyPress): KeyCommand | undefined {
  const direction = directions[press.key];
  const isControl = press.ctrlKey || press.metaKey;
  if (direction !== undefined) {
    return { kind: 'go', direction, select: press.shiftKey ? 'add' : isControl ? 'keep' : 'replace' };
  }
  switch (press.key) {
    case ' ':
      return { kind: isControl ? 'toggle' : 'pick-up' };
    case 'Delete':
    case 'Backspace':
      return { kind: 'delete' };
    default:
      return undefined;
  }
}

function anywhere(press: KeyPress): KeyCommand | undefined {
  switch (press.key) {
    case 'Enter':
      return { kind: 'open' };
    case '[':
      return { kind: 'focus-edge', edge: 'start' };
    case ']':
      return { kind: 'focus-edge', edge: 'stop' };
    case '+':
    case '=':
      return { kind: 'zoom', factor: 1.5 };
    case '-':
    case '_':
      return { kind: 'zoom', factor: 1 / 1.5 };
    case '0':
      return { kind: 'fit' };
    case 'z':
    case 'Z':
      return { kind: 'fit-selection' };
    case 'f':
      return { kind: 'fold' };
    case 'PageDown':
      return { kind: 'pan', byScreens: 0.8 };
    case 'PageUp':
      return { kind: 'pan', byScreens: -0.8 };
    case 'n':
    case 'N':
      return { kind: 'create' };
    default:
      return undefined;
  }
}

/** The meaning of a key; undefined when it belongs to somebody else (the page, the app, the browser). */
export function keyCommand(press: KeyPress, mode: KeyMode): KeyCommand | undefined {
  if (press.altKey) return undefined;
  if (mode === 'picked-up') return pickedUp(press);
  if (press.ctrlKey || press.metaKey) {
    if (press.key.toLowerCase() === 'a' && !press.shiftKey) return { kind: 'select-all' };
    return mode === 'bar' && (press.key === ' ' || press.key in directions) ? atBar(press) : undefined;
  }
  const own = mode === 'edge' ? atEdge(press) : atBar(press);
  return own ?? anywhere(press);
}
