export interface Finding {
  readonly name: string;
  readonly ours: string;
  readonly theirs: string;
  readonly ratio: number;
  readonly bound: string;
  readonly holds: boolean;
}
