import { useLayoutEffect } from 'react';
import { holdKeys } from './hold-keys.ts';

/**
 * Stands where a dialog is on its way: a key that is pressed meanwhile does nothing to what is behind it, and what is
 * typed comes into the field with which the dialog opens.
 */
export function HeldKeys(): undefined {
  // By the end the dialog has given the keyboard to its field.
  useLayoutEffect(() => holdKeys('[role="dialog"]').hand, []);
  return undefined;
}
