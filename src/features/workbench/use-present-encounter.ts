import type { Encounter } from '../../domain/encounter.ts';
import { useEditor } from './workbench-context.ts';

/** The encounter without a running gesture: for what a gesture does not touch, and so need not be drawn again at every move. */
export const usePresentEncounter = (): Encounter => useEditor((state) => state.history.present.document);
