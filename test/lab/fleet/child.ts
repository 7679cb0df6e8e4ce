import { type ChildProcess, fork } from 'node:child_process';

/** The requests that a parent may send to a child process, by name. */
export type Orders = Readonly<Record<string, (argument: never) => unknown>>;

interface Question {
  readonly id: number;
  readonly name: string;
  readonly argument: unknown;
}

type Message =
  | { readonly kind: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly kind: 'refusal'; readonly id: number; readonly reason: string }
  | { readonly kind: 'notice'; readonly notice: unknown };

/** The process ended before it answered. */
class ChildExited extends Error {}

/** A child process that answers requests and can be killed at any moment. */
export interface Child<Asked extends Orders, Notice> {
  ask<Name extends keyof Asked & string>(
    name: Name,
    argument: Parameters<Asked[Name]>[0],
  ): Promise<Awaited<ReturnType<Asked[Name]>>>;
  onNotice(hear: (notice: Notice) => void): void;
  readonly ended: Promise<void>;
  isAlive(): boolean;
  signal(name: 'SIGSTOP' | 'SIGCONT'): void;
  /** SIGKILL: the process cannot finish or report anything. */
  kill(): Promise<void>;
}

class Answers {
  readonly #waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  #asked = 0;

  wait(): { id: number; answer: Promise<unknown> } {
    const id = ++this.#asked;
    return { id, answer: new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject })) };
  }

  hear(message: Exclude<Message, { kind: 'notice' }>): void {
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.kind === 'answer') waiting?.resolve(message.answer);
    else waiting?.reject(new Error(message.reason));
  }

  giveUp(): void {
    for (const { reject } of this.#waiting.values()) reject(new ChildExited('the process exited'));
    this.#waiting.clear();
  }
}

const isRunning = (child: ChildProcess): boolean => child.exitCode === null && child.signalCode === null;

/** Most instances live for minutes, so a larger young generation avoids most garbage collection. */
const youngGeneration = ['--min-semi-space-size=64', '--max-semi-space-size=64'];

/** @param program a JavaScript file that calls `obeyParent`. */
export const startChild = <Asked extends Orders, Notice = never>(program: string): Child<Asked, Notice> => {
  const child = fork(program, [], {
    execArgv: ['--disable-warning=ExperimentalWarning', ...youngGeneration],
    // Output of a killed process has no use.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const answers = new Answers();
  const hearers: ((notice: Notice) => void)[] = [];
  child.on('message', (message: Message) => {
    if (message.kind === 'notice') for (const hear of hearers) hear(message.notice as Notice);
    else answers.hear(message);
  });
  // A message to a process that is just ending.
  child.on('error', () => {});
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  ended.then(() => answers.giveUp());
  return {
    ask: (name, argument) => {
      if (!child.connected) return Promise.reject(new ChildExited(`${program} has exited`));
      const { id, answer } = answers.wait();
      child.send({ id, name, argument } satisfies Question);
      return answer as never;
    },
    onNotice: (hear) => hearers.push(hear),
    ended,
    isAlive: () => isRunning(child),
    signal: (name) => child.kill(name),
    kill: async () => {
      if (isRunning(child)) child.kill('SIGKILL');
      await ended;
    },
  };
};

/** In the child: answers the parent's requests, concurrently, and ends with the parent. */
export const obeyParent = (orders: Orders): void => {
  process.on('message', async ({ id, name, argument }: Question) => {
    try {
      const answer = await orders[name]?.(argument as never);
      process.send?.({ kind: 'answer', id, answer } satisfies Message);
    } catch (error) {
      process.send?.({ kind: 'refusal', id, reason: String(error) } satisfies Message);
    }
  });
  process.on('disconnect', () => process.exit(0));
  // The parent is gone.
  process.on('error', () => process.exit(0));
  process.on('SIGINT', () => {});
};

export const tellParent = (notice: unknown): void => {
  process.send?.({ kind: 'notice', notice } satisfies Message);
};
