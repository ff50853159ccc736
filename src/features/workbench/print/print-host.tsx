import { useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import type { ComponentType, ReactPortal } from 'react';
import type { Encounter } from '../../../domain/encounter.ts';
import { usePresentEncounter } from '../use-present-encounter.ts';

type Sheet = ComponentType<{ readonly encounter: Encounter }>;

/** Kept here and not in `lazy`, which draws nothing at first: the browser prints what is there when its event is over. */
let sheet: Sheet | undefined;

async function loadSheet(): Promise<void> {
  sheet ??= (await import('./print-sheet.tsx')).PrintSheet;
}

const loadAfterMs = 3000;

/**
 * Puts the encounter on paper in place of the screen, whoever asks for the print: the command or the browser's own menu.
 * The sheet is in the page only while it is printed.
 */
export function PrintHost(): ReactPortal | undefined {
  const encounter = usePresentEncounter();
  // A fresh value each time, so that a sheet that came after the last event is drawn at the next.
  const [printing, setPrinting] = useState<object>();
  useEffect(() => {
    const idle = setTimeout(() => void loadSheet(), loadAfterMs);
    const begin = (): void => flushSync(() => setPrinting({}));
    const end = (): void => setPrinting(undefined);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      clearTimeout(idle);
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  const Paper = sheet;
  return printing !== undefined && Paper !== undefined ? createPortal(<Paper encounter={encounter} />, document.body) : undefined;
}

/** Prints the encounter that is open, once the sheet has been loaded. */
export async function printEncounter(): Promise<void> {
  await loadSheet();
  print();
}
