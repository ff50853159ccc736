import { useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { chartedCategories } from '../../../domain/administration.ts';
import type { Administration, ChartedCategory } from '../../../domain/administration.ts';
import { accessSiteId } from '../../../domain/ids.ts';
import type { Command } from '../../../document/command.ts';
import { withField } from '../../../document/with-field.ts';
import { parseClockInput } from '../../../ui/parse-clock-input.ts';
import { formatClock } from '../../../ui/format-clock.ts';
import { categoryNames } from '../charted-names.ts';
import { parseQuantity, quantityText } from '../quantity-text.ts';
import { siteName } from '../site-name.ts';
import { useShownEncounter, useWorkbench } from '../workbench-context.ts';
import type { ListColumn } from './cell-request.ts';
import styles from './administration-list.module.css';

export interface CellEditorProps {
  readonly administration: Administration;
  readonly column: ListColumn;
  /** Text to begin with, when the edit began by typing. */
  readonly typed: string | undefined;
  /** The edit is over; `next` says where the keyboard goes. */
  readonly onDone: (next: 'stay' | 'down' | 'right' | 'left' | 'leave') => void;
}

type Reading = { readonly ok: true; readonly command: Command | undefined } | { readonly ok: false; readonly error: string };

interface TextColumn {
  readonly label: string;
  readonly textOf: (administration: Administration) => string;
  readonly read: (text: string, administration: Administration, dateOfService: Parameters<typeof parseClockInput>[1]['dateOfService']) => Reading;
}

const timeColumn = (edge: 'start' | 'stop'): TextColumn => ({
  label: edge === 'start' ? 'Start' : 'Stop',
  textOf: (administration) => (administration[edge] === undefined ? '' : formatClock(administration[edge])),
  read: (text, administration, dateOfService) => {
    const read = parseClockInput(text, { dateOfService, current: administration[edge] });
    if (!read.ok) return { ok: false, error: read.error };
    if (read.value === administration[edge]) return { ok: true, command: undefined };
    const administrationId = administration.id;
    return {
      ok: true,
      command: edge === 'start' ? { type: 'set-start-time', administrationId, start: read.value } : { type: 'set-stop-time', administrationId, stop: read.value },
    };
  },
});

const textColumns: { readonly [C in ListColumn]?: TextColumn } = {
  start: timeColumn('start'),
  stop: timeColumn('stop'),
  dose: {
    label: 'Dose',
    textOf: ({ dose }) => quantityText(dose),
    read: (text, administration) => {
      const read = parseQuantity(text);
      if (!read.ok) return { ok: false, error: read.error };
      if (quantityText(read.value) === quantityText(administration.dose)) return { ok: true, command: undefined };
      return { ok: true, command: { type: 'replace-administration', administration: withField(administration, 'dose', read.value) } };
    },
  },
};

/** The editor inside a cell: Enter takes the value and goes down, Tab goes on, Escape reverts. */
export function CellEditor(props: CellEditorProps): ReactElement | undefined {
  const text = textColumns[props.column];
  if (text !== undefined) return <TextCell {...props} text={text} />;
  return props.column === 'site' || props.column === 'category' ? <ChoiceCell {...props} /> : undefined;
}

function TextCell({ administration, typed, onDone, text }: CellEditorProps & { readonly text: TextColumn }): ReactElement {
  const { store } = useWorkbench();
  const { dateOfService } = useShownEncounter();
  const [draft, setDraft] = useState(typed ?? text.textOf(administration));
  const [problem, setProblem] = useState<string>();
  // Taking the field away blurs it, and what Escape has reverted must not be saved by that.
  const isOver = useRef(false);
  const finish = (next: Parameters<typeof onDone>[0]): void => {
    isOver.current = true;
    onDone(next);
  };
  const commit = (): boolean => {
    const read = text.read(draft, administration, dateOfService);
    if (!read.ok) {
      setProblem(read.error);
      return false;
    }
    if (read.command === undefined) return true;
    const done = store.getState().run(read.command);
    if (!done.ok) setProblem(done.error.message);
    return done.ok;
  };
  return (
    <>
      <input
        className={styles.cellInput}
        aria-label={text.label}
        aria-invalid={problem !== undefined}
        autoComplete="off"
        spellCheck={false}
        value={draft}
        ref={(element) => {
          if (element === null || element === document.activeElement) return;
          element.focus();
          if (typed === undefined) element.select();
        }}
        onChange={(event) => {
          setDraft(event.target.value);
          setProblem(undefined);
        }}
        onBlur={() => {
          if (isOver.current) return;
          commit();
          finish('leave');
        }}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Escape') finish('stay');
          else if (event.key === 'Enter' && commit()) finish('down');
          else if (event.key === 'Tab' && commit()) finish(event.shiftKey ? 'left' : 'right');
          else return;
          event.preventDefault();
        }}
      />
      {problem !== undefined && (
        <span role="alert" className={styles.problem}>
          {problem}
        </span>
      )}
    </>
  );
}

const asRead = 'As the rules read it';

function ChoiceCell({ administration, column, onDone }: CellEditorProps): ReactElement {
  const { store } = useWorkbench();
  const { accessSites } = useShownEncounter();
  const isSite = column === 'site';
  const options = isSite
    ? [{ value: '', name: 'No site' }, ...accessSites.map((site) => ({ value: site.id as string, name: siteName(site) }))]
    : [{ value: '', name: asRead }, ...chartedCategories.map((value) => ({ value: value as string, name: categoryNames[value] }))];
  const choose = (value: string): void => {
    const { run } = store.getState();
    if (isSite) run({ type: 'place-administrations', ids: [administration.id], accessSiteId: value === '' ? undefined : accessSiteId(value) });
    else run({ type: 'set-category', administrationId: administration.id, category: value === '' ? undefined : (value as ChartedCategory) });
  };
  return (
    <select
      className={styles.cellInput}
      aria-label={isSite ? 'Site' : 'Category'}
      value={(isSite ? administration.accessSiteId : administration.category) ?? ''}
      ref={(element) => {
        if (element !== null && element !== document.activeElement) element.focus();
      }}
      onChange={(event) => choose(event.target.value)}
      onBlur={() => onDone('leave')}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape' || event.key === 'Enter') onDone(event.key === 'Enter' ? 'down' : 'stay');
        else if (event.key === 'Tab') onDone(event.shiftKey ? 'left' : 'right');
        else return;
        event.preventDefault();
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.name}
        </option>
      ))}
    </select>
  );
}
