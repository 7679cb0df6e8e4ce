import type { GridRange } from '../model/json.ts';
import type { Workbook } from '../model/workbook.ts';
import { mapped } from './attachments.ts';
import { mapRanges } from './ranges.ts';

/** A sheet is gone: named ranges, metadata and chart sources that pointed at it go too. */
export const removeSheetReferences = (workbook: Workbook, sheetId: number): void => {
  const { state } = workbook;
  const kept = (range: GridRange) => ((range.sheetId ?? 0) === sheetId ? undefined : range);
  state.namedRanges = state.namedRanges.filter((named) => !named.range || kept(named.range));
  state.metadata = state.metadata.filter(({ location }) => {
    if (!location || location.spreadsheet) return true;
    return (location.dimensionRange?.sheetId ?? location.sheetId ?? 0) !== sheetId;
  });
  for (const sheet of [...state.sheets]) {
    const charts = mapped(sheet.charts, (chart) => {
      const spec = mapRanges(chart.spec, kept);
      return spec === chart.spec ? chart : { ...chart, spec };
    });
    if (charts !== sheet.charts) workbook.edit(sheet).charts = charts;
  }
  workbook.restructured();
};
