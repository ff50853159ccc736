import { config } from 'zod/mini';

// Compiling a schema tries `eval`, which the content security policy forbids and reports. Interpreting is fast enough.
config({ jitless: true });
