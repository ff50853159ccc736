import DialogContent from '@mui/material/DialogContent';
import { useEffect, useMemo, useRef } from 'react';
import type { ReactElement } from 'react';
import { MarAdministrationsTable } from './mar-administrations-table.tsx';
import { MarRowsTable } from './mar-rows-table.tsx';
import { MarSettings } from './mar-settings.tsx';
import type { MarReviewState } from './use-mar-review.ts';
import styles from './mar-paste.module.css';

/** The record as it is read, above the rows it is read from. */
export function MarReview({ review }: { readonly review: MarReviewState }): ReactElement {
  const { reading, plan, sites, dateOfService } = review;
  const allSites = useMemo(() => [...sites, ...plan.accessSites], [sites, plan.accessSites]);
  const taken = useMemo(
    () => new Set(plan.planned.filter((one) => one.isTaken).map(({ paired }) => paired.id)),
    [plan.planned],
  );
  const { firstDate } = reading;
  const content = useRef<HTMLDivElement>(null);
  // Where nothing could be read yet, "Add" cannot hold the keyboard, and the text that held it is gone: else the next
  // key would go to nobody. What there is to do first are the columns.
  const isAddable = useRef(plan.administrations.length > 0);
  useEffect(() => {
    if (!isAddable.current) content.current?.querySelector<HTMLElement>('table select')?.focus();
  }, []);
  return (
    <DialogContent ref={content} className={styles.review ?? ''}>
      <MarSettings
        reading={reading}
        sites={sites}
        choices={plan.choices}
        isNextDay={review.isNextDay}
        onPreset={review.setPreset}
        onDateOrder={review.setDateOrder}
        onNextDay={review.setNextDay}
        onAction={review.setAction}
        onSite={review.setSite}
      />
      {firstDate !== undefined && firstDate !== dateOfService && (
        <p className={styles.date}>
          The record begins on {firstDate}; the date of service is {dateOfService}.
          {review.isDateFree && (
            <button type="button" className={styles.link} onClick={() => review.setDateOfService(firstDate)}>
              make {firstDate} the date of service
            </button>
          )}
        </p>
      )}
      <div
        className={`${styles.scroller ?? ''} ${styles.given ?? ''}`}
        role="region"
        aria-label="What will be added"
      >
        {plan.planned.length === 0 ? (
          <p className={styles.empty}>
            No row says that something was infused or injected. Check below what each column is read as; the
            rows say why they are not used.
          </p>
        ) : (
          <MarAdministrationsTable
            planned={plan.planned}
            sites={allSites}
            ownBags={review.ownBags}
            onTaken={review.setTaken}
            onOwnBag={review.setOwnBag}
          />
        )}
      </div>
      <div className={styles.scroller} role="region" aria-label="What was pasted">
        <MarRowsTable reading={reading} taken={taken} onMapping={review.setMapping} />
      </div>
    </DialogContent>
  );
}
