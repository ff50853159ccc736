import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { EmptyState } from '../../ui/empty-state.tsx';

/** An address of a rule that this version does not have. */
export function UnknownRule({ id }: { readonly id: string }): ReactElement {
  return (
    <EmptyState title="There is no such rule">
      <p>
        No rule is called <code>{id}</code>. It may have been renamed since the address was written. Search the list for its words, or
        read <Link to="/rules/not-modelled">what is not modelled</Link>.
      </p>
    </EmptyState>
  );
}
