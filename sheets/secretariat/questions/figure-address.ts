import type { Quarter } from '../../../domain/calendar/quarter.ts';
import type { FigureId } from '../../../domain/measures/relations.ts';
import { a1 } from '../../grid/a1.ts';
import { columns, freshPlaces } from '../../questionnaire/layout.ts';
import {
  askColumns,
  rows as libraryReportRows,
  libraryReportSheetId,
} from '../../questionnaire/library-report/layout.ts';
import { sheetIdOf } from '../../questionnaire/quarter-tab.ts';

const cellIn = (workbook: string, sheetId: number, cell: string | null): string =>
  `${workbook}/edit#gid=${sheetId}${cell === null ? '' : `&range=${cell}`}`;

/**
 * The address of a figure's input, if the rows were not moved; otherwise of a cell near it in the
 * same tab.
 */
export const figureAddress = (workbook: string, quarter: Quarter, figure: FigureId): string => {
  const row = freshPlaces(quarter).get(figure);
  return cellIn(workbook, sheetIdOf(quarter), row === undefined ? null : a1(row, columns.input));
};

/** The address of the block *Uw jaar: gezien en akkoord*. */
export const remarkAddress = (workbook: string): string =>
  cellIn(workbook, libraryReportSheetId, a1(libraryReportRows.asks, askColumns.remark));
