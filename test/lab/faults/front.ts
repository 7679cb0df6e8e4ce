import { Agent, createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deployment } from '../../../functions/handlers/deployment.ts';
import type { Instance } from '../fleet/instance.ts';

/**
 * Stands in for Cloud Run: one address in front of the instances, which serve calls in turn. A call
 * whose instance crashes is answered with 503.
 */
export interface Front {
  readonly origin: string;
  /** Puts an instance in service, or takes it out. */
  add(instance: Instance): void;
  remove(instance: Instance): void;
  close(): Promise<void>;
}

const concurrencyOf = new Map<string, number>(deployment.map(({ name, concurrency }) => [name, concurrency]));

class Instances {
  readonly #serving = new Map<Instance, Map<string, number>>();
  #turn = 0;

  add(instance: Instance): void {
    this.#serving.set(instance, new Map());
  }

  remove(instance: Instance): void {
    this.#serving.delete(instance);
  }

  /** The next instance in turn with capacity for a call of this function. */
  free(name: string): Instance | undefined {
    const all = [...this.#serving.keys()];
    this.#turn++;
    return all
      .map((_, index) => all[(index + this.#turn) % all.length])
      .find((one) => one && (this.#serving.get(one)?.get(name) ?? 0) < (concurrencyOf.get(name) ?? 0));
  }

  /**
   * Registers a call.
   * @returns a function that registers its end.
   */
  begin(instance: Instance, name: string, began: number): () => void {
    const count = (by: 1 | -1): void => {
      const calls = this.#serving.get(instance);
      calls?.set(name, (calls.get(name) ?? 0) + by);
    };
    const call = { began };
    instance.running.add(call);
    count(1);
    return () => {
      instance.running.delete(call);
      count(-1);
    };
  }
}

const agent = new Agent({ keepAlive: true });

const forward = (incoming: IncomingMessage, outgoing: ServerResponse, port: number, done: () => void): void => {
  const { method, url, headers } = incoming;
  const answer = (status: number): void => {
    if (outgoing.headersSent) return;
    done();
    outgoing.writeHead(status).end();
  };
  const onward = request({ agent, host: '127.0.0.1', port, method, path: url, headers }, (response) => {
    response.resume();
    answer(response.statusCode ?? 500);
  });
  onward.on('error', () => answer(503));
  incoming.pipe(onward);
};

interface FrontOptions {
  readonly now: () => number;
  /** Called when a call begins or ends. */
  readonly changed: () => void;
}

export const startFront = async ({ now, changed }: FrontOptions): Promise<Front> => {
  const instances = new Instances();
  const server: Server = createServer((incoming, outgoing) => {
    const name = incoming.url?.slice(1) ?? '';
    const instance = instances.free(name);
    if (!instance) {
      outgoing.writeHead(concurrencyOf.has(name) ? 429 : 404).end();
      return;
    }
    const end = instances.begin(instance, name, now());
    changed();
    forward(incoming, outgoing, instance.port, () => {
      end();
      changed();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    add: (instance) => instances.add(instance),
    remove: (instance) => instances.remove(instance),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
