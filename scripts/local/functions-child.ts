import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { LocalFiles } from './files-server.ts';

/** What is said between the starter and the process that runs the functions. */
export type ToFunctions =
  | {
      readonly kind: 'begin';
      readonly port: number;
      readonly google: string;
      readonly secret: string;
      readonly files: LocalFiles | null;
    }
  /** Milliseconds that the clock is ahead of the machine's (negative: in the past). */
  | { readonly kind: 'clock'; readonly ahead: number }
  /** Whether the board's files wait until this is told otherwise; they stay due. */
  | { readonly kind: 'hold files'; readonly hold: boolean }
  | { readonly kind: 'finish' };

export type FromFunctions =
  | { readonly kind: 'ready'; readonly origin: string }
  | { readonly kind: 'failed'; readonly message: string; readonly code?: string }
  | { readonly kind: 'clock' }
  | { readonly kind: 'log'; readonly line: string };

export interface LocalFunctions {
  readonly origin: string;
  /** Resolves when the functions live at that time. */
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

export interface FunctionsOptions {
  readonly port: number;
  readonly google: string;
  readonly secret: string;
  /** Where the board's files go; null = none are written. */
  readonly files: LocalFiles | null;
  /** Milliseconds that the clock is ahead of the machine's. */
  readonly ahead: number;
  readonly log: (line: string) => void;
}

/** Starts the functions in a process of their own, which ends with this one. */
export const startFunctions = async ({
  port,
  google,
  secret,
  files,
  ahead,
  log,
}: FunctionsOptions): Promise<LocalFunctions> => {
  const child = fork(join(import.meta.dirname, 'functions-process.ts'), [], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  child.on('message', (message: FromFunctions) => {
    if (message.kind === 'log') log(message.line);
  });
  const say = (message: ToFunctions): void => {
    if (child.connected) child.send(message);
  };
  const setClock = async (milliseconds: number): Promise<void> => {
    const heard = answerOf(child, 'clock');
    say({ kind: 'clock', ahead: milliseconds });
    await heard;
  };
  await setClock(ahead);
  const ready = answerOf(child, 'ready');
  say({ kind: 'begin', port, google, secret, files });
  try {
    const { origin } = await ready;
    return {
      origin,
      setClock,
      holdFiles: (hold) => say({ kind: 'hold files', hold }),
      close: () =>
        new Promise((resolve) => {
          if (child.exitCode !== null) return resolve();
          child.once('exit', () => resolve());
          say({ kind: 'finish' });
        }),
    };
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
};
