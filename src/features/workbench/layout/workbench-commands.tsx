import { useRegisterCommands } from '../../../ui/use-register-commands.ts';
import { useCopyClaim } from '../claim-panel/use-copy-claim.ts';
import { useEditCommands } from '../use-edit-commands.ts';
import { useWorkbench } from '../workbench-context.ts';
import type { PanelTab } from './panel-tabs.tsx';

export interface WorkbenchCommandsProps {
  /** Shows a panel where there is room for one alone. */
  readonly onTab: (tab: PanelTab) => void;
}

/** What the buttons and fields of the workbench do, for the palette and the keys. Draws nothing. */
export function WorkbenchCommands({ onTab }: WorkbenchCommandsProps): undefined {
  const { store } = useWorkbench();
  const { run } = useEditCommands();
  const copyClaim = useCopyClaim();
  const setting = (): string => store.getState().history.present.document.setting;
  /** To the first line of a panel, or to the panel where there is none. */
  const goTo = (tab: 'claim' | 'findings', line: string) => (): void => {
    onTab(tab);
    // On a narrow screen the panel is drawn only now.
    requestAnimationFrame(() => {
      const panel = document.querySelector<HTMLElement>(`section[aria-labelledby="${tab}-title"]`);
      if (panel === null) return;
      panel.tabIndex = -1;
      const target = panel.querySelector<HTMLElement>(`li ${line}`) ?? panel;
      target.focus();
      target.scrollIntoView({ block: 'nearest' });
    });
  };
  const field = (name: 'dateOfService' | 'payer') => (): void =>
    store.getState().focusFact({ of: 'encounter', field: name });
  const group = 'Workbench';
  useRegisterCommands([
    { id: 'claim.focus', title: 'Go to the claim', group, shortcut: 'shift+c', run: goTo('claim', 'button[aria-expanded]') },
    { id: 'findings.focus', title: 'Go to the findings', group, shortcut: 'shift+i', run: goTo('findings', ':is(button, a[href], summary)') },
    { id: 'claim.copy', title: 'Copy the claim as text', group, run: copyClaim },
    { id: 'encounter.facility', title: 'Code for the facility', group, isEnabled: () => setting() !== 'facility', run: () => run({ type: 'set-encounter', patch: { setting: 'facility' } }) },
    { id: 'encounter.professional', title: 'Code for the professional', group, isEnabled: () => setting() !== 'professional', run: () => run({ type: 'set-encounter', patch: { setting: 'professional' } }) },
    { id: 'encounter.date', title: 'Change the date of service', group, run: field('dateOfService') },
    { id: 'encounter.payer', title: 'Change the payer', group, run: field('payer') },
  ]);
  return undefined;
}
