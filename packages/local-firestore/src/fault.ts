/**
 * The canonical codes of this server's errors: their gRPC number and the HTTP status that Google's
 * front end gives them.
 */
const codes = {
  CANCELLED: { grpc: 1, http: 499 },
  INVALID_ARGUMENT: { grpc: 3, http: 400 },
  DEADLINE_EXCEEDED: { grpc: 4, http: 504 },
  NOT_FOUND: { grpc: 5, http: 404 },
  PERMISSION_DENIED: { grpc: 7, http: 403 },
  ALREADY_EXISTS: { grpc: 6, http: 409 },
  RESOURCE_EXHAUSTED: { grpc: 8, http: 429 },
  FAILED_PRECONDITION: { grpc: 9, http: 400 },
  ABORTED: { grpc: 10, http: 409 },
  OUT_OF_RANGE: { grpc: 11, http: 400 },
  UNIMPLEMENTED: { grpc: 12, http: 501 },
  INTERNAL: { grpc: 13, http: 500 },
  UNAVAILABLE: { grpc: 14, http: 503 },
} as const;

export type Code = keyof typeof codes;

/**
 * An error answer: the client's fault or contention, never ours. Any other error is a bug and
 * answers INTERNAL.
 */
export class Fault extends Error {
  readonly code: Code;

  constructor(code: Code, message: string) {
    super(message);
    this.code = code;
  }

  get grpc(): number {
    return codes[this.code].grpc;
  }

  get http(): number {
    return codes[this.code].http;
  }
}

export const invalid = (message: string): Fault => new Fault('INVALID_ARGUMENT', message);

export const unimplemented = (what: string): Fault =>
  new Fault('UNIMPLEMENTED', `${what} is not supported by this emulator (see packages/local-firestore/README.md).`);

/**
 * Turns any thrown value into a Fault. A bug of ours is logged with its stack and answers INTERNAL;
 * the server goes on.
 */
export function toFault(thrown: unknown): Fault {
  if (thrown instanceof Fault) return thrown;
  console.error('Cannot answer a request:', thrown);
  return new Fault('INTERNAL', `Internal error: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
}
