import { TourProvider } from '@reactour/tour';
import type { PopoverContentProps, StepType } from '@reactour/tour';
import { useEffect, useMemo, useRef } from 'react';
import type { ReactElement } from 'react';
import { Button } from '../../../ui/button.tsx';
import { tourSteps } from './tour-steps.ts';
import type { TourStep } from './tour-steps.ts';
import styles from './workbench-tour.module.css';

function isThere({ selector }: TourStep): boolean {
  const element = document.querySelector(selector);
  return element !== null && element.getClientRects().length > 0;
}

/** What is said at a stop; the focus goes with the tour, so that a screen reader hears it. */
function Stop({ currentStep, steps, setCurrentStep, setIsOpen }: PopoverContentProps): ReactElement {
  const selector = steps[currentStep]?.selector;
  const step = tourSteps.find((one) => one.selector === selector);
  const isLast = currentStep === steps.length - 1;
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => next.current?.focus(), [currentStep]);
  return (
    <div role="dialog" aria-modal="true" aria-labelledby="tour-title" className={styles.stop}>
      <h2 id="tour-title" className={styles.title}>
        {step?.title}
      </h2>
      <p>
        {step?.text}
        {step?.keys !== undefined && <span className={styles.keys}> {step.keys}</span>}
      </p>
      <div className={styles.foot}>
        <span className={styles.count}>
          {currentStep + 1} of {steps.length}
        </span>
        {!isLast && <Button onClick={() => setIsOpen(false)}>Skip</Button>}
        {currentStep > 0 && <Button onClick={() => setCurrentStep(currentStep - 1)}>Back</Button>}
        <Button ref={next} variant="contained" onClick={() => (isLast ? setIsOpen(false) : setCurrentStep(currentStep + 1))}>
          {isLast ? 'Done' : 'Next'}
        </Button>
      </div>
    </div>
  );
}

/** The two-minute tour of the workbench: arrow keys and Escape work, and it ends where it began. */
export function WorkbenchTour({ onEnd }: { readonly onEnd: () => void }): ReactElement {
  const steps = useMemo<StepType[]>(() => tourSteps.filter(isThere).map(({ selector, text }) => ({ selector, content: text })), []);
  const back = useRef(document.activeElement);
  useEffect(() => {
    const { current } = back;
    return () => {
      // Not from whatever has taken it meanwhile: the card is gone a moment before.
      if (current instanceof HTMLElement && document.activeElement === document.body) current.focus();
    };
  }, []);
  return (
    <TourProvider
      defaultOpen
      steps={steps}
      ContentComponent={Stop}
      beforeClose={onEnd}
      showNavigation={false}
      showBadge={false}
      showCloseButton={false}
      disableInteraction
      padding={{ mask: 4, popover: [0, 12] }}
      styles={{
        popover: (base) => ({
          ...base,
          padding: 16,
          borderRadius: 8,
          maxWidth: 360,
          color: 'var(--dl-text)',
          background: 'var(--dl-surface-raised)',
          boxShadow: 'var(--dl-shadow-raised)',
        }),
        maskWrapper: (base) => ({ ...base, color: '#000', opacity: 0.45 }),
      }}
    >
      {undefined}
    </TourProvider>
  );
}
