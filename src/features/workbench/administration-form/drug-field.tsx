import { useId, useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import type { DrugMatch } from '../../../code-sets/search-drugs.ts';
import { DrugListbox, optionId } from '../quick-entry/drug-listbox.tsx';
import { useDrugMatches } from '../quick-entry/use-drug-matches.ts';
import type { AdministrationFormValues } from './administration-form-schema.ts';
import box from '../labelled-input.module.css';
import styles from './administration-form.module.css';

/** The name of a drug with type-ahead from the drug table; picking one fills in its code, typing another name clears it. */
export function DrugField({ index }: { readonly index: number }): ReactElement {
  const { setValue, getValues } = useFormContext<AdministrationFormValues>();
  const { field, fieldState } = useController<AdministrationFormValues, `contents.${number}.name`>({ name: `contents.${index}.name` });
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const id = useId();
  const { matches, isComing, first } = useDrugMatches(field.value, open);
  const problem = fieldState.error?.message;
  const pick = ({ entry }: DrugMatch): void => {
    field.onChange(entry.name);
    setValue(`contents.${index}.hcpcs`, entry.hcpcs, { shouldDirty: true });
    setOpen(false);
  };
  /** Enter before the list could open means what it would have offered first, unless more is typed. */
  const pickWhenRead = async (): Promise<void> => {
    const match = await first();
    if (match !== undefined && getValues(`contents.${index}.name`) === field.value) pick(match);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const match = matches[active];
    const isEnterEarly = isComing && event.key === 'Enter';
    if ((match === undefined && !isEnterEarly) || event.ctrlKey || event.metaKey) return;
    if (match === undefined) void pickWhenRead();
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') setActive((active + (event.key === 'ArrowDown' ? 1 : -1) + matches.length) % matches.length);
    else if (event.key === 'Enter') pick(match);
    else if (event.key === 'Escape') setOpen(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={`${styles.field ?? ''} ${styles.combo ?? ''}`}>
      <label htmlFor={id}>{index === 0 ? 'Drug' : `Drug ${String(index + 1)}`}</label>
      <input
        id={id}
        ref={field.ref}
        name={field.name}
        className={box.input}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={matches.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={matches.length > 0 ? optionId(`${id}-list`, active) : undefined}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : `${id}-problem`}
        placeholder="Generic, brand or code"
        autoComplete="off"
        spellCheck={false}
        value={field.value}
        onChange={(event) => {
          field.onChange(event.target.value);
          setOpen(true);
          setActive(0);
          if (getValues(`contents.${index}.hcpcs`) !== '') setValue(`contents.${index}.hcpcs`, '', { shouldDirty: true });
        }}
        onBlur={() => {
          setOpen(false);
          field.onBlur();
        }}
        onKeyDown={onKeyDown}
      />
      {matches.length > 0 && <DrugListbox id={`${id}-list`} matches={matches} active={active} onPick={pick} />}
      {problem !== undefined && (
        <span id={`${id}-problem`} className={styles.problem}>
          {problem}
        </span>
      )}
    </div>
  );
}
