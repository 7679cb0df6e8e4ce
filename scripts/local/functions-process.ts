import { parseConfig } from '../../functions/config.ts';
import { createConnections } from '../../functions/connections.ts';
import type { Files, World } from '../../functions/ports.ts';
import { movableClock } from './clock.ts';
import { type ServedFunctions, serveFunctions } from './functions.ts';
import type { FromFunctions, ToFunctions } from './functions-child.ts';
import { localSettings } from './start-local.ts';

/**
 * Runs the functions in a process of their own, as on Cloud Run. The parent gives it Google's
 * address and the time.
 */
const clock = movableClock();
let serving: ServedFunctions | undefined;
let world: World | undefined;

let holding = false;

/** While the past is played, board files are held back; they are written once, at the present. */
const withHeldFiles = (world: World): World =>
  world.files
    ? {
        ...world,
        files: {
          ...world.files,
          write: () => (holding ? Promise.resolve({ ok: true, value: undefined }) : (world.files as Files).write()),
        },
      }
    : world;

const tell = (message: FromFunctions): void => {
  process.send?.(message);
};

const begin = async ({ port, google, secret, files }: Extract<ToFunctions, { kind: 'begin' }>): Promise<void> => {
  serving = await serveFunctions(port, (origin) => {
    const config = parseConfig(localSettings(google, origin, secret, files));
    world = withHeldFiles(createConnections(config, clock, (line) => tell({ kind: 'log', line })));
    return world;
  });
  tell({ kind: 'ready', origin: serving.origin });
};

const finish = async (): Promise<never> => {
  await serving?.close();
  await world?.database.close();
  process.exit(0);
};

process.on('message', async (message: ToFunctions) => {
  switch (message.kind) {
    case 'begin':
      return begin(message).catch((error: { code?: string; message: string }) =>
        tell({ kind: 'failed', message: error.message, ...(error.code && { code: error.code }) }),
      );
    case 'clock':
      if (message.ahead === 0) clock.release();
      else clock.set(Date.now() + message.ahead);
      return tell({ kind: 'clock' });
    case 'hold files':
      holding = message.hold;
      return;
    case 'finish':
      return finish();
  }
});
// The parent is gone.
process.on('disconnect', () => process.exit(0));
// Ctrl-C in a terminal reaches this process too, but the parent decides when it stops.
process.on('SIGINT', () => {});
