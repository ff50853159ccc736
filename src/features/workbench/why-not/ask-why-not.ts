import { createContext } from 'react';

/** Asks why a code is not on the claim; absent where no panel can answer. */
export const AskWhyNot = createContext<((code: string) => void) | undefined>(undefined);
