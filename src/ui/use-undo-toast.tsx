import { createContext, use, useMemo, useRef, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { Toast } from './toast.tsx';
import styles from './use-undo-toast.module.css';

export interface UndoToast {
  /** What was done. Example: "Deleted 2 encounters". */
  readonly message: string;
  /** Takes it back; absent = nothing to take back, the toast only tells. */
  readonly undo?: () => void;
}

export interface UndoToastControl {
  /** Shows a toast in place of the one before. */
  readonly show: (toast: UndoToast) => void;
  /** Undoes what the toast offers, as its button does; false when there is nothing to undo. */
  readonly undoLast: () => boolean;
}

const UndoToastContext = createContext<UndoToastControl>({ show: () => undefined, undoLast: () => false });

/** Shows one toast at a time at the foot of the page: an undo afterwards in place of a question beforehand. */
export function UndoToastProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const [shown, setShown] = useState<{ readonly toast: UndoToast | undefined; readonly serial: number }>({
    toast: undefined,
    serial: 0,
  });
  const current = useRef<UndoToast>(undefined);
  const control = useMemo(() => {
    const put = (toast: UndoToast | undefined): void => {
      current.current = toast;
      setShown((last) => ({ toast, serial: last.serial + 1 }));
    };
    return {
      show: put,
      close: () => put(undefined),
      undoLast: () => {
        const undo = current.current?.undo;
        put(undefined);
        undo?.();
        return undo !== undefined;
      },
    };
  }, []);
  const { toast, serial } = shown;
  return (
    <UndoToastContext value={control}>
      {children}
      <div role="status" className={styles.place}>
        {toast !== undefined && (
          <Toast
            key={serial}
            message={toast.message}
            onUndo={toast.undo === undefined ? undefined : () => control.undoLast()}
            onClose={control.close}
          />
        )}
      </div>
    </UndoToastContext>
  );
}

/** Returns how to show an undo toast, and how to undo by keyboard what it offers. */
export const useUndoToast = (): UndoToastControl => use(UndoToastContext);
