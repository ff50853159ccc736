import { createContext } from 'react';

/** Asks why a code is not on the claim; an empty one is to be chosen. Absent where nothing can answer. */
export const AskWhyNot = createContext<((code: string) => void) | undefined>(undefined);
