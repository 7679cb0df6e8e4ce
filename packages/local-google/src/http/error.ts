/** A refusal in Google's terms: the HTTP status, the canonical code (`INVALID_ARGUMENT`) and Google's wording. */
export class GoogleError extends Error {
  readonly status: number;
  readonly code: string;
  readonly reason: string | undefined;
  readonly details: readonly unknown[] | undefined;

  constructor(
    status: number,
    code: string,
    message: string,
    extra: { reason?: string; details?: readonly unknown[] } = {},
  ) {
    super(message);
    this.name = 'GoogleError';
    this.status = status;
    this.code = code;
    this.reason = extra.reason;
    this.details = extra.details;
  }
}

/** What the emulator cannot do it refuses by name; it never answers `{}` instead. */
export const notImplemented = (what: string): GoogleError =>
  new GoogleError(501, 'UNIMPLEMENTED', `${what} is not implemented by this emulator.`);

export const invalidArgument = (message: string): GoogleError => new GoogleError(400, 'INVALID_ARGUMENT', message);

export const notFound = (message = 'Requested entity was not found.'): GoogleError =>
  new GoogleError(404, 'NOT_FOUND', message);
