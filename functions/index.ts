import { systemClock } from './clock.ts';
import { parseConfig } from './config.ts';
import { callersOf } from './google/identity.ts';
import { registerFunctions } from './handlers/register.ts';
import { createLog } from './log.ts';
import type { World } from './ports.ts';

/** The composition root of what is deployed: the real clock, the environment's settings, Cloud Logging's stdout. */
const config = parseConfig(process.env);

const write = (line: string): void => {
  process.stdout.write(line);
};

let world: Promise<World> | undefined;

registerFunctions({
  log: createLog(write, config.project),
  callers: callersOf(config, systemClock),
  pushSecret: config.pushSecret,
  now: systemClock.now,
  open: () => {
    world ??= import('./handlers/work.ts').then(({ createConnections }) =>
      createConnections(config, systemClock, write),
    );
    return world;
  },
});
