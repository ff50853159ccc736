import type { Encounter } from '../domain/encounter.ts';

const isPackaged = ({ ndc }: { readonly ndc?: string }): boolean => ndc !== undefined;

/** Whether a chart names a package: only then are the codes of packages looked up. */
export const needsPackages = ({ administrations }: Encounter): boolean =>
  administrations.some(
    ({ drug, components }) =>
      (drug !== undefined && isPackaged(drug)) || components?.some(isPackaged) === true,
  );
