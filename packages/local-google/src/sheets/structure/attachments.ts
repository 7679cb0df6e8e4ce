import type {
  BasicFilter,
  Cell,
  Dimension,
  DimensionGroup,
  EmbeddedChart,
  FilterView,
  GridRange,
  Slicer,
  Table,
} from '../model/json.ts';
import type { Sheet } from '../model/sheet.ts';
import type { Workbook } from '../model/workbook.ts';
import { coordinateAfter, type DimensionChange, indexAfter, isWhole, rangeAfter, spanAfter } from './change.ts';
import { mapRanges } from './ranges.ts';

/** Maps a list; the same list when nothing changed, without what is gone. */
export const mapped = <T>(list: readonly T[], map: (item: T) => T | undefined): readonly T[] => {
  let changed = false;
  const result: T[] = [];
  for (const item of list) {
    const after = map(item);
    if (after !== item) changed = true;
    if (after !== undefined) result.push(after);
  }
  return changed ? result : list;
};

const isOneCell = (range: GridRange): boolean =>
  (range.endRowIndex ?? 0) - (range.startRowIndex ?? 0) <= 1 &&
  (range.endColumnIndex ?? 0) - (range.startColumnIndex ?? 0) <= 1;

const withRange = <T extends { range?: GridRange | undefined }>(item: T, change: DimensionChange): T | undefined => {
  if (!item.range) return item;
  const range = rangeAfter(item.range, change);
  if (range === item.range) return item;
  return range && { ...item, range };
};

const groupAfter = (group: DimensionGroup, change: DimensionChange): DimensionGroup | undefined => {
  const { range } = group;
  if (!isWhole(change)) return group;
  if (!range || (range.sheetId ?? 0) !== change.sheetId || range.dimension !== change.dimension) return group;
  const span = spanAfter([range.startIndex ?? 0, range.endIndex ?? 0], change);
  if (!span) return undefined;
  if (span[0] === range.startIndex && span[1] === range.endIndex) return group;
  return { ...group, range: { ...range, startIndex: span[0], endIndex: span[1] } };
};

/** Sorts and filters name columns by their index in the sheet. */
const filterAfter = <T extends BasicFilter | FilterView>(filter: T, change: DimensionChange): T | undefined => {
  const moved = withRange(filter, change);
  const elsewhere = change.dimension !== 'COLUMNS' || (filter.range?.sheetId ?? 0) !== change.sheetId;
  if (!moved || elsewhere || !isWhole(change)) return moved;
  const shift = (index: number) => indexAfter(index, change);
  const criteria = Object.entries(moved.criteria ?? {}).flatMap(([key, value]) => {
    const index = shift(Number(key));
    return index === undefined ? [] : [[String(index), value] as const];
  });
  const specs = moved.filterSpecs?.flatMap((spec) => {
    const columnIndex = shift(spec.columnIndex ?? 0);
    return columnIndex === undefined ? [] : [{ ...spec, columnIndex }];
  });
  const sorts = moved.sortSpecs?.flatMap((spec) => {
    const dimensionIndex = shift(spec.dimensionIndex ?? 0);
    return dimensionIndex === undefined ? [] : [{ ...spec, dimensionIndex }];
  });
  return {
    ...moved,
    ...(moved.criteria ? { criteria: Object.fromEntries(criteria) } : {}),
    ...(specs ? { filterSpecs: specs } : {}),
    ...(sorts ? { sortSpecs: sorts } : {}),
  };
};

/** A series or domain of a chart whose cells are all gone goes with them; the chart stays. */
const withoutEmpty = (chart: EmbeddedChart): EmbeddedChart => {
  const basic = chart.spec?.basicChart;
  if (!basic) return chart;
  const empty = (data: { sourceRange?: { sources?: unknown[] | undefined } | undefined } | undefined) =>
    data?.sourceRange?.sources?.length === 0;
  const domains = basic.domains?.filter(({ domain }) => !empty(domain));
  const series = basic.series?.filter((item) => !empty(item.series));
  if (domains?.length === basic.domains?.length && series?.length === basic.series?.length) return chart;
  return { ...chart, spec: { ...chart.spec, basicChart: { ...basic, domains, series } } };
};

export const chartAfter = (chart: EmbeddedChart, change: DimensionChange): EmbeddedChart => {
  const after = embeddedAfter(chart, change);
  return after === chart ? chart : withoutEmpty(after);
};

export const embeddedAfter = <T extends EmbeddedChart | Slicer>(item: T, change: DimensionChange): T => {
  const spec = mapRanges(item.spec, (range) => rangeAfter(range, change));
  const anchor = item.position?.overlayPosition?.anchorCell;
  const anchorCell = anchor && coordinateAfter(anchor, change);
  if (spec === item.spec && anchorCell === anchor) return item;
  const position =
    anchorCell === anchor
      ? item.position
      : { ...item.position, overlayPosition: { ...item.position?.overlayPosition, anchorCell } };
  return { ...item, ...(spec ? { spec } : {}), position };
};

/** A table's columns are numbered from its own left side. */
const tableAfter = (table: Table, change: DimensionChange): Table | undefined => {
  const moved = withRange(table, change);
  const columns = table.columnProperties;
  if (!moved || !columns || change.dimension !== 'COLUMNS' || (table.range?.sheetId ?? 0) !== change.sheetId)
    return moved;
  const left = table.range?.startColumnIndex ?? 0;
  const newLeft = moved.range?.startColumnIndex ?? 0;
  const after = columns.flatMap((column) => {
    const index = indexAfter(left + (column.columnIndex ?? 0), change);
    return index === undefined ? [] : [{ ...column, columnIndex: index - newLeft }];
  });
  return { ...moved, columnProperties: after };
};

const moveInSheet = (workbook: Workbook, sheet: Sheet, change: DimensionChange): void => {
  const after = (range: GridRange) => rangeAfter(range, change);
  const next = {
    merges: mapped(sheet.merges, (range) => {
      const moved = after(range);
      return moved && moved !== range && isOneCell(moved) ? undefined : moved;
    }),
    protectedRanges: mapped(sheet.protectedRanges, (item) => {
      const moved = withRange(item, change);
      const exceptions = item.unprotectedRanges && mapped(item.unprotectedRanges, after);
      return moved && exceptions !== item.unprotectedRanges
        ? { ...moved, unprotectedRanges: [...(exceptions ?? [])] }
        : moved;
    }),
    conditionalFormats: mapped(sheet.conditionalFormats, (rule) => {
      const ranges = mapped(rule.ranges ?? [], after);
      if (ranges === rule.ranges || !rule.ranges) return rule;
      return ranges.length > 0 ? { ...rule, ranges: [...ranges] } : undefined;
    }),
    charts: mapped(sheet.charts, (chart) => chartAfter(chart, change)),
    slicers: mapped(sheet.slicers, (slicer) => embeddedAfter(slicer, change)),
    filterViews: mapped(sheet.filterViews, (view) => filterAfter(view, change)),
    bandedRanges: mapped(sheet.bandedRanges, (band) => withRange(band, change)),
    tables: mapped(sheet.tables, (table) => tableAfter(table, change)),
    rowGroups: mapped(sheet.rowGroups, (group) => groupAfter(group, change)),
    columnGroups: mapped(sheet.columnGroups, (group) => groupAfter(group, change)),
    basicFilter: sheet.basicFilter && filterAfter(sheet.basicFilter, change),
  };
  const changed = (Object.keys(next) as (keyof typeof next)[]).some((key) => next[key] !== sheet[key]);
  if (changed) Object.assign(workbook.edit(sheet), next);
};

const movePivots = (workbook: Workbook, sheet: Sheet, change: DimensionChange): void => {
  const found: [number, number, Cell][] = [];
  for (const [row, column, cell] of sheet.cellsIn(sheet.whole)) {
    if (!cell.pivotTable) continue;
    const pivotTable = mapRanges(cell.pivotTable, (range) => rangeAfter(range, change));
    if (pivotTable !== cell.pivotTable) found.push([row, column, { ...cell, pivotTable }]);
  }
  if (found.length === 0) return;
  const own = workbook.edit(sheet);
  for (const [row, column, cell] of found) own.setCell(row, column, cell);
};

const moveMetadata = (workbook: Workbook, change: DimensionChange): void => {
  const { state } = workbook;
  state.metadata = mapped(state.metadata, (item) => {
    const range = item.location?.dimensionRange;
    if (!range || (range.sheetId ?? 0) !== change.sheetId || range.dimension !== change.dimension) return item;
    const index = indexAfter(range.startIndex ?? 0, change);
    if (index === undefined) return undefined;
    if (index === range.startIndex) return item;
    return {
      ...item,
      location: { ...item.location, dimensionRange: { ...range, startIndex: index, endIndex: index + 1 } },
    };
  });
};

const frozenKey = (dimension: Dimension) => (dimension === 'ROWS' ? 'frozenRowCount' : 'frozenColumnCount');

/** Rows deleted out of the frozen part make it smaller, rows inserted inside it make it larger. */
const moveFrozen = (workbook: Workbook, change: DimensionChange): void => {
  const sheet = workbook.sheetById(change.sheetId);
  const key = frozenKey(change.dimension);
  const frozen = sheet?.properties.gridProperties?.[key] ?? 0;
  if (!sheet || frozen === 0 || change.kind === 'move') return;
  const after =
    change.kind === 'insert'
      ? frozen + (change.start < frozen ? change.end - change.start : 0)
      : frozen - Math.max(0, Math.min(change.end, frozen) - change.start);
  if (after === frozen) return;
  const { [key]: _, ...grid } = sheet.properties.gridProperties ?? {};
  const own = workbook.edit(sheet);
  own.properties = { ...own.properties, gridProperties: after > 0 ? { ...grid, [key]: after } : grid };
};

/** Everything attached to a position, in every sheet: it moves along with its rows and columns. */
export const moveAttachments = (workbook: Workbook, change: DimensionChange): void => {
  const { state } = workbook;
  state.namedRanges = mapped(state.namedRanges, (named) => {
    if (!named.range) return named;
    const range = rangeAfter(named.range, change);
    if (range === named.range) return named;
    const { range: _, ...rest } = named;
    return range ? { ...named, range } : rest;
  });
  for (const sheet of [...state.sheets]) {
    moveInSheet(workbook, sheet, change);
    movePivots(workbook, workbook.sheetById(sheet.id) ?? sheet, change);
  }
  if (!isWhole(change)) return;
  moveMetadata(workbook, change);
  moveFrozen(workbook, change);
};
