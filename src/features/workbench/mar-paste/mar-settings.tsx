import type { ReactElement } from 'react';
import type { AccessSite } from '../../../domain/access-site.ts';
import { siteName } from '../../../domain/site-name.ts';
import { marActionKinds } from '../../../interop/mar/mar-field.ts';
import type { DateOrder, MarActionKind } from '../../../interop/mar/mar-field.ts';
import { marPresets } from '../../../interop/mar/mar-presets.ts';
import type { MarReading } from '../../../interop/mar/read-mar.ts';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { marActionNames } from './mar-names.ts';
import { newMarSite, noMarSite } from './mar-site-choice.ts';
import type { MarSiteChoice } from './mar-site-choice.ts';
import styles from './mar-paste.module.css';

export interface MarSettingsProps {
  readonly reading: MarReading;
  readonly sites: readonly AccessSite[];
  readonly choices: readonly MarSiteChoice[];
  readonly isNextDay: boolean;
  readonly onPreset: (id: string) => void;
  readonly onDateOrder: (order: DateOrder) => void;
  readonly onNextDay: (isNextDay: boolean) => void;
  readonly onAction: (written: string, kind: MarActionKind) => void;
  readonly onSite: (key: string, choice: string) => void;
}

const presetOptions = marPresets.map(({ id, name }) => ({ value: id, name }));
const orderOptions = [
  { value: 'mdy', name: 'month/day' },
  { value: 'dmy', name: 'day/month' },
] as const;
const actionOptions = [
  { value: 'unknown', name: 'choose what it does …' },
  ...marActionKinds.map((value) => ({ value, name: marActionNames[value] })),
] as const;

/** How the record is to be read: all guessed, all correctable. */
export function MarSettings(props: MarSettingsProps): ReactElement {
  const { reading, sites, choices, isNextDay, onPreset, onDateOrder, onNextDay, onAction, onSite } = props;
  const siteOptions = (text: string): readonly { readonly value: string; readonly name: string }[] => [
    ...sites.map((site) => ({ value: site.id as string, name: siteName(site) })),
    { value: newMarSite, name: text === '' ? 'a new site' : `a new site, ${text}` },
    { value: noMarSite, name: 'no site: waits unplaced' },
  ];
  return (
    <div className={styles.settings}>
      <ChoiceField
        label="Record"
        isLabelShown
        value={reading.preset.id}
        options={presetOptions}
        onChange={onPreset}
      />
      <ChoiceField
        label="Dates"
        isLabelShown
        value={reading.dateOrder}
        options={orderOptions}
        onChange={onDateOrder}
      />
      {(reading.isBackwards || isNextDay) && (
        <label className={styles.check}>
          <input type="checkbox" checked={isNextDay} onChange={(event) => onNextDay(event.target.checked)} />
          Times that go backwards are of the next day
        </label>
      )}
      {reading.unknownActions.map((written) => (
        <ChoiceField
          key={written}
          label={`“${written}”`}
          isLabelShown
          value="unknown"
          options={actionOptions}
          onChange={(kind) => {
            if (kind !== 'unknown') onAction(written, kind);
          }}
        />
      ))}
      {choices.map(({ key, text, choice }) => (
        <ChoiceField
          key={key}
          label={text === '' ? 'Rows without a site' : `Site “${text}”`}
          isLabelShown
          value={choice}
          options={siteOptions(text)}
          onChange={(value) => onSite(key, value)}
        />
      ))}
    </div>
  );
}
