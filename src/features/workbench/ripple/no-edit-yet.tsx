import type { ReactElement } from 'react';
import styles from './ripple.module.css';

/** The row before the first edit: it is there from the start, and as high as it is later, so that the edit moves nothing. */
export const NoEditYet = (): ReactElement => (
  <p className={styles.none}>No edit yet: what it changes will stand here.</p>
);
