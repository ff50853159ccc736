import { useState } from 'react';
import type { ReactElement } from 'react';
import { isoDate } from '../../../domain/clock-time.ts';
import { payers } from '../../../domain/encounter.ts';
import { settings } from '../../../domain/setting.ts';
import type { Encounter, Payer } from '../../../domain/encounter.ts';
import { administrationId } from '../../../domain/ids.ts';
import { markOf } from '../../../rules/index.ts';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { useDraft } from '../../../ui/open-drafts.ts';
import { administrationTimes } from '../explanation/administration-times.ts';
import { nameOf } from '../../../domain/administration.ts';
import { payerNames } from '../charted-names.ts';
import { useEditCommands } from '../use-edit-commands.ts';
import { usePresentEncounter } from '../use-present-encounter.ts';
import styles from './workbench-header.module.css';

const settingNames = { facility: 'Facility', professional: 'Professional' } as const;
const payerOptions: readonly { readonly value: Payer | ''; readonly name: string }[] = [
  { value: '', name: 'Payer not charted' },
  ...payers.map((value) => ({ value, name: payerNames[value] })),
];

/** The facts of the visit that change the claim most. */
export function EncounterFields(): ReactElement {
  const encounter = usePresentEncounter();
  const { run } = useEditCommands();
  const { setting, payer } = encounter;
  return (
    <div className={styles.fields}>
      <fieldset className={styles.toggle}>
        <legend className="dl-visually-hidden">Setting</legend>
        {settings.map((one) => (
          <label key={one} className={styles.choice}>
            <input type="radio" name="setting" value={one} checked={setting === one} onChange={() => run({ type: 'set-encounter', patch: { setting: one } })} />
            <span>{settingNames[one]}</span>
          </label>
        ))}
      </fieldset>
      <DateField encounter={encounter} />
      <span data-field="payer">
        <ChoiceField label="Payer" value={payer ?? ''} options={payerOptions} onChange={(value) => run({ type: 'set-encounter', patch: { payer: value === '' ? undefined : value } })} />
      </span>
      {setting === 'professional' && <ProfessionalFields encounter={encounter} />}
    </div>
  );
}

function DateField({ encounter }: { readonly encounter: Encounter }): ReactElement {
  const { run } = useEditCommands();
  const { dateOfService } = encounter;
  const [draft, setDraft] = useState<string>();
  const commit = (): void => {
    if (draft !== undefined && draft !== '' && draft !== dateOfService) run({ type: 'set-encounter', patch: { dateOfService: isoDate(draft) } });
    setDraft(undefined);
  };
  useDraft(draft !== undefined, commit);
  return (
    <label className={styles.date} data-field="dateOfService">
      <span className="dl-visually-hidden">Date of service</span>
      <input
        type="date"
        value={draft ?? dateOfService}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape') setDraft(undefined);
        }}
      />
    </label>
  );
}

function ProfessionalFields({ encounter }: { readonly encounter: Encounter }): ReactElement {
  const { run } = useEditCommands();
  const { placeOfService = '', primaryReason = '', administrations } = encounter;
  const [place, setPlace] = useState<string>();
  const commitPlace = (): void => {
    const next = place?.trim();
    setPlace(undefined);
    if (next !== undefined && next !== placeOfService) run({ type: 'set-encounter', patch: { placeOfService: next === '' ? undefined : next } });
  };
  useDraft(place !== undefined, commitPlace);
  const options = [
    { value: '', name: 'Primary reason not charted' },
    ...administrations.map((one) => ({ value: one.id as string, name: `Reason: ${nameOf(one)}, ${administrationTimes(one)}${markOf(encounter, one).place}` })),
  ];
  return (
    <>
      <label className={styles.place} data-field="placeOfService">
        <abbr title="Place of service">POS</abbr>
        <input
          aria-label="Place of service, two digits"
          inputMode="numeric"
          maxLength={2}
          placeholder="11"
          autoComplete="off"
          value={place ?? placeOfService}
          onChange={(event) => setPlace(event.target.value)}
          onBlur={commitPlace}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commitPlace();
            if (event.key === 'Escape') setPlace(undefined);
          }}
        />
      </label>
      <span data-field="primaryReason" className={styles.reason}>
        <ChoiceField
          label="Primary reason for the visit"
          value={primaryReason}
          options={options}
          onChange={(value) => run({ type: 'set-encounter', patch: { primaryReason: value === '' ? undefined : administrationId(value) } })}
        />
      </span>
    </>
  );
}
