import type { ComponentProps, ReactElement } from 'react';
import styles from './icon-button.module.css';

/** A button with an icon and no word on it: it needs a name, best as its title, too. */
export function IconButton(
  props: ComponentProps<'button'> & { readonly 'aria-label': string },
): ReactElement {
  return <button type="button" className={styles.button} {...props} />;
}
