import { useMemo } from 'react';
import { nameOf } from '../../../domain/administration.ts';
import type { AdministrationId } from '../../../domain/ids.ts';
import { useUndoToast } from '../../../ui/use-undo-toast.tsx';
import { useEditCommands } from '../use-edit-commands.ts';
import { useWorkbench } from '../workbench-context.ts';
import { encodeClip } from './encode-clip.ts';

export interface AdministrationClipboard {
  /** The selection as text; undefined when nothing is selected. */
  readonly textOfSelection: () => string | undefined;
  /** Takes the selection away after its text has gone to the clipboard. */
  readonly removeSelection: () => void;
  readonly pasteText: (text: string) => void;
  /** The same through the system's clipboard, for menus, where no clipboard event is at hand. */
  readonly copy: () => void;
  readonly cut: () => void;
  readonly paste: () => void;
}

/** Copies, cuts and pastes administrations as text, within an encounter and between them. */
export function useClipboard(): AdministrationClipboard {
  const { store } = useWorkbench();
  const { show } = useUndoToast();
  const { run, remove } = useEditCommands();
  return useMemo(() => {
    const present = () => store.getState().history.present.document;
    const selection = (): readonly AdministrationId[] => store.getState().selection;
    const textOfSelection = (): string | undefined => {
      const ids = selection();
      if (ids.length === 0) return undefined;
      const [first, ...more] = present().administrations.filter(({ id }) => ids.includes(id));
      const what =
        first === undefined || more.length > 0
          ? `${String(ids.length)} administrations`
          : nameOf(first) || 'administration';
      show({ message: `Copied ${what}` });
      return encodeClip(present(), ids);
    };
    const removeSelection = (): void => remove(selection());
    const paste = async (text: string): Promise<void> => {
      const { decodeClip, pasteCommand } = await import('./paste-clip.ts');
      const clip = decodeClip(text, present().dateOfService);
      if (!clip.ok) return show({ message: clip.error });
      const command = pasteCommand(clip.value, present());
      if (!run(command)) return;
      store.getState().select(command.administrations.map(({ id }) => id));
      const { ignored } = clip.value;
      if (ignored.length > 0)
        show({ message: `Pasted without what is not known here: ${ignored.join(', ')}` });
    };
    const pasteText = (text: string): void => {
      paste(text).catch(() => show({ message: 'Nothing was pasted: a part of Dripline could not be loaded. Try again' }));
    };
    const write = async (then?: () => void): Promise<void> => {
      const text = textOfSelection();
      if (text === undefined) return show({ message: 'Select what to copy first' });
      try {
        await navigator.clipboard.writeText(text);
        then?.();
      } catch {
        show({ message: 'The browser does not let this page write to the clipboard. Ctrl+C on a bar does' });
      }
    };
    const read = async (): Promise<void> => {
      let text: string;
      try {
        text = await navigator.clipboard.readText();
      } catch {
        return show({
          message: 'The browser does not let this page read the clipboard. Ctrl+V on the timeline does',
        });
      }
      pasteText(text);
    };
    return {
      textOfSelection,
      removeSelection,
      pasteText,
      copy: () => void write(),
      cut: () => void write(removeSelection),
      paste: () => void read(),
    };
  }, [store, show, run, remove]);
}
