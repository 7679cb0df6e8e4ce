/** What people overwrote in IBL-statistiek and the publication restored. */
export interface Repaired {
  readonly tab: string;
  /** The head of the row; '' = none. */
  readonly label: string;
  readonly stood: string;
  readonly wanted: string;
  readonly kind: 'number' | 'words' | 'nothing';
  /** The number of cells; the details are those of the first. */
  readonly cells: number;
  readonly at: number;
}
