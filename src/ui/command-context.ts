import { createContext } from 'react';
import { createCommandRegistry } from './command-registry.ts';
import type { CommandRegistry } from './command-registry.ts';

/** The registry of the page. The default serves components that are shown alone, as in a test. */
export const CommandContext = createContext<CommandRegistry>(createCommandRegistry());
