import type { ReactElement } from 'react';
import { ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

export function NotFoundPage(): ReactElement {
  return (
    <EmptyState
      isWholePage
      title="There is no such page"
      actions={
        <ButtonLink variant="contained" to="/">
          Go to the worklist
        </ButtonLink>
      }
    >
      <p>The address does not lead to a screen of Dripline. Encounters are opened from the worklist.</p>
    </EmptyState>
  );
}
