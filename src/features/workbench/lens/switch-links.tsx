import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { policyWords } from '../../../domain/policy-words.ts';
import type { SwitchId } from '../../../domain/policy.ts';
import { disagreementAddress } from '../../../ui/rule-address.ts';

/** Switches by name; each leads to its page in the register of disagreements. */
export function SwitchLinks({ ids, joinedBy = ', ' }: { readonly ids: readonly SwitchId[]; readonly joinedBy?: string }): ReactElement {
  return (
    <>
      {ids.map((id, index) => (
        <span key={id}>
          {index > 0 && joinedBy}
          <Link to={disagreementAddress(id)} title={policyWords[id].question}>
            {id}
          </Link>
        </span>
      ))}
    </>
  );
}
