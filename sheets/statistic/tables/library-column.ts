import type { FigureId, LibraryRow } from '../../../domain/statistics/statistic.ts';
import type { PageCell } from '../../grid/page.ts';

/** The table *per bibliotheek*: one row a library, and one column for everything that is known of each. */
export interface LibraryColumn {
  readonly heading: string;
  /** By the library's id; `figures` = its own, null when it has no row of figures (it was merged, or handed nothing in). */
  readonly cell: (library: string, figures: LibraryRow['cells'] | null) => PageCell;
  /** The figure that the column holds, so that what is added up stands under the same head. */
  readonly figure?: FigureId;
}
