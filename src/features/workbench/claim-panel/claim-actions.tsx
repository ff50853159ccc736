import { memo, use } from 'react';
import type { ReactElement } from 'react';
import { Button } from '../../../ui/button.tsx';
import { ContentCopyIcon, EditNoteIcon } from '../../../ui/icons.tsx';
import { AskOverride } from '../overrides/ask-override.ts';
import { AskWhyNot } from '../why-not/ask-why-not.ts';

const copyIcon = <ContentCopyIcon />;
const overrideIcon = <EditNoteIcon />;

/*
 * Drawn apart from the claim, which is another one with each move of a bar: buttons cost more to draw than lines do.
 */

export interface ClaimActionsProps {
  readonly hasClaim: boolean;
  readonly isEmpty: boolean;
  /** Never another function while a bar is dragged. */
  readonly onCopy: () => void;
}

/** What can be asked of the whole claim. */
export const ClaimActions = memo(function ClaimActions(props: ClaimActionsProps): ReactElement {
  const ask = use(AskWhyNot);
  return (
    <>
      <Button onClick={() => ask?.('')} disabled={!props.hasClaim}>
        Why not…
      </Button>
      <Button startIcon={copyIcon} onClick={props.onCopy} disabled={props.isEmpty}>
        Copy
      </Button>
    </>
  );
});

/** The way to an override; nothing where nobody can answer. */
export const OverrideAction = memo(function OverrideAction({
  className,
}: {
  readonly className: string | undefined;
}): ReactElement | undefined {
  const ask = use(AskOverride);
  if (ask === undefined) return undefined;
  return (
    <div className={className}>
      <Button startIcon={overrideIcon} title="Alt+O" onClick={() => ask('choose')}>
        Override or add a line…
      </Button>
    </div>
  );
});
