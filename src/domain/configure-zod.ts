import { config } from 'zod';

// Compiling a schema tries `eval`, which the content security policy forbids and reports. Interpreting is fast enough.
config({ jitless: true });
