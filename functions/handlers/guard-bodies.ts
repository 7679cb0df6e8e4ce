import http, {
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import type { Gate } from './gate.ts';

/**
 * No handler of ours reads a body, and Drive's pushes have none or a few words of JSON. Google's runner however inflates
 * and parses up to 1 GB of whatever it is sent before it calls a handler, and 0.3 MB of gzip ends the instance.
 *
 * The runner offers no place before its parsers: it makes its Express app and its server itself, after it has loaded our
 * module. It makes the server by `http.createServer(app)`, so our module replaces that function when it is loaded. The
 * diagnostics channel `http.server.request.start` can see a request there but cannot withhold it from the app. A test sends
 * hostile bodies to the bundle under the runner itself (`test/flow/hostile-bodies.test.ts`), and fails when a new runner
 * makes its server in another way.
 */
export const bodyBytesMax = 4096;

/** From the first byte of a request to its last; Node answers 408 then and hangs up. The slowest push takes a fraction. */
const requestTimeout = 5000;
const connectionsCheckingInterval = 1000;

interface Refusal {
  readonly status: 413 | 415;
  readonly reason: string;
}

const tooLong: Refusal = { status: 413, reason: `a body of more than ${bodyBytesMax} bytes` };
const encoded: Refusal = { status: 415, reason: 'an encoded body' };

const refusalOf = (headers: IncomingHttpHeaders): Refusal | null => {
  if (headers['content-encoding'] !== undefined) return encoded;
  return Number(headers['content-length'] ?? 0) > bodyBytesMax ? tooLong : null;
};

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/** Hangs up as well: what else is sent is not read. */
const refuse = (gate: Pick<Gate, 'log'>, response: ServerResponse, { status, reason }: Refusal): void => {
  gate.log.bodyRefused({ reason });
  response.writeHead(status, { connection: 'close', 'content-length': 0 }).end();
};

/** Reads a small body to its end and forgets it, so that the runner's parsers find nothing to read. */
const discardBody = (request: IncomingMessage, onEnd: () => void, onTooLong: () => void): void => {
  let bytes = 0;
  const count = (chunk: Buffer): void => {
    bytes += chunk.length;
    if (bytes <= bodyBytesMax) return;
    request.off('data', count).off('end', onEnd);
    onTooLong();
  };
  request.on('data', count).on('end', onEnd);
};

const guarded =
  (gate: Pick<Gate, 'log'>, app: RequestListener): RequestListener =>
  (request, response) => {
    const refusal = refusalOf(request.headers);
    if (refusal) return refuse(gate, response, refusal);
    if (!hasBody(request)) return app(request, response);
    discardBody(
      request,
      () => app(request, response),
      () => refuse(gate, response, tooLong),
    );
  };

const { createServer } = http;

/** Every server that is made for an app from now on refuses what is encoded, long or slow before the app sees it. */
export const guardBodies = (gate: Pick<Gate, 'log'>): void => {
  const createGuarded = (app: RequestListener) =>
    createServer({ requestTimeout, connectionsCheckingInterval }, guarded(gate, app));
  Object.assign(http, { createServer: createGuarded });
};
