import { Suspense, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ClipboardEvent, KeyboardEvent, ReactElement } from 'react';
import type { DrugMatch } from '../../../code-sets/search-drugs.ts';
import { nameOf } from '../../../domain/administration.ts';
import { Button } from '../../../ui/button.tsx';
import { deferred } from '../../../ui/deferred.ts';
import { KeyboardHint } from '../../../ui/keyboard-hint.tsx';
import { useDraft } from '../../../ui/open-drafts.ts';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { useRegisterCommands } from '../../../ui/use-register-commands.ts';
import { useWorkbenchPlaces } from '../workbench-places.ts';
import { administrationTimes } from '../explanation/administration-times.ts';
import { useDropped, useTyped } from '../draft/encounter-draft.ts';
import { useEditor, useWorkbench } from '../workbench-context.ts';
import { addCommand } from './add-command.ts';
import { DrugListbox, optionId } from './drug-listbox.tsx';
import { emptyHistory, remember, step } from './entry-history.ts';
import type { QuickEntry as Entry } from './entry-reading.ts';
import type { Offer } from './line-offer.tsx';
import type { ReadLines } from './parse-entry-lines.ts';
import { EntryReading } from './entry-reading-line.tsx';
import { useDrugSuggestions } from './use-drug-suggestions.ts';
import { useEntryReader } from './use-entry-reader.ts';
import { useEntryPreview } from './use-entry-preview.ts';
import { WordUnderline } from './word-underline.tsx';
import styles from './quick-entry.module.css';

const PasteReview = deferred(async () => (await import('./paste-review.tsx')).PasteReview);
const LineOffer = deferred(async () => (await import('./line-offer.tsx')).LineOffer);
const SyntaxHint = deferred(async () => (await import('./syntax-hint.tsx')).SyntaxHint);

const linesIn = (text: string): number => text.split(/[\n\r]+/).filter((line) => line.trim() !== '').length;

/** One line for everything that was given: read as it is typed, added with Enter. */
export function QuickEntry(): ReactElement {
  const { store, codeSet } = useWorkbench();
  const encounter = useEditor((state) => state.history.present.document);
  const context = useMemo(() => ({ encounter, drugs: codeSet.drugs }), [encounter, codeSet]);
  const announce = useAnnounce();
  const { openMarPaste } = useWorkbenchPlaces();
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const [left, keepLine] = useTyped('line');
  const [line, setLine] = useState({ text: left ?? '', caret: 0 });
  const [isFocused, setFocused] = useState(false);
  const [history, setHistory] = useState(emptyHistory);
  const [isHintOpen, setHintOpen] = useState(false);
  const [pasted, setPasted] = useState<string | undefined>(undefined);
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  const [reader, loadReader] = useEntryReader();
  const isBlank = line.text.trim() === '';
  useDraft(!isBlank);
  useDropped(() => setLine({ text: '', caret: 0 }));
  useEffect(() => keepLine(isBlank ? undefined : line.text), [keepLine, isBlank, line.text]);
  const result = useMemo(
    () => (isBlank ? undefined : reader?.parseQuickEntry(line.text, context)),
    [isBlank, line.text, context, reader],
  );
  const whole = result?.ok === true ? result.value : undefined;
  const suggestions = useDrugSuggestions(reader, line.text, line.caret, whole, encounter);
  const isListOpen = isFocused && suggestions.matches.length > 0;
  const meant = isFocused ? suggestions.meant : undefined;
  const wrong = result !== undefined && !result.ok && !result.error.isUnfinished ? result.error : undefined;
  const isEmpty = useRef(encounter.administrations.length === 0);
  const underline = useRef<HTMLDivElement>(null);
  const placing = useRef<number>(undefined);
  // Before the next key: a frame later it would tear the caret away from what has been typed since.
  useLayoutEffect(() => {
    const caret = placing.current;
    placing.current = undefined;
    if (caret !== undefined) input.current?.setSelectionRange(caret, caret);
  }, [line]);
  // A long line scrolls inside its field, and the underline with it.
  useLayoutEffect(() => {
    const from = input.current?.scrollLeft ?? 0;
    if (underline.current !== null) underline.current.style.transform = `translateX(${String(-from)}px)`;
  });
  // In an empty chart the next thing is to write what was given. On a phone the keyboard would cover it.
  useEffect(() => {
    const { activeElement: held } = document;
    if (isEmpty.current && (held === document.body || held?.id === 'main') && innerWidth >= 960) input.current?.focus();
  }, []);
  useEntryPreview(isFocused ? whole : undefined);

  const focus = (): void => {
    input.current?.focus();
    input.current?.select();
  };
  useRegisterCommands([
    {
      id: 'workbench.quick-entry',
      title: 'Write an entry line',
      group: 'Workbench',
      shortcut: '/',
      run: focus,
    },
    {
      id: 'workbench.quick-entry-anywhere',
      title: 'Write an entry line, from inside a field',
      group: 'Workbench',
      shortcut: 'mod+i',
      run: focus,
    },
    {
      id: 'workbench.how-to-write',
      title: 'How an entry line is written',
      group: 'Workbench',
      run: () => setHintOpen(true),
    },
    {
      id: 'workbench.paste-record',
      title: 'Paste a medication record (MAR)',
      group: 'Workbench',
      run: () => openMarPaste(''),
    },
  ]);

  const write = (text: string, caret = text.length): void => {
    setLine({ text, caret });
    setRefusal(undefined);
    placing.current = caret;
  };
  const pick = ({ entry }: DrugMatch): void => {
    const { target } = suggestions;
    if (target === undefined || reader === undefined) return;
    const chosen = reader.drugText(entry, context);
    const rest = line.text.slice(target.to);
    write(
      `${line.text.slice(0, target.from)}${chosen}${rest.startsWith(' ') ? '' : ' '}${rest}`,
      target.from + chosen.length + 1,
    );
  };
  const offer = ((): Offer | undefined => {
    if (meant !== undefined)
      return {
        why: `${suggestions.target?.query ?? ''} is not in the drug table`,
        ask: 'Did you mean',
        what: meant.entry.name,
        take: () => pick(meant),
      };
    if (!isFocused || isListOpen || wrong?.isNewSite !== true) return undefined;
    const what = line.text.slice(wrong.from, wrong.to);
    // A new site is named to the end of what is read.
    const [read = '', ...note] = `${line.text.slice(0, wrong.from).trimEnd()}${line.text.slice(wrong.to)}`.split(/(?=\/\/)/);
    const take = (): void => write([`${read.trimEnd()} new: ${what}`, ...note].join(' '));
    return { why: `There is no site ${what}`, ask: 'New site', what, take };
  })();
  /** Adds for good; says what came of it. */
  const add = (entry: Pick<Entry, 'administrations' | 'accessSites'>): boolean => {
    const { run, select } = store.getState();
    const done = run(addCommand(entry));
    if (!done.ok) {
      setRefusal(done.error.message);
      return false;
    }
    const [first, ...more] = entry.administrations;
    select(entry.administrations.map((administration) => administration.id));
    if (first !== undefined) {
      announce(
        more.length > 0
          ? `Added ${String(more.length + 1)} administrations`
          : `Added ${nameOf(first)}, ${administrationTimes(first)}`,
      );
    }
    return true;
  };
  /** For a line entered before anything can read it: added when it can; one that is not read comes back unless another is being typed. */
  const addWhenRead = (text: string): void => {
    setHistory(remember(history, text));
    write('');
    const bringBack = (): void => setLine((last) => (last.text === '' ? { text, caret: text.length } : last));
    loadReader()
      .then(({ parseQuickEntry }) => {
        const read = parseQuickEntry(text, {
          ...context,
          encounter: store.getState().history.present.document,
        });
        if (!read.ok) announce(read.error.message);
        return (read.ok && add(read.value)) || bringBack();
      })
      .catch(() => {
        setRefusal(
          'The line could not be read: a part of the program did not arrive. Press Enter to try again',
        );
        bringBack();
      });
  };
  const submit = (): void => {
    if (reader === undefined && !isBlank) addWhenRead(line.text.trim());
    if (result === undefined) return;
    if (!result.ok) {
      const { message, from, to } = result.error;
      setRefusal(message);
      announce(message);
      if (to > from) input.current?.setSelectionRange(from, to);
      return;
    }
    if (!add(result.value)) return;
    setHistory(remember(history, line.text.trim()));
    write('');
  };
  const recall = (by: -1 | 1): boolean => {
    const recalled = step(history, by, line.text);
    if (recalled === undefined) return false;
    setHistory(recalled.history);
    write(recalled.line);
    return true;
  };
  /** In an empty line there is nothing of the field's own to take back: then it is the last step of the chart. */
  const travel = (event: KeyboardEvent<HTMLInputElement>): void => {
    const key = event.key.toLowerCase();
    if (line.text !== '' || event.altKey || !(event.ctrlKey || event.metaKey) || (key !== 'z' && key !== 'y'))
      return;
    const { undo, redo } = store.getState();
    if (key === 'y' || event.shiftKey) redo();
    else undo();
    event.preventDefault();
    event.stopPropagation();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    travel(event);
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined;
    const active = isListOpen ? suggestions.matches[suggestions.active] : undefined;
    if (by !== undefined) {
      if (active !== undefined) suggestions.move(by);
      else if (!recall(by)) return;
    } else if (event.key === 'Enter') {
      if (active !== undefined) pick(active);
      else submit();
    } else if (event.key === 'Tab' && !event.shiftKey && (active !== undefined || offer !== undefined)) {
      if (active !== undefined) pick(active);
      else offer?.take();
    } else if (event.key === 'Escape') {
      if (active !== undefined || meant !== undefined) suggestions.close();
      else if (line.text !== '') write('');
      // Out of the field, so that the keys that rest while one types lead on: to the list, to the timeline, back.
      else event.currentTarget.closest('main')?.focus({ preventScroll: true });
      // The key that leads here, pressed by one who is here already: no drug begins with it.
    } else if (event.key !== '/' || line.text !== '') {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const onPaste = (event: ClipboardEvent<HTMLInputElement>): void => {
    const text = event.clipboardData.getData('text/plain');
    if (linesIn(text) < 2) return;
    event.preventDefault();
    loadReader().then(
      ({ looksLikeEntryLines }) =>
        looksLikeEntryLines(text, context) ? setPasted(text) : openMarPaste(text),
      () =>
        setRefusal('The pasted lines could not be read: a part of the program did not arrive. Paste again'),
    );
  };
  const addPasted = (read: ReadLines): void => {
    if (!add(read)) return;
    const unread = read.lines.filter((one) => !one.result.ok).map((one) => one.text);
    setHistory([...unread].reverse().reduce(remember, history));
    setPasted(undefined);
    input.current?.focus();
    write(unread[0] ?? '');
  };
  const asRecord = (): void => {
    if (pasted !== undefined) openMarPaste(pasted);
    setPasted(undefined);
  };
  const cancelPaste = (): void => {
    setPasted(undefined);
    input.current?.focus();
  };

  return (
    <section className={styles.entry} aria-label="Entry line">
      <div className={styles.bar}>
        <div className={styles.field}>
          <input
            ref={input}
            className={styles.input}
            role="combobox"
            aria-label="Entry line"
            aria-autocomplete="list"
            aria-expanded={isListOpen}
            aria-controls={isListOpen ? `${id}-list` : undefined}
            aria-activedescendant={isListOpen ? optionId(`${id}-list`, suggestions.active) : undefined}
            aria-describedby={`${id}-reading`}
            aria-invalid={refusal !== undefined || wrong !== undefined}
            placeholder="ceftriaxone 1g ivpb 1012-1047 L AC"
            autoComplete="off"
            autoCapitalize="off"
            autoCorrect="off"
            spellCheck={false}
            value={line.text}
            onChange={(event) => {
              setLine({
                text: event.target.value,
                caret: event.target.selectionStart ?? event.target.value.length,
              });
              setRefusal(undefined);
            }}
            onSelect={(event) => {
              const caret = event.currentTarget.selectionStart ?? 0;
              setLine((last) => (last.caret === caret ? last : { ...last, caret }));
            }}
            onFocus={() => setFocused(true)}
            onBlur={() => setFocused(false)}
            onKeyDown={onKeyDown}
            onPaste={onPaste}
            onScroll={(event) => {
              if (underline.current !== null)
                underline.current.style.transform = `translateX(${String(-event.currentTarget.scrollLeft)}px)`;
            }}
          />
          {wrong !== undefined && wrong.to > wrong.from && (
            <WordUnderline ref={underline} text={line.text} from={wrong.from} to={wrong.to} />
          )}
          {isBlank && !isFocused && (
            <span className={styles.keys} aria-hidden>
              <KeyboardHint shortcut="/" />
            </span>
          )}
          {isListOpen && (
            <DrugListbox
              id={`${id}-list`}
              matches={suggestions.matches}
              active={suggestions.active}
              onPick={pick}
            />
          )}
        </div>
        <Button
          className={styles.how}
          aria-expanded={isHintOpen}
          aria-controls={`${id}-hint`}
          onClick={() => setHintOpen(!isHintOpen)}
        >
          How<span className={styles.wide}> to write</span>
        </Button>
      </div>
      <EntryReading id={`${id}-reading`} result={result} refusal={refusal} text={line.text}>
        <Suspense>{offer !== undefined && <LineOffer {...offer} />}</Suspense>
      </EntryReading>
      <Suspense>
        {isHintOpen && <SyntaxHint id={`${id}-hint`} />}
        {pasted !== undefined && (
          <PasteReview
            text={pasted}
            context={context}
            onAdd={addPasted}
            onCancel={cancelPaste}
            onRecord={asRecord}
          />
        )}
      </Suspense>
    </section>
  );
}
