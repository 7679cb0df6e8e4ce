/** What somebody had written over in IBL-statistiek, and has been put back. */
export interface Repaired {
  readonly tab: string;
  /** What stands at the head of the row; '' = nothing. */
  readonly label: string;
  readonly stood: string;
  readonly wanted: string;
  readonly kind: 'number' | 'words' | 'nothing';
  /** How many cells; the others are told of the first. */
  readonly cells: number;
  readonly at: number;
}
