import MenuItem from '@mui/material/MenuItem';
import type { ReactElement } from 'react';
import { chartedCategories } from '../../../domain/administration.ts';
import type { Administration } from '../../../domain/administration.ts';
import { categoryNames } from '../charted-names.ts';
import { useEditCommands } from '../use-edit-commands.ts';
import { ItemList } from './item-list.tsx';

export interface CategoryItemsProps {
  readonly administration: Administration;
  readonly onDone: () => void;
}

/** The categories that a bar may be charted as. */
export function CategoryItems({ administration, onDone }: CategoryItemsProps): ReactElement {
  const { run } = useEditCommands();
  const items = [undefined, ...chartedCategories].map((category) => (
    <MenuItem
      key={category ?? 'read'}
      role="menuitemradio"
      aria-checked={administration.category === category}
      selected={administration.category === category}
      onClick={() => {
        run({ type: 'set-category', administrationId: administration.id, category });
        onDone();
      }}
    >
      {category === undefined ? 'As the rules read it' : categoryNames[category]}
    </MenuItem>
  ));
  return <ItemList>{items}</ItemList>;
}
