import type { ComponentProps, ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './button.module.css';

interface ButtonLook {
  /** How much it stands out: what one most likely wants is `contained`. */
  readonly variant?: 'text' | 'outlined' | 'contained';
  readonly tone?: 'error' | undefined;
}

export interface ButtonProps extends ButtonLook, ComponentProps<'button'> {
  readonly startIcon?: ReactNode;
}

const classesOf = (variant: string, tone: string | undefined, className: string | undefined): string =>
  [styles.button, styles[variant], tone === undefined ? undefined : styles[tone], className]
    .filter((name) => name !== undefined)
    .join(' ');

/** What every button with a word on it looks like. It does not submit a form unless it says so. */
export function Button({
  variant = 'text',
  tone,
  startIcon,
  className,
  type = 'button',
  children,
  ...rest
}: ButtonProps): ReactElement {
  return (
    <button type={type} className={classesOf(variant, tone, className)} {...rest}>
      {startIcon !== undefined && <span className={styles.icon}>{startIcon}</span>}
      {children}
    </button>
  );
}

/** A link that looks like a button. */
export function ButtonLink({
  variant = 'text',
  tone,
  className,
  ...rest
}: ButtonLook & ComponentProps<typeof Link>): ReactElement {
  return <Link className={classesOf(variant, tone, className)} {...rest} />;
}
