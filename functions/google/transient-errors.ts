import { troubleOf } from './trouble.ts';

/** gRPC's names of what passes by itself; of Firestore over REST as well, whose client takes a lost connection for the last. */
const grpcCodes = { deadlineExceeded: 4, resourceExhausted: 8, aborted: 10, internal: 13, unavailable: 14 } as const;

/** What Node, and its fetch, call a network that does not carry. */
const networkCodes = [
  'EAI_AGAIN',
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ERR_STREAM_PREMATURE_CLOSE',
  'ETIMEDOUT',
  'UND_ERR_BODY_TIMEOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_SOCKET',
];

const passingCodes: ReadonlySet<unknown> = new Set([...Object.values(grpcCodes), ...networkCodes]);

interface Fault {
  readonly code?: unknown;
  readonly status?: unknown;
}

/**
 * Whether a fault is Google's or the network's and passes by itself, Firestore's included: then there is nothing to tell
 * anybody, and the same is tried again soon. Of several faults all must be; one that wraps another is what that one is.
 */
export const isPassing = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const { code, status } = error as Fault;
  if (passingCodes.has(code)) return true;
  if (typeof status === 'number' || 'config' in error) return troubleOf(error) === 'passing';
  if (error instanceof AggregateError) return error.errors.length > 0 && error.errors.every(isPassing);
  return isPassing(error.cause);
};
