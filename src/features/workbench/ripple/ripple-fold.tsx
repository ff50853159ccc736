import { lazy, Suspense, useEffect } from 'react';
import type { ReactElement } from 'react';
import { useEditor } from '../workbench-context.ts';
import { NoEditYet } from './no-edit-yet.tsx';

const load = () => import('./ripple-row.tsx');
const RippleRow = lazy(async () => ({ default: (await load()).RippleRow }));

/** What the last edit did to the claim. How that is worked out comes after the workbench: before an edit nobody needs it. */
export function RippleFold(): ReactElement {
  const isUntouched = useEditor(({ history, preview }) => history.past.length === 0 && preview === undefined);
  useEffect(() => {
    // Fetched at once, so that it is there for the first edit; what fails here is told where the row is drawn.
    load().catch(() => undefined);
  }, []);
  if (isUntouched) return <NoEditYet />;
  return (
    <Suspense fallback={<NoEditYet />}>
      <RippleRow />
    </Suspense>
  );
}
