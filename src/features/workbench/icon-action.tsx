import type { ReactElement, ReactNode } from 'react';
import { IconButton } from '../../ui/icon-button.tsx';

export interface IconActionProps {
  readonly label: string;
  readonly onClick: () => void;
  readonly isDisabled?: boolean;
  readonly isPressed?: boolean;
  readonly children: ReactNode;
}

/** An icon that does something, with its name on hover and focus. A disabled one keeps its tooltip and its place in the tab order. */
export function IconAction({
  label,
  onClick,
  isDisabled = false,
  isPressed,
  children,
}: IconActionProps): ReactElement {
  return (
    <IconButton
      aria-label={label}
      title={label}
      aria-disabled={isDisabled}
      {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
      onClick={() => {
        if (!isDisabled) onClick();
      }}
    >
      {children}
    </IconButton>
  );
}
