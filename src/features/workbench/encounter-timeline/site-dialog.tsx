import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import * as z from 'zod/mini';
import { newAccessSiteId } from '../../../document/new-access-site-id.ts';
import { accessSiteKinds, separateSiteReasons } from '../../../domain/access-site.ts';
import type { AccessSite, SeparateSiteReason } from '../../../domain/access-site.ts';
import { siteKindNames } from '../../../domain/site-name.ts';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { separateSiteNames } from '../charted-names.ts';
import { useTypedDialog } from '../draft/use-typed-dialog.ts';
import { useWorkbench } from '../workbench-context.ts';
import type { SiteTarget } from '../workbench-places.ts';
import { SmallDialog } from './small-dialog.tsx';
import field from '../labelled-input.module.css';
import styles from './small-dialog.module.css';

export interface SiteDialogProps {
  readonly target: SiteTarget;
  readonly onClose: () => void;
}

const kindOptions = accessSiteKinds.map((value) => ({ value, name: siteKindNames[value] }));
const reasonOptions: readonly { readonly value: SeparateSiteReason | ''; readonly name: string }[] = [
  { value: '', name: 'None recorded' },
  ...separateSiteReasons.map((value) => ({ value, name: separateSiteNames[value] })),
];

const schema = z.object({ label: z.string(), kind: z.enum(accessSiteKinds), reason: z.enum(['', ...separateSiteReasons]) });

/** Name, kind and second-site reason of an access site, new or known. */
export function SiteDialog({ target, onClose }: SiteDialogProps): ReactElement {
  const { store } = useWorkbench();
  const id = useId();
  const known = store.getState().history.present.document.accessSites.find((one) => target.kind === 'edit' && one.id === target.id);
  const opened: z.infer<typeof schema> = { label: known?.label ?? '', kind: known?.kind ?? 'peripheral-iv', reason: known?.separateSite?.reason ?? '' };
  const { values, type, isBack, close } = useTypedDialog({ kind: 'site', site: target }, schema, opened, onClose);
  const { label, kind, reason } = values;
  const [problem, setProblem] = useState<string>();

  const submit = (): void => {
    const { history, run } = store.getState();
    const site: AccessSite = {
      id: known?.id ?? newAccessSiteId(history.present.document),
      kind,
      ...(label.trim() === '' ? {} : { label: label.trim() }),
      ...(known?.lumens === undefined ? {} : { lumens: known.lumens }),
      ...(reason === '' ? {} : { separateSite: { reason } }),
    };
    const result = run(known === undefined ? { type: 'add-access-site', accessSite: site } : { type: 'edit-access-site', accessSite: site });
    if (!result.ok) return setProblem(result.error.message);
    if (target.kind === 'new' && target.place.length > 0) {
      store.getState().run({ type: 'place-administrations', ids: target.place, accessSiteId: site.id });
    }
    close();
  };
  return (
    <SmallDialog title={known === undefined ? 'New access site' : 'Access site'} action={known === undefined ? 'Add' : 'Save'} problem={problem} isBack={isBack} onSubmit={submit} onClose={close}>
      <div className={field.label}>
        <label htmlFor={id}>Name</label>
        <input
          id={id}
          className={field.input}
          value={label}
          placeholder="L AC 20g"
          autoComplete="off"
          onChange={(event) => type({ label: event.target.value })}
        />
      </div>
      <div className={field.label}>
        <ChoiceField label="Kind" isLabelShown value={kind} options={kindOptions} onChange={(value) => type({ kind: value })} />
      </div>
      <div className={field.label}>
        <ChoiceField label="Second-site reason" isLabelShown value={reason} options={reasonOptions} onChange={(value) => type({ reason: value })} />
      </div>
      <p className={styles.note}>A second line earns an initial service of its own only when the chart says why it was needed. A lumen, a restart or a rate is no reason.</p>
    </SmallDialog>
  );
}
