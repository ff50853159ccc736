import type { ReactElement } from 'react';
import { ChoiceCell } from './choice-cell.tsx';
import { DrugCell } from './drug-cell.tsx';
import { TextCell } from './text-cell.tsx';
import type { CellEditorProps } from './cell-editor-props.ts';

/** The editor inside a cell: Enter takes the value and goes down, Tab goes on, Escape reverts. */
export function CellEditor(props: CellEditorProps): ReactElement {
  switch (props.column) {
    case 'drug':
      return <DrugCell {...props} />;
    case 'route':
    case 'site':
    case 'category':
      return <ChoiceCell {...props} />;
    case 'start':
    case 'stop':
    case 'dose':
      return <TextCell {...props} />;
  }
}
