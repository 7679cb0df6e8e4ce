/** What an earlier publication said of *samen geleverd*: the number with what was estimated, and the change in per cent; null = nothing. */
export interface Announced {
  readonly at: number;
  readonly delivered: number | null;
  readonly change: number | null;
}
