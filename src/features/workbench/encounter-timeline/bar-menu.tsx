import { useEffect, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { isInfusion } from '../../../domain/administration.ts';
import type { AdministrationId } from '../../../domain/ids.ts';
import { Popover } from '../../../ui/popover.tsx';
import { useTyped } from '../draft/encounter-draft.ts';
import { useEditor, useShownEncounter } from '../workbench-context.ts';
import type { BarMenuPage, BarMenuTarget } from './bar-menu-target.ts';
import { BarMenuItems } from './bar-menu-items.tsx';
import { CategoryItems } from './category-items.tsx';
import { PauseDialog } from './pause-dialog.tsx';
import { SiteItems } from './site-items.tsx';
import { SplitDialog } from './split-dialog.tsx';

export interface BarMenuProps {
  readonly target: BarMenuTarget;
  readonly onDelete: (id: AdministrationId) => void;
  readonly onClose: () => void;
}

/** What can be done to a bar, by right click, the menu key or Shift+F10. With several selected, it acts on all of them where that makes sense. */
export function BarMenu({ target, onDelete, onClose }: BarMenuProps): ReactElement | undefined {
  const { id, point, minute } = target;
  const encounter = useShownEncounter();
  const selection = useEditor((state) => state.selection);
  const administration = encounter.administrations.find((one) => one.id === id);
  const [page, setPage] = useState<BarMenuPage>(target.page ?? 'all');
  const [, keep] = useTyped('dialog');
  const isGone = administration === undefined;
  useEffect(() => {
    if (!isGone) return;
    keep(undefined);
    onClose();
  }, [isGone, keep, onClose]);
  if (administration === undefined) return undefined;
  if (page === 'split') return <SplitDialog administration={administration} onClose={onClose} />;
  if (page === 'pause' && isInfusion(administration)) return <PauseDialog administration={administration} from={minute} onClose={onClose} />;
  const ids = selection.includes(id) ? selection : [id];
  const items: ReactNode =
    page === 'category' ? (
      <CategoryItems administration={administration} onDone={onClose} />
    ) : page === 'site' ? (
      <SiteItems administration={administration} ids={ids} onDone={onClose} />
    ) : (
      <BarMenuItems administration={administration} ids={ids} minute={minute} onPage={setPage} onDelete={() => onDelete(id)} onDone={onClose} />
    );
  return (
    <Popover key={page} open onClose={onClose} anchorReference="anchorPosition" anchorPosition={{ left: point.x, top: point.y }}>
      {items}
    </Popover>
  );
}
