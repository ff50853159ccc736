import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { Button, ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { useRepositories } from '../storage/repository-context.ts';
import { describeError, errorPlaces } from './describe-error.ts';

/** Takes the place of a screen that failed; the rest of the program goes on. */
export function BrokenScreen({
  error,
  routePattern,
}: {
  readonly error: unknown;
  readonly routePattern: string;
}): ReactElement {
  const [isCopied, setCopied] = useState(false);
  const { preferences } = useRepositories();
  useEffect(() => {
    import('../storage/security-log.ts').then(
      ({ noteSecurityEvent }) => noteSecurityEvent(preferences, 'error', errorPlaces(error, routePattern)),
      () => undefined,
    );
  }, [error, routePattern, preferences]);
  const isLoadFailure =
    error instanceof TypeError && /dynamically imported module|module script/i.test(error.message);

  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(describeError(error, routePattern, navigator.userAgent));
    setCopied(true);
  };

  return (
    <EmptyState
      isWholePage
      title={isLoadFailure ? 'This screen could not be loaded' : 'This screen stopped working'}
      actions={
        <>
          <Button variant="contained" onClick={() => location.reload()}>
            Reload the page
          </Button>
          <ButtonLink variant="outlined" to="/" reloadDocument>
            Go to the worklist
          </ButtonLink>
          <Button variant="outlined" onClick={() => void copy()}>
            {isCopied ? 'Copied' : 'Copy details'}
          </Button>
        </>
      }
    >
      <p role="alert">
        {isLoadFailure
          ? 'A part of the program did not arrive; it may have been updated meanwhile. Reload the page.'
          : 'Everything that was shown as saved is still there. Reload the page; if it happens again, copy the details for whoever looks after the program. They hold places in the code, and nothing from a chart.'}
      </p>
    </EmptyState>
  );
}
