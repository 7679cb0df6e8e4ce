import { responseMask } from '../fields/mask.ts';
import type { DataFilter, GridRange, ValueRange } from '../model/json.ts';
import type { Area } from '../model/range/area.ts';
import { addressOf } from '../model/range/area.ts';
import { requireInGrid } from '../model/range/range-text.ts';
import { type Resolved, resolveRange } from '../model/range/resolve.ts';
import { findMetadata } from '../model/stored/metadata.ts';
import type { Workbook } from '../model/workbook.ts';
import { shownSpreadsheet } from '../read/spreadsheet.ts';
import { readValues } from '../read/values.ts';
import { plain, prefixed, refuse } from '../refusal.ts';
import { readBody } from '../schema/check.ts';
import type { Method } from './call.ts';
import { renderOptions } from './render-options.ts';
import { totals } from './values-batch-update.ts';
import { clearRange } from './values-clear.ts';
import { requireInputOption, updateReply, writeRange } from './values-update.ts';

const fromGrid = (workbook: Workbook, range: GridRange): Resolved => {
  const sheet = workbook.requireGrid(range.sheetId);
  const area = sheet.area(range);
  const single = area.bottom - area.top === 1 && area.right - area.left === 1;
  return { sheet, range, area, single, whole: false };
};

/** The ranges that a filter names: its own, or the rows, columns or sheets that carry the metadata it looks up. */
const rangesOf = (workbook: Workbook, filter: DataFilter): Resolved[] => {
  if (filter.a1Range !== undefined) return [resolveRange(workbook, filter.a1Range)];
  if (filter.gridRange) return [fromGrid(workbook, filter.gridRange)];
  if (!filter.developerMetadataLookup) return refuse('No data filter specified.');
  const found = findMetadata(workbook, [filter], (a1) => resolveRange(workbook, a1).range);
  return found.map(({ location }): Resolved => {
    const range = location?.dimensionRange;
    const sheetId = range?.sheetId ?? location?.sheetId;
    if (!range) return fromGrid(workbook, { sheetId });
    return fromGrid(
      workbook,
      range.dimension === 'ROWS'
        ? { sheetId, startRowIndex: range.startIndex, endRowIndex: range.endIndex }
        : { sheetId, startColumnIndex: range.startIndex, endColumnIndex: range.endIndex },
    );
  });
};

/** The filter as it comes back: what is zero in a range is left out. */
const echoed = (filter: DataFilter): DataFilter => {
  if (!filter.gridRange) return filter;
  const sides = Object.entries(filter.gridRange).filter(([, value]) => value !== 0);
  return { ...filter, gridRange: Object.fromEntries(sides) };
};

interface Found {
  resolved: Resolved;
  filters: DataFilter[];
}

const foundRanges = (workbook: Workbook, filters: readonly DataFilter[]): Found[] => {
  const byAddress = new Map<string, Found>();
  for (const filter of filters) {
    for (const resolved of rangesOf(workbook, filter)) {
      requireInGrid(resolved);
      const address = addressOf(resolved.sheet.title, resolved.area);
      const known = byAddress.get(address);
      if (known) known.filters.push(filter);
      else byAddress.set(address, { resolved, filters: [filter] });
    }
  }
  return [...byAddress.values()];
};

export const getByDataFilter: Method = ({ host, query, body, id }) => {
  const given = readBody<{ dataFilters?: DataFilter[]; includeGridData?: boolean }>(
    'GetSpreadsheetByDataFilterRequest',
    body,
  );
  const fields = query.get('fields');
  const mask = responseMask(fields, 'Spreadsheet');
  const workbook = host.read(id);
  const selection = new Map<number, Area[]>();
  for (const { resolved } of plain(() => foundRanges(workbook, given.dataFilters ?? []))) {
    selection.set(resolved.sheet.id, [...(selection.get(resolved.sheet.id) ?? []), resolved.area]);
  }
  return shownSpreadsheet(workbook, selection, mask, host, fields ? true : given.includeGridData === true);
};

interface GetBody {
  dataFilters?: DataFilter[];
  valueRenderOption?: string;
  dateTimeRenderOption?: string;
  majorDimension?: string;
}

export const valuesBatchGetByDataFilter: Method = ({ host, body, id }) => {
  const given = readBody<GetBody>('BatchGetValuesByDataFilterRequest', body);
  const workbook = host.read(id);
  const options = renderOptions(given.valueRenderOption, given.dateTimeRenderOption, given.majorDimension);
  const valueRanges = plain(() => foundRanges(workbook, given.dataFilters ?? [])).map(({ resolved, filters }) => ({
    valueRange: readValues(workbook, resolved, options),
    dataFilters: filters.map(echoed),
  }));
  return { spreadsheetId: workbook.id, ...(valueRanges.length > 0 ? { valueRanges } : {}) };
};

interface UpdateBody {
  valueInputOption?: string;
  data?: { dataFilter?: DataFilter; majorDimension?: string; values?: ValueRange['values'] }[];
  includeValuesInResponse?: boolean;
  responseValueRenderOption?: string;
  responseDateTimeRenderOption?: string;
}

export const valuesBatchUpdateByDataFilter: Method = ({ host, body, id }) => {
  const given = readBody<UpdateBody>('BatchUpdateValuesByDataFilterRequest', body);
  const option = requireInputOption(given.valueInputOption);
  const workbook = host.write(id);
  const render = given.includeValuesInResponse
    ? renderOptions(given.responseValueRenderOption, given.responseDateTimeRenderOption, undefined)
    : undefined;
  const writes = workbook.transact(() =>
    (given.data ?? []).flatMap(({ dataFilter = {}, ...data }, index) =>
      prefixed(`Invalid data[${index}]: `, () =>
        rangesOf(workbook, dataFilter).map((place) => ({
          dataFilter,
          ...writeRange(workbook, host, addressOf(place.sheet.title, place.area), data, option),
        })),
      ),
    ),
  );
  host.saved(id);
  const responses = writes.map(({ dataFilter, resolved, written }) => {
    const { spreadsheetId: _, ...reply } = updateReply(workbook, resolved, written, render);
    return { ...reply, dataFilter: echoed(dataFilter) };
  });
  return { spreadsheetId: workbook.id, ...totals(writes), ...(responses.length > 0 ? { responses } : {}) };
};

export const valuesBatchClearByDataFilter: Method = ({ host, body, id }) => {
  const { dataFilters = [] } = readBody<{ dataFilters?: DataFilter[] }>('BatchClearValuesByDataFilterRequest', body);
  const workbook = host.write(id);
  const clearedRanges = plain(() =>
    workbook.transact(() =>
      foundRanges(workbook, dataFilters).map(({ resolved }) =>
        clearRange(workbook, host, addressOf(resolved.sheet.title, resolved.area)),
      ),
    ),
  );
  host.saved(id);
  return { spreadsheetId: workbook.id, ...(clearedRanges.length > 0 ? { clearedRanges } : {}) };
};
