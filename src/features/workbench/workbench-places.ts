import { createContext, use } from 'react';
import type { Route } from '../../domain/administration.ts';
import type { ClockMinute } from '../../domain/clock-time.ts';
import type { AdministrationField } from '../../domain/fact-path.ts';
import type { AdministrationFormValues } from './administration-form/administration-form-schema.ts';
import type { AccessSiteId, AdministrationId } from '../../domain/ids.ts';

/** What is known of an administration before its form opens. */
export interface AdministrationStart {
  readonly route: Route;
  readonly accessSiteId?: AccessSiteId;
  readonly start?: ClockMinute;
  readonly stop?: ClockMinute;
}

export type FormTarget = (
  | { readonly kind: 'edit'; readonly id: AdministrationId; readonly field?: AdministrationField }
  | { readonly kind: 'new'; readonly from: AdministrationStart }
) & {
  /** What was typed in a form that was left without saving. */
  readonly typed?: AdministrationFormValues | undefined;
  /** What its fields held before that: a field that was left alone shows what the chart says by now. */
  readonly base?: AdministrationFormValues | undefined;
  /** It opens by itself, with what was typed when the chart was left. */
  readonly isBack?: boolean;
};

export type SiteTarget =
  | { readonly kind: 'edit'; readonly id: AccessSiteId }
  /** A new site, and the administrations that are to be placed at it. */
  | { readonly kind: 'new'; readonly place: readonly AdministrationId[] };

/** A small dialog, and what it is about. */
export type DialogTarget =
  | { readonly kind: 'pause' | 'split'; readonly id: AdministrationId }
  | { readonly kind: 'site'; readonly site: SiteTarget }
  | { readonly kind: 'visit' };

/** The places of the workbench that one panel may ask another to show. */
export interface WorkbenchPlaces {
  readonly openForm: (target: FormTarget) => void;
  readonly openSite: (target: SiteTarget) => void;
  /** The review of a medication record; without text it asks for one. */
  readonly openMarPaste: (text: string) => void;
}

export const WorkbenchPlacesContext = createContext<WorkbenchPlaces>({
  openForm: () => undefined,
  openSite: () => undefined,
  openMarPaste: () => undefined,
});

/** How to open a form from anywhere in the workbench. */
export const useWorkbenchPlaces = (): WorkbenchPlaces => use(WorkbenchPlacesContext);
