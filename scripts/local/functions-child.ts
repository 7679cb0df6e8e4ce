import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { LocalFiles } from './files-server.ts';

/** Messages between the starter and the process that runs the functions. */
export type ToFunctions =
  | {
      readonly kind: 'begin';
      readonly port: number;
      readonly google: string;
      readonly secret: string;
      readonly files: LocalFiles | null;
    }
  /** Offset from the machine's clock in milliseconds; negative = in the past. */
  | { readonly kind: 'clock'; readonly ahead: number }
  /** Holds back the board files until the next such message; they stay due. */
  | { readonly kind: 'hold files'; readonly hold: boolean }
  | { readonly kind: 'finish' };

export type FromFunctions =
  | { readonly kind: 'ready'; readonly origin: string }
  | { readonly kind: 'failed'; readonly message: string; readonly code?: string }
  | { readonly kind: 'clock' }
  | { readonly kind: 'log'; readonly line: string };

interface LocalFunctions {
  readonly origin: string;
  /** Resolves when the functions use that time. */
  setClock(ahead: number): Promise<void>;
  holdFiles(hold: boolean): void;
  close(): Promise<void>;
}

const answerOf = <Kind extends FromFunctions['kind']>(child: ChildProcess, kind: Kind) =>
  new Promise<Extract<FromFunctions, { kind: Kind }>>((resolve, reject) => {
    const stop = () => {
      child.off('message', hear);
      child.off('exit', died);
    };
    const died = (code: number | null) => {
      stop();
      reject(new Error(`The functions stopped with ${code}`));
    };
    const hear = (message: FromFunctions) => {
      if (message.kind === 'failed') {
        stop();
        reject(Object.assign(new Error(message.message), { code: message.code }));
      }
      if (message.kind !== kind) return;
      stop();
      resolve(message as Extract<FromFunctions, { kind: Kind }>);
    };
    child.on('message', hear);
    child.on('exit', died);
  });

interface FunctionsOptions {
  readonly port: number;
  readonly google: string;
  readonly secret: string;
  /** Where board files are written; null = nowhere. */
  readonly files: LocalFiles | null;
  /** Offset from the machine's clock in milliseconds. */
  readonly ahead: number;
  readonly log: (line: string) => void;
}

interface Launched {
  readonly child: ChildProcess;
  readonly origin: string;
}

const say = (child: ChildProcess, message: ToFunctions): void => {
  if (child.connected) child.send(message);
};

const setClockOf = async (child: ChildProcess, ahead: number): Promise<void> => {
  const heard = answerOf(child, 'clock');
  say(child, { kind: 'clock', ahead });
  await heard;
};

const launch = async ({ port, google, secret, files, ahead, log }: FunctionsOptions): Promise<Launched> => {
  const child = fork(join(import.meta.dirname, 'functions-process.ts'), [], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  child.on('message', (message: FromFunctions) => {
    if (message.kind === 'log') log(message.line);
  });
  try {
    await setClockOf(child, ahead);
    const ready = answerOf(child, 'ready');
    say(child, { kind: 'begin', port, google, secret, files });
    return { child, origin: (await ready).origin };
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
};

/** Longer than the process gives running calls (`finishMillisecondsMax`). */
const closeMillisecondsMax = 8000;
const betweenTriesMilliseconds = 1000;

/** Asks the process to finish, and kills it on timeout: it may hang or be paused. */
const end = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    const kill = setTimeout(() => child.kill('SIGKILL'), closeMillisecondsMax);
    child.once('exit', () => {
      clearTimeout(kill);
      resolve();
    });
    say(child, { kind: 'finish' });
  });

/**
 * Starts the functions in a child process that ends with this one. If it ends unexpectedly, it is
 * restarted.
 */
export const startFunctions = async (options: FunctionsOptions): Promise<LocalFunctions> => {
  let { child, origin } = await launch(options);
  let [ahead, holding, closing] = [options.ahead, false, false];
  let reviving: Promise<void> = Promise.resolve();

  const tell = (how: string): void =>
    options.log(
      `${JSON.stringify({ severity: 'ERROR', message: `The functions ended (${how}); they are started again` })}\n`,
    );
  /** Uses the same address, because pushes are sent there. */
  const revive = async (): Promise<void> => {
    const port = Number(new URL(origin).port);
    while (!closing) {
      try {
        ({ child } = await launch({ ...options, port, ahead }));
        say(child, { kind: 'hold files', hold: holding });
        return watch();
      } catch (error) {
        tell(String(error));
        await new Promise((resolve) => setTimeout(resolve, betweenTriesMilliseconds));
      }
    }
  };
  const watch = (): void => {
    child.once('exit', (code, signal) => {
      if (closing) return;
      tell(String(signal ?? code));
      reviving = revive();
    });
  };
  watch();

  return {
    origin,
    setClock: async (milliseconds) => {
      ahead = milliseconds;
      await reviving;
      await setClockOf(child, milliseconds);
    },
    holdFiles: (hold) => {
      holding = hold;
      say(child, { kind: 'hold files', hold });
    },
    close: async () => {
      closing = true;
      await reviving;
      await end(child);
    },
  };
};
