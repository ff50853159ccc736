import type { OverrideId } from '../../../domain/ids.ts';

/** The place of an override in the claim panel: a finding leads there. */
export const overrideElementId = (id: OverrideId): string => `claim-override-${id}`;
