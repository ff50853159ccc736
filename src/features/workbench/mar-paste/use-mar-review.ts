import { useMemo, useState } from 'react';
import type { AccessSite } from '../../../domain/access-site.ts';
import type { IsoDate } from '../../../domain/clock-time.ts';
import type { DateOrder, MarActionKind, MarMapping } from '../../../interop/mar/mar-field.ts';
import type { MarOptions } from '../../../interop/mar/mar-options.ts';
import { readMar } from '../../../interop/mar/read-mar.ts';
import type { MarReading } from '../../../interop/mar/read-mar.ts';
import { useEditor, useWorkbench } from '../workbench-context.ts';
import { planMar } from './mar-plan.ts';
import type { MarPlan } from './mar-plan.ts';

export interface MarReviewState {
  readonly reading: MarReading;
  readonly plan: MarPlan;
  readonly sites: readonly AccessSite[];
  readonly isNextDay: boolean;
  readonly ownBags: ReadonlySet<number>;
  readonly dateOfService: IsoDate;
  /** The record begins on another day, and the encounter is still empty: the date can follow it. */
  readonly isDateFree: boolean;
  readonly setPreset: (id: string) => void;
  readonly setDateOrder: (order: DateOrder) => void;
  readonly setMapping: (mapping: MarMapping) => void;
  readonly setNextDay: (isNextDay: boolean) => void;
  readonly setAction: (written: string, kind: MarActionKind) => void;
  readonly setSite: (key: string, choice: string) => void;
  readonly setTaken: (id: number, isTaken: boolean) => void;
  readonly setOwnBag: (row: number, isOwn: boolean) => void;
  readonly setDateOfService: (date: IsoDate) => void;
}

type Choices = Omit<MarOptions, 'dateOfService'>;

const none: ReadonlySet<number> = new Set();

/** The review of a pasted record: how it is read, what a person has decided, and what would be added. */
export function useMarReview(text: string): MarReviewState {
  const { store, codeSet } = useWorkbench();
  const encounter = useEditor((state) => state.history.present.document);
  const { dateOfService } = encounter;
  const [choices, setChoices] = useState<Choices>({});
  const [taken, setTaken] = useState<ReadonlyMap<number, boolean>>(new Map());
  const [sites, setSites] = useState<ReadonlyMap<string, string>>(new Map());
  const reading = useMemo(() => readMar(text, { ...choices, dateOfService }), [text, choices, dateOfService]);
  const plan = useMemo(
    () => planMar(reading, encounter, codeSet.drugs, { taken, sites }),
    [reading, encounter, codeSet, taken, sites],
  );
  const change = (patch: Choices): void => setChoices((last) => ({ ...last, ...patch }));
  return {
    reading,
    plan,
    sites: encounter.accessSites,
    isNextDay: choices.isNextDay === true,
    ownBags: choices.ownBags ?? none,
    dateOfService,
    isDateFree: encounter.administrations.length === 0,
    setPreset: (preset) =>
      setChoices((last) => ({ preset, ...(last.actions === undefined ? {} : { actions: last.actions }) })),
    setDateOrder: (dateOrder) => change({ dateOrder }),
    setMapping: (mapping) => change({ mapping }),
    setNextDay: (isNextDay) => change({ isNextDay }),
    setAction: (written, kind) => change({ actions: { ...choices.actions, [written]: kind } }),
    setSite: (key, choice) => setSites((last) => new Map(last).set(key, choice)),
    setTaken: (id, isTaken) => setTaken((last) => new Map(last).set(id, isTaken)),
    setOwnBag: (row, isOwn) => {
      const ownBags = new Set(choices.ownBags);
      if (isOwn) ownBags.add(row);
      else ownBags.delete(row);
      change({ ownBags });
    },
    setDateOfService: (date) =>
      void store.getState().run({ type: 'set-encounter', patch: { dateOfService: date } }),
  };
}
