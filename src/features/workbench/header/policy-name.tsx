import type { ReactElement } from 'react';
import { usePolicyChoices } from '../../../ui/use-policy-choices.ts';

/** The name of a policy; its id where no name of it is known here. */
export function PolicyName({ id }: { readonly id: string }): ReactElement {
  return <>{usePolicyChoices().find((choice) => choice.id === id)?.name ?? id}</>;
}
