import { useNavigate } from 'react-router';
import { encounterId } from '../../domain/ids.ts';
import type { Example } from '../../rules/example.ts';
import { useCreateEncounter } from '../../storage/use-encounters.ts';
import { useUndoToast } from '../../ui/use-undo-toast.tsx';

/** Puts a copy of an example into the worklist and opens it in the workbench, where it may be changed at will. */
export function useOpenExample() {
  const navigate = useNavigate();
  const { show } = useUndoToast();
  const { mutateAsync, isPending: isOpening } = useCreateEncounter();
  const open = (ruleId: string, example: Example): void => {
    const title = `${ruleId.split('/').at(-1)?.replaceAll('-', ' ') ?? ''}: ${example.title}`;
    const encounter = { ...example.encounter, id: encounterId(crypto.randomUUID()), title };
    mutateAsync({ encounter, savedWith: '' }).then(
      (summary) => void navigate(`/encounters/${encodeURIComponent(summary.id)}`),
      (error: unknown) => show({ message: `The example could not be opened: ${error instanceof Error ? error.message : String(error)}` }),
    );
  };
  return { open, isOpening };
}
