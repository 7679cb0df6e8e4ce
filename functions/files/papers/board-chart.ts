import type { Chart } from '@ibl/sheet-charts/spec.ts';
import type { PageCell, PageChart } from '../../../sheets/grid/page.ts';
import type { Level } from '../../../sheets/statistic/charts/files.ts';

/** A chart as it is published: Google's own specification, the cells that it names, and where it may be seen. */
export interface BoardChart {
  readonly name: string;
  readonly level: Level;
  readonly chart: Chart;
  readonly title: string;
  readonly subtitle: string;
  /** Where it stands on *Grafieken*; null = it does not. */
  readonly at: PageChart['at'] | null;
  /** What it is drawn from, its headings first. */
  readonly table: readonly (readonly PageCell[])[];
}
