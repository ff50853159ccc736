import { Suspense, useState } from 'react';
import type { ReactElement } from 'react';
import { deferred } from '../../../ui/deferred.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { FileDownloadIcon } from '../../../ui/icons.tsx';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { useRegisterCommands } from '../../../ui/use-register-commands.ts';
import { printEncounter } from '../print/print-host.tsx';
import { useWorkbench } from '../workbench-context.ts';

const ExportMenuList = deferred(async () => (await import('./export-menu-list.tsx')).ExportMenuList);
const loadFile = () => import('./download-encounter.ts');
const loadPicture = () => import('../picture/save-picture.ts');

/** Everything that leaves the workbench, and only when a person asks for it: file, picture, paper. */
export function ExportMenu(): ReactElement {
  const { store, codeSet, importedAs } = useWorkbench();
  const announce = useAnnounce();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const encounter = () => store.getState().history.present.document;
  const failed = (problem: unknown): void =>
    announce(problem instanceof Error ? problem.message : 'It could not be made');
  const file = (): void => void loadFile().then(({ downloadEncounter }) => downloadEncounter(encounter(), importedAs)).then(() => announce('The file is with your downloads')).catch(failed);
  const svgPicture = (): void => void loadPicture().then(({ saveSvg }) => saveSvg(encounter(), codeSet)).catch(failed);
  const pngPicture = (): void => void loadPicture().then(({ savePng }) => savePng(encounter(), codeSet)).catch(failed);
  const paper = (): void => void printEncounter().catch(failed);

  useRegisterCommands([
    { id: 'workbench.export', title: 'Export this encounter as a file', group: 'Workbench', run: file },
    { id: 'workbench.picture-svg', title: 'Save timeline and claim as a picture (SVG)', group: 'Workbench', run: svgPicture },
    { id: 'workbench.picture-png', title: 'Save timeline and claim as a picture (PNG)', group: 'Workbench', run: pngPicture },
    { id: 'workbench.print', title: 'Print timeline, claim and proof', group: 'Workbench', shortcut: 'mod+p', run: paper },
  ]);
  return (
    <>
      <IconButton
        aria-label="Export and print"
        title="Export and print"
        aria-haspopup="menu"
        aria-expanded={anchor !== undefined}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <FileDownloadIcon />
      </IconButton>
      {anchor !== undefined && (
        <Suspense>
          <ExportMenuList anchor={anchor} onClose={() => setAnchor(undefined)} onFile={file} onPng={pngPicture} onSvg={svgPicture} onPrint={paper} />
        </Suspense>
      )}
    </>
  );
}
