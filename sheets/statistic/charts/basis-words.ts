import type { PeriodStanding } from '../../../domain/statistics/statistic.ts';

export interface ChartBasis {
  readonly asOf: number | null;
  /** Of the latest point drawn. */
  readonly standing: PeriodStanding;
  /** The years of the first and the last point: `2022–2026`. */
  readonly span: string;
  /** Of each figure drawn, how many gave it in the latest period drawn: not the same as who handed in. */
  readonly answered: readonly ResponseCount[];
  /** Of a chart per year, the years before the latest that not every library gave, with how many did. */
  readonly notAll: readonly Said[];
  readonly estimated: readonly Said[];
  /** What is left out of one of the lines, with how many libraries gave it. */
  readonly leftOut: readonly Said[];
  readonly provisional: boolean;
  readonly revised: boolean;
}

/** The periods of which something is to be said about one of the figures drawn. */
export interface Said {
  readonly name: string;
  readonly periods: readonly string[];
}

export interface ResponseCount {
  readonly n: number;
  readonly expected: number;
}
