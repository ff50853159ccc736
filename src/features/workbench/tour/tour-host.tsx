import { lazy, Suspense, useState } from 'react';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { useRegisterCommands } from '../../../ui/use-register-commands.ts';

const WorkbenchTour = lazy(async () => ({ default: (await import('./workbench-tour.tsx')).WorkbenchTour }));

/** Starts the tour when the address asks for it (`?tour`) or a command does; nothing of it is loaded before. */
export function TourHost(): ReactElement | undefined {
  const [params, setParams] = useSearchParams();
  const [isAsked, setAsked] = useState(false);
  const isOpen = isAsked || params.has('tour');
  useRegisterCommands([{ id: 'workbench.tour', title: 'Take the two-minute tour', group: 'Help', run: () => setAsked(true) }]);
  const end = (): void => {
    setAsked(false);
    if (params.has('tour')) {
      setParams((now) => {
        const rest = new URLSearchParams(now);
        rest.delete('tour');
        return rest;
      }, { replace: true });
    }
  };
  return isOpen ? (
    <Suspense>
      <WorkbenchTour onEnd={end} />
    </Suspense>
  ) : undefined;
}
