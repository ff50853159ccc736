import Button from '@mui/material/Button';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { EmptyState } from '../ui/empty-state.tsx';

export function NotFoundPage(): ReactElement {
  return (
    <EmptyState
      isWholePage
      title="There is no such page"
      actions={
        <Button variant="contained" color="primary" component={Link} to="/">
          Go to the worklist
        </Button>
      }
    >
      <p>The address does not lead to a screen of Dripline. Encounters are opened from the worklist.</p>
    </EmptyState>
  );
}
