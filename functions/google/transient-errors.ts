import { isAskedTooOften, type Refusal } from '../../sheets/google/refusal.ts';

/** gRPC codes. Firestore's client over REST uses them as well, and reports a lost connection as one of them. */
const grpcCodes = { deadlineExceeded: 4, resourceExhausted: 8, aborted: 10, internal: 13, unavailable: 14 } as const;

/** Error codes of Node and its fetch for a network failure. */
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

const transientCodes: ReadonlySet<unknown> = new Set([...Object.values(grpcCodes), ...networkCodes]);

/** Any other 4xx is final, and so is 501: the local Google answers it to a request that it does not support. */
const isTransientStatus = (status: number): boolean =>
  status === 408 || status === 429 || (status >= 500 && status !== 501);

interface Failure {
  readonly code?: unknown;
  readonly status?: unknown;
  readonly response?: Refusal & { readonly status?: unknown };
  readonly cause?: unknown;
}

/**
 * Whether a failure of Google, Firestore or the network goes away without anybody's help. The only list of such failures:
 * retries, the due list and the answer of a function all ask it. An aggregate is transient when all its errors are; an
 * error that wraps another is what its cause is.
 */
export const isTransient = (error: unknown): boolean => {
  if (typeof error !== 'object' || error === null) return false;
  const { code, status, response, cause } = error as Failure;
  if (transientCodes.has(code)) return true;
  const answered = status ?? response?.status;
  if (typeof answered === 'number') return isTransientStatus(answered) || isAskedTooOften(response);
  // Only an error of Google's client has the request's configuration. Without a status there was no answer.
  if ('config' in error) return true;
  if (error instanceof AggregateError) return error.errors.length > 0 && error.errors.every(isTransient);
  return isTransient(cause);
};
