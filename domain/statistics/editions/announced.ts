/**
 * What an earlier publication said about *samen geleverd*: the number including estimates, and the
 * change in per cent; null = nothing.
 */
export interface Announced {
  readonly at: number;
  readonly delivered: number | null;
  readonly change: number | null;
}
