import type { Workflow } from '../document/workflow.ts';

/** What a person is told about the safety of what is on the screen. */
export interface AutosaveStatus {
  /** `saved` only while the present document is the very one that the store has acknowledged. */
  readonly state: 'saved' | 'saving' | 'not-saved';
  /** Instant of the last acknowledged save, UTC `…Z`. */
  readonly at: string;
  /** Revision of the last acknowledged save. */
  readonly revision: number;
  readonly workflow: Workflow;
  /** Why the last try failed; there while `state` is `not-saved`. */
  readonly error?: string;
  /** Somebody else saved meanwhile: nothing is written any more, so that theirs is not overwritten. */
  readonly conflict?: { readonly currentRevision: number | undefined };
}
