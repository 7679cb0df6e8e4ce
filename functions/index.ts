import { systemClock } from './clock.ts';
import { parseConfig } from './config.ts';
import { createConnections } from './connections.ts';
import { registerFunctions } from './handlers/register.ts';

/** The composition root of what is deployed: the real clock, the environment's settings, Cloud Logging's stdout. */
registerFunctions(
  createConnections(parseConfig(process.env), systemClock, (line) => {
    process.stdout.write(line);
  }),
);
