import { generateClient } from './steps/generate-client';

// What is measured is the market's own code, and that cannot be read before its database client is written.
await generateClient();
await import('./bench/run');
