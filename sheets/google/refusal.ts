/** What a refusal of Google says, as far as we ask. */
export interface Refusal {
  readonly data?: {
    readonly error?: { readonly message?: string; readonly errors?: readonly { readonly reason?: string }[] };
  };
}

export const reasonsIn = (refusal: Refusal | undefined): readonly (string | undefined)[] =>
  refusal?.data?.error?.errors?.map(({ reason }) => reason) ?? [];

const tooOften: ReadonlySet<string | undefined> = new Set(['rateLimitExceeded', 'userRateLimitExceeded']);

/** Drive refuses with 403 also who asks too often: that passes, and says nothing of who may open what. */
export const isAskedTooOften = (refusal: Refusal | undefined): boolean =>
  reasonsIn(refusal).some((reason) => tooOften.has(reason));

/** Google says of a batch which request it refuses: `Invalid requests[3].addNamedRange: …`. */
export const refusedRequest = (refusal: Refusal | undefined): number | undefined => {
  const index = /^Invalid requests\[(\d+)\]/u.exec(refusal?.data?.error?.message ?? '')?.[1];
  return index === undefined ? undefined : Number(index);
};

/** Somebody protected the cells from us; only who did it, or the owner, can take that away. */
export const isProtected = (refusal: Refusal | undefined): boolean =>
  refusal?.data?.error?.message?.includes('You are trying to edit a protected cell or object') ?? false;
