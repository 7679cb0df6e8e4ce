import { rewriteFormula } from '../../formula/rewrite/rewrite.ts';
import type { DataValidationRule, GridRange } from '../../model/json.ts';
import type { Row, Sheet } from '../../model/sheet.ts';
import type { Workbook } from '../../model/workbook.ts';
import { type Rewriter, rewriteCell } from '../../structure/formulas.ts';
import { mapRanges } from '../../structure/ranges.ts';

/** An id for each object of a copied sheet that nothing in the workbook has. */
const newId = (workbook: Workbook, list: 'charts' | 'filterViews' | 'bandedRanges' | 'slicers', key: string) => () =>
  workbook.freshId((id) =>
    workbook.state.sheets.some((sheet) => sheet[list].some((item) => (item as Record<string, unknown>)[key] === id)),
  );

/**
 * A copy of a sheet within its workbook. What points into the sheet points into the copy; its objects get ids of their own;
 * protections, named ranges and developer metadata are not copied, and the copy shows.
 */
export const sheetCopy = (workbook: Workbook, source: Sheet, id: number, title: string): Sheet => {
  const home = source.id;
  const follow = (range: GridRange): GridRange => {
    if ((range.sheetId ?? 0) !== home) return range;
    const { sheetId: _, ...rest } = range;
    return id === 0 ? rest : { sheetId: id, ...rest };
  };
  const moved = <T>(value: T): T => mapRanges(value, follow) ?? value;
  const list = <T>(values: readonly T[]): T[] => values.map((value) => moved(value));
  const { hidden: _, ...properties } = source.properties;
  const copy = workbook.newSheet({ ...properties, sheetId: id, title });
  copy.rows = copiedRows(workbook, source, copy);
  copy.rowMeta = source.rowMeta.slice();
  copy.columnMeta = source.columnMeta.slice();
  copy.merges = list(source.merges);
  copy.conditionalFormats = list(source.conditionalFormats);
  const withIds = <T extends object>(values: readonly T[], key: string, fresh: () => number): T[] =>
    list(values).map((value) => ({ ...value, [key]: fresh() }));
  copy.charts = withIds(source.charts, 'chartId', newId(workbook, 'charts', 'chartId')).map((chart) =>
    withAnchor(chart, id),
  );
  copy.slicers = withIds(source.slicers, 'slicerId', newId(workbook, 'slicers', 'slicerId')).map((slicer) =>
    withAnchor(slicer, id),
  );
  copy.filterViews = withIds(source.filterViews, 'filterViewId', newId(workbook, 'filterViews', 'filterViewId'));
  copy.bandedRanges = withIds(source.bandedRanges, 'bandedRangeId', newId(workbook, 'bandedRanges', 'bandedRangeId'));
  const groups = (values: Sheet['rowGroups']) =>
    values.map((group) => ({ ...group, range: { ...group.range, sheetId: id } }));
  copy.rowGroups = groups(source.rowGroups);
  copy.columnGroups = groups(source.columnGroups);
  copy.basicFilter = moved(source.basicFilter);
  return copy;
};

/** Formulas that name the source sheet name the copy. */
const copiedRows = (workbook: Workbook, source: Sheet, copy: Sheet): (Row | undefined)[] => {
  const change = { kind: 'rename', sheet: source.title, to: copy.title } as const;
  const rewrite: Rewriter = (formula) =>
    formula.includes('!') ? rewriteFormula(formula, workbook.locale, source.title, change) : formula;
  const rules = new Map<DataValidationRule, DataValidationRule>();
  return source.rows.map((row): Row | undefined => {
    if (!row) return undefined;
    return { owner: copy.owner, cells: row.cells.map((cell) => cell && rewriteCell(cell, copy, rewrite, rules)) };
  });
};

const withAnchor = <T extends Sheet['charts'][number] | Sheet['slicers'][number]>(item: T, sheetId: number): T => {
  const anchor = item.position?.overlayPosition?.anchorCell;
  if (!anchor) return item;
  const { sheetId: _, ...rest } = anchor;
  const anchorCell = sheetId === 0 ? rest : { sheetId, ...rest };
  return {
    ...item,
    position: { ...item.position, overlayPosition: { ...item.position?.overlayPosition, anchorCell } },
  };
};
