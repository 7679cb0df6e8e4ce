/** What a refusal of Google says, as far as we ask. */
export interface Refusal {
  readonly data?: { readonly error?: { readonly errors?: readonly { readonly reason?: string }[] } };
}

export const reasonsIn = (refusal: Refusal | undefined): readonly (string | undefined)[] =>
  refusal?.data?.error?.errors?.map(({ reason }) => reason) ?? [];

const tooOften: ReadonlySet<string | undefined> = new Set(['rateLimitExceeded', 'userRateLimitExceeded']);

/** Drive refuses with 403 also who asks too often: that passes, and says nothing of who may open what. */
export const isAskedTooOften = (refusal: Refusal | undefined): boolean =>
  reasonsIn(refusal).some((reason) => tooOften.has(reason));
