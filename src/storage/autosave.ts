import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { EncounterRecord } from '../document/encounter-record.ts';
import type { EditorStore } from '../document/editor-state.ts';
import { stepLabel } from '../document/history.ts';
import type { SignedOff, Workflow, WorkflowStatus } from '../document/workflow.ts';
import type { Encounter } from '../domain/encounter.ts';
import type { AutosaveStatus } from './autosave-status.ts';
import type { EncounterRepository, SaveResult } from './encounter-repository.ts';
import type { FindingCounts } from './encounter-summary.ts';

export interface AutosaveOptions {
  readonly editor: EditorStore;
  readonly repository: Pick<EncounterRepository, 'save'>;
  /** The record as opened; its document is the one that the editor began with. */
  readonly record: EncounterRecord;
  /** The code-set release in use now; that of the record when absent. */
  readonly savedWith?: () => string;
  /** Findings of a document, for the worklist; the last counts stay when absent. */
  readonly countFindings?: (encounter: Encounter) => FindingCounts | undefined;
  /** Runs something later and returns how to call it off; for tests. */
  readonly schedule?: (task: () => void, afterMs: number) => () => void;
}

export interface WorkflowPatch {
  readonly status: WorkflowStatus;
  readonly signedOff?: SignedOff | undefined;
}

export interface Autosave {
  /** The document that the store acknowledged last: what the present one and another tab's have in common. */
  readonly acknowledged: () => Encounter;
  readonly status: StoreApi<AutosaveStatus>;
  /** Tries again now, without waiting for the next automatic try. */
  readonly retry: () => void;
  /**
   * Changes status or sign-off; saved like an edit. Times and revision are the store's. Without the field `signedOff` the
   * claim that was signed stays; undefined takes it away.
   */
  readonly setWorkflow: (patch: WorkflowPatch) => void;
  /** Starts a save at once if one is due, and resolves when the running work is done, whatever came of it. */
  readonly flush: () => Promise<void>;
  /** Ends the watch; a save that is due is still made. */
  readonly stop: () => Promise<void>;
}

interface Version {
  readonly document: Encounter;
  readonly workflow: Workflow;
}

const firstRetryMs = 500;
const longestRetryMs = 30_000;

const laterBy = (task: () => void, afterMs: number): (() => void) => {
  const timer = setTimeout(task, afterMs);
  return () => clearTimeout(timer);
};

const conflictMessage = (currentRevision: number | undefined): string =>
  currentRevision === undefined
    ? 'The encounter was removed or replaced elsewhere; nothing is saved over it.'
    : 'The encounter was changed in another tab; nothing is saved over it.';

/** Counts are a courtesy to the worklist: a failure to count must not keep an edit from being saved. */
function countedOrAbsent(
  count: AutosaveOptions['countFindings'],
  document: Encounter,
): FindingCounts | undefined {
  try {
    return count?.(document);
  } catch {
    return undefined;
  }
}

const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'QuotaExceededError') return 'no room is left on this disk';
  return error.message === '' ? error.name : error.message;
};

const endings = new Map<string, Promise<void>>();

/** Resolves when what the editors of an encounter had to save as they were closed is done with: before that the store is behind. */
export const lastSaveOf = (id: string): Promise<void> => endings.get(id) ?? Promise.resolve();

/**
 * Saves the present document of an editor after every command. One save runs at a time; the next begins the moment
 * it ends and takes the newest document. A preview is not saved: it is not yet an edit.
 */
export function createAutosave(options: AutosaveOptions): Autosave {
  const { editor, repository, record, savedWith, countFindings, schedule = laterBy } = options;
  let acknowledged: Version = { document: record.document, workflow: record.workflow };
  let workflow = record.workflow;
  let running: Promise<void> | undefined;
  let callOffRetry: (() => void) | undefined;
  let failures = 0;
  let isOver = false;

  const { revision, updatedAt } = record.workflow;
  const status = createStore<AutosaveStatus>()(() => ({ state: 'saved', at: updatedAt, revision, workflow }));

  const present = (): Version => ({ document: editor.getState().history.present.document, workflow });
  const isDue = (): boolean => {
    const version = present();
    return version.document !== acknowledged.document || version.workflow !== acknowledged.workflow;
  };

  /** What was done since the last save that went well; for the journal. */
  let done: readonly string[] = [];
  const note = (label: string): void => {
    if (done.at(-1) !== label) done = [...done, label];
  };

  const publish = (
    state: AutosaveStatus['state'],
    extra: Pick<AutosaveStatus, 'error' | 'conflict'> = {},
  ): void => {
    const { updatedAt: at, revision: saved } = acknowledged.workflow;
    status.setState({ state, at, revision: saved, workflow, ...extra }, true);
  };

  /** Takes note of a save; the workflow gets the store's revision unless a newer one has been set meanwhile. */
  const acknowledge = (version: Version, result: Extract<SaveResult, { status: 'saved' }>): void => {
    const stamp = { revision: result.revision, updatedAt: result.updatedAt };
    const stored = { ...version.workflow, ...stamp };
    workflow = workflow === version.workflow ? stored : { ...workflow, ...stamp };
    acknowledged = { document: version.document, workflow: stored };
    failures = 0;
  };

  /** True when the version is stored. */
  const saveOnce = async (version: Version): Promise<boolean> => {
    const labels = done;
    done = [];
    try {
      const next: EncounterRecord = { ...version, savedWith: savedWith?.() ?? record.savedWith };
      const expected = acknowledged.workflow.revision;
      const findings = countedOrAbsent(countFindings, version.document);
      const result = await repository.save(next, expected, findings, labels);
      if (result.status === 'saved') {
        acknowledge(version, result);
        return true;
      }
      isOver = true;
      const { currentRevision } = result;
      publish('not-saved', { error: conflictMessage(currentRevision), conflict: { currentRevision } });
    } catch (error) {
      done = [...labels, ...done];
      failures++;
      publish('not-saved', { error: reasonOf(error) });
      const wait = Math.min(firstRetryMs * 2 ** (failures - 1), longestRetryMs);
      callOffRetry = schedule(pump, wait);
    }
    return false;
  };

  const drain = async (): Promise<void> => {
    let isStored: boolean;
    do isStored = await saveOnce(present());
    while (isStored && isDue());
    running = undefined;
    if (isStored) publish('saved');
  };

  function pump(): void {
    if (isOver || running !== undefined) return;
    callOffRetry?.();
    callOffRetry = undefined;
    if (!isDue()) {
      failures = 0;
      if (status.getState().state !== 'saved') publish('saved');
      return;
    }
    if (failures === 0) publish('saving');
    running = drain();
  }

  let seen = record.document;
  const unsubscribe = editor.subscribe((state, before) => {
    if (state.history.present.document === seen) return;
    seen = state.history.present.document;
    note(stepLabel(before.history, state.history));
    if (running !== undefined && failures === 0 && !isOver) publish('saving');
    pump();
  });

  const flush = async (): Promise<void> => {
    pump();
    await running;
  };

  pump();
  return {
    acknowledged: () => acknowledged.document,
    status,
    retry: pump,
    setWorkflow: (patch) => {
      const { signedOff: signedBefore, ...others } = workflow;
      const signedOff = 'signedOff' in patch ? patch.signedOff : signedBefore;
      workflow = { ...others, status: patch.status, ...(signedOff === undefined ? {} : { signedOff }) };
      note(`Set status to ${patch.status}`);
      if (isOver) return;
      if (failures === 0) publish('saving');
      pump();
    },
    flush,
    stop: async () => {
      unsubscribe();
      const { id } = record.document;
      const ending = flush();
      endings.set(id, ending);
      await ending;
      if (endings.get(id) === ending) endings.delete(id);
      callOffRetry?.();
      isOver = true;
    },
  };
}
