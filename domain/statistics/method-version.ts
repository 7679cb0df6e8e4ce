/**
 * Incremented when the same submissions may give another statistic: a figure, an indicator, an
 * estimate or a footnote that changes or is added. Every statistic names its version;
 * `sheets/statistic/method/texts.ts` says what each version changed.
 */
export const methodVersion = 4;
