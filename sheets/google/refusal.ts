/** The parts of Google's error response that we use. */
export interface Refusal {
  readonly data?: {
    readonly error?: { readonly message?: string; readonly errors?: readonly { readonly reason?: string }[] };
  };
}

/** The reasons that Google gives, such as `rateLimitExceeded`; empty if it gives none. */
export const reasonsIn = (refusal: Refusal | undefined): readonly (string | undefined)[] =>
  refusal?.data?.error?.errors?.map(({ reason }) => reason) ?? [];

const tooOften: ReadonlySet<string | undefined> = new Set(['rateLimitExceeded', 'userRateLimitExceeded']);

/**
 * Drive also answers 403 when the rate limit is exceeded. That is transient and says nothing about
 * permissions.
 */
export const isAskedTooOften = (refusal: Refusal | undefined): boolean =>
  reasonsIn(refusal).some((reason) => tooOften.has(reason));

/**
 * The index of the request that Google rejected: `Invalid requests[3].addNamedRange: …`; undefined
 * if it does not say.
 */
export const refusedRequest = (refusal: Refusal | undefined): number | undefined => {
  const index = /^Invalid requests\[(\d+)\]/u.exec(refusal?.data?.error?.message ?? '')?.[1];
  return index === undefined ? undefined : Number(index);
};

/**
 * Whether cells are protected from us. Only the user that protected them, or the owner, can undo
 * that.
 */
export const isProtected = (refusal: Refusal | undefined): boolean =>
  refusal?.data?.error?.message?.includes('You are trying to edit a protected cell or object') ?? false;
