import type { FigureId, LibraryRow } from '../../../domain/statistics/statistic.ts';
import type { PageCell } from '../../grid/page.ts';

/** A column of the table *per bibliotheek*, which has one row per library. */
export interface LibraryColumn {
  readonly heading: string;
  /**
   * The cell for a library's id. `figures` are its own; null when it has no row of figures (it
   * merged, or handed nothing in).
   */
  readonly cell: (library: string, figures: LibraryRow['cells'] | null) => PageCell;
  /** The figure in the column, so that totals stand under the same head. */
  readonly figure?: FigureId;
}
