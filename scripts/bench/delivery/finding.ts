/** One line of the report. */
export interface Finding {
  readonly name: string;
  readonly ours: string;
  readonly beside: string;
  readonly ratio: number;
  readonly bound: string;
  readonly holds: boolean;
}
