import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { FromFunctions, ToFunctions } from '../local/functions-child.ts';

/** Another instance of the deployed functions, in a process that may be killed at any moment. */
export interface Instance {
  readonly origin: string;
  setClock(ahead: number): void;
  /** SIGKILL: nothing is finished, nobody is told. */
  kill(): Promise<void>;
}

const program = join(import.meta.dirname, '..', 'local', 'functions-process.ts');

const untilReady = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    child.on('message', (message: FromFunctions) => {
      if (message.kind === 'ready') resolve(message.origin);
      if (message.kind === 'failed') reject(new Error(message.message));
    });
    child.once('exit', (code) => reject(new Error(`an instance stopped with ${code} before it was ready`)));
  });

export const startInstance = async (
  where: { readonly google: string; readonly secret: string; readonly ahead: number },
  log: (line: string) => void,
): Promise<Instance> => {
  const child = fork(program, [], { execArgv: ['--disable-warning=ExperimentalWarning'] });
  child.on('message', (message: FromFunctions) => {
    if (message.kind === 'log') log(message.line);
  });
  const say = (message: ToFunctions): void => {
    if (child.connected) child.send(message);
  };
  const ready = untilReady(child);
  say({ kind: 'clock', ahead: where.ahead });
  say({ kind: 'begin', port: 0, google: where.google, secret: where.secret, files: null });
  return {
    origin: await ready,
    setClock: (ahead) => say({ kind: 'clock', ahead }),
    kill: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve();
        child.once('exit', () => resolve());
        child.kill('SIGKILL');
      }),
  };
};
