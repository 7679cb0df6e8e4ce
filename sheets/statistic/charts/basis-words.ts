import type { PeriodStanding } from '../../../domain/statistics/statistic.ts';

export interface ChartBasis {
  readonly asOf: number | null;
  /** The standing of the latest point drawn. */
  readonly standing: PeriodStanding;
  /** The years of the first and the last point: `2022–2026`. */
  readonly span: string;
  /**
   * For each figure drawn, how many libraries gave it in the latest period. That may differ from
   * how many handed in.
   */
  readonly answered: readonly ResponseCount[];
  /** In a chart per year: the earlier years that not every library gave, with how many did. */
  readonly notAll: readonly Said[];
  readonly estimated: readonly Said[];
  /** What is left out of a line, with how many libraries gave it. */
  readonly leftOut: readonly Said[];
  readonly provisional: boolean;
  readonly revised: boolean;
}

/** The periods that need a remark about one of the figures drawn. */
export interface Said {
  readonly name: string;
  readonly periods: readonly string[];
}

export interface ResponseCount {
  readonly n: number;
  readonly expected: number;
}
