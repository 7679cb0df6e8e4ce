import type { Quarter } from '../calendar/quarter.ts';
import type { FigureId } from './statistic.ts';

export type DevelopmentTheme = 'developments' | 'bottlenecks' | 'showcase' | 'remarks' | 'explanations';

/** What a library wrote: under a theme, or beside a figure. */
export interface Development {
  readonly quarter: Quarter;
  readonly library: string;
  readonly city: string;
  readonly name: string;
  readonly theme: DevelopmentTheme;
  /** The figure that is explained, and what stood there; null for the themes. */
  readonly figure: FigureId | null;
  readonly typed: string;
  readonly text: string;
  /** An example that the board may use outside. */
  readonly publishable: boolean;
}
