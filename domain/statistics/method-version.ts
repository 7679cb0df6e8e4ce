/**
 * Goes up when the same submissions may give another statistic: another figure, indicator, estimate or footnote, or one more.
 * Every statistic names the version that it was computed by; what each changed stands in `method-texts.ts`.
 */
export const methodVersion = 4;
