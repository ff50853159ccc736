import type { ReactElement } from 'react';
import { useWatch } from 'react-hook-form';
import { isInfusionRoute } from '../../../domain/administration.ts';
import { siteName } from '../../../domain/site-name.ts';
import { useShownEncounter } from '../workbench-context.ts';
import { newSite } from './administration-form-schema.ts';
import type { AdministrationFormValues } from './administration-form-schema.ts';
import { CategoryReasonField } from './category-reason-field.tsx';
import { ContainerFields } from './container-fields.tsx';
import { ContentsFields } from './contents-fields.tsx';
import { CounselledField } from './counselled-field.tsx';
import { FormField } from './form-field.tsx';
import { categoryOptions, pumpOptions, purposeOptions, routeOptions, siteKindOptions, statusOptions, stopEvidenceOptions } from './form-options.ts';
import { PauseFields } from './pause-fields.tsx';
import styles from './administration-form.module.css';

/** The fields in the order in which a chart is read: what, where, when, how much, why. */
export function AdministrationFields(): ReactElement {
  const { accessSites } = useShownEncounter();
  const [route, site] = useWatch<AdministrationFormValues, ['route', 'site']>({ name: ['route', 'site'] });
  const isRunning = isInfusionRoute(route);
  const siteOptions = [
    { value: '', name: 'None charted' },
    ...accessSites.map((one) => ({ value: one.id as string, name: siteName(one) })),
    { value: newSite, name: 'New site…' },
  ];
  return (
    <>
      <section className={styles.section} aria-label="What">
        <ContentsFields />
        <div className={styles.three}>
          <FormField name="route" label="Route" options={routeOptions} />
          <FormField name="category" label="Category" options={categoryOptions} />
          <FormField name="purpose" label="Purpose" options={purposeOptions} />
        </div>
        <CategoryReasonField />
        <CounselledField />
      </section>
      <section className={styles.section} aria-label="Where and when">
        <div className={styles.three}>
          <FormField name="site" label="Access site" options={siteOptions} />
          {site === newSite && <FormField name="newSiteLabel" label="Name of the new site" placeholder="R hand 22g" />}
          {site === newSite && <FormField name="newSiteKind" label="Kind of site" options={siteKindOptions} />}
        </div>
        <div className={styles.three}>
          <FormField name="start" label="Start" placeholder="hhmm" />
          <FormField name="stop" label="Stop" placeholder="hhmm, +1 for the next day" />
          <FormField name="stopEvidence" label="How the stop is known" options={stopEvidenceOptions} />
        </div>
        {isRunning && <PauseFields />}
      </section>
      <section className={styles.section} aria-label="How much">
        <div className={styles.three}>
          {isRunning && <FormField name="rate" label="Rate" placeholder="125 mL/h" />}
          <FormField name="volume" label="Volume" placeholder="50 mL" />
          <FormField name="pump" label="Pump" options={pumpOptions} />
          {route === 'intralesional' && <FormField name="lesions" label="Lesions treated" />}
        </div>
        <ContainerFields />
      </section>
      <section className={styles.section} aria-label="Record">
        <div className={styles.three}>
          <FormField name="status" label="Status" options={statusOptions} />
          <FormField name="orderId" label="Order" />
        </div>
        <FormField name="note" label="Note" isLong />
      </section>
    </>
  );
}
