import type { Quarter } from '../calendar/quarter.ts';
import type { FigureId } from './statistic.ts';

export type DevelopmentTheme = 'developments' | 'bottlenecks' | 'showcase' | 'remarks' | 'explanations';

/** A library's own words: under a theme, or beside a figure. */
export interface Development {
  readonly quarter: Quarter;
  readonly library: string;
  readonly city: string;
  readonly name: string;
  readonly theme: DevelopmentTheme;
  /** The explained figure, and what the cell held; null for the themes. */
  readonly figure: FigureId | null;
  readonly typed: string;
  readonly text: string;
  /** An example that the board may use in public. */
  readonly publishable: boolean;
}
