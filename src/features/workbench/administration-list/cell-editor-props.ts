import type { Administration } from '../../../domain/administration.ts';
import type { EditableColumn } from './cell-request.ts';

/** How an edit ends, and so where the keyboard goes. */
export type CellExit = 'stay' | 'down' | 'right' | 'left' | 'leave';

export interface CellEditorProps {
  readonly administration: Administration;
  readonly column: EditableColumn;
  /** Text to begin with, when the edit began by typing. */
  readonly typed: string | undefined;
  /** Takes what was typed or chosen; the answer is what is wrong with it, and the editor stays open. */
  readonly onCommit: (administration: Administration, column: EditableColumn, text: string) => string | undefined;
  /** The edit is over; the exit says where the keyboard goes. */
  readonly onDone: (exit: CellExit) => void;
}
