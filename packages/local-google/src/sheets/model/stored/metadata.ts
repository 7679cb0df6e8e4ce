import { refuse } from '../../refusal.ts';
import type { DataFilter, DeveloperMetadata, DeveloperMetadataLocation, GridRange } from '../json.ts';
import type { Workbook } from '../workbook.ts';

/** The place as Google shows it: with its type, one row or column, and sheet 0 left out. */
export const storedLocation = (workbook: Workbook, location: DeveloperMetadataLocation): DeveloperMetadataLocation => {
  if (location.spreadsheet) return { locationType: 'SPREADSHEET', spreadsheet: true };
  const range = location.dimensionRange;
  if (!range) {
    if (location.sheetId === undefined) return refuse('No location specified.');
    return { locationType: 'SHEET', sheetId: workbook.requireSheet(location.sheetId).id };
  }
  const sheet = workbook.requireSheet(range.sheetId);
  const { dimension, startIndex, endIndex } = range;
  if (dimension !== 'ROWS' && dimension !== 'COLUMNS') return refuse('No dimension specified.');
  if (startIndex === undefined || endIndex === undefined) {
    return refuse('DimensionRange must specify both a startIndex and an endIndex');
  }
  if (endIndex - startIndex !== 1) refuse('DimensionRange must represent a single row or column');
  const count = dimension === 'ROWS' ? sheet.rowCount : sheet.columnCount;
  if (startIndex < 0 || endIndex > count) refuse(`DimensionRange [${startIndex}, ${endIndex}) is outside of the grid.`);
  return {
    locationType: dimension === 'ROWS' ? 'ROW' : 'COLUMN',
    dimensionRange: { ...(sheet.id === 0 ? {} : { sheetId: sheet.id }), dimension, startIndex, endIndex },
  };
};

type Lookup = NonNullable<DataFilter['developerMetadataLookup']>;

const sheetOf = (location: DeveloperMetadataLocation | undefined): number | undefined =>
  location?.spreadsheet ? undefined : (location?.dimensionRange?.sheetId ?? location?.sheetId ?? 0);

const sameLocation = (a: DeveloperMetadataLocation, b: DeveloperMetadataLocation): boolean => {
  const [first, second] = [a.dimensionRange, b.dimensionRange];
  if (Boolean(a.spreadsheet) !== Boolean(b.spreadsheet)) return false;
  if (a.spreadsheet) return true;
  if (sheetOf(a) !== sheetOf(b) || Boolean(first) !== Boolean(second)) return false;
  return first?.dimension === second?.dimension && (first?.startIndex ?? 0) === (second?.startIndex ?? 0);
};

/** A sheet takes in what stands on its rows and columns; a row only what stands on it, not what stands on its sheet. */
const intersects = (item: DeveloperMetadataLocation, wanted: DeveloperMetadataLocation): boolean => {
  if (wanted.spreadsheet || item.spreadsheet || sheetOf(item) !== sheetOf(wanted)) return false;
  const [own, other] = [item.dimensionRange, wanted.dimensionRange];
  if (!other) return true;
  if (!own) return false;
  if (own.dimension !== other.dimension) return true;
  return (own.startIndex ?? 0) < (other.endIndex ?? Infinity) && (own.endIndex ?? 0) > (other.startIndex ?? 0);
};

const lookedUp = (item: DeveloperMetadata, lookup: Lookup): boolean => {
  const { location = {} } = item;
  if (lookup.metadataId !== undefined && lookup.metadataId !== item.metadataId) return false;
  if (lookup.metadataKey !== undefined && lookup.metadataKey !== item.metadataKey) return false;
  if (lookup.metadataValue !== undefined && lookup.metadataValue !== item.metadataValue) return false;
  if (lookup.visibility && lookup.visibility !== item.visibility) return false;
  if (lookup.locationType && lookup.locationType !== location.locationType) return false;
  const wanted = lookup.metadataLocation;
  if (!wanted) return true;
  const strategy = lookup.locationMatchingStrategy;
  if (wanted.spreadsheet && strategy === 'INTERSECTING_LOCATION') {
    refuse('DeveloperMetadataLookup.spreadsheet is true, but locationMatchingStrategy was specified as INTERSECTING');
  }
  const exact = strategy === 'EXACT_LOCATION' || wanted.spreadsheet;
  return exact ? sameLocation(location, wanted) : intersects(location, wanted);
};

const onRange = (workbook: Workbook, item: DeveloperMetadata, range: GridRange): boolean => {
  const { location = {} } = item;
  const sheet = workbook.sheetById(range.sheetId);
  if (!sheet || sheetOf(location) !== sheet.id) return false;
  const own = location.dimensionRange;
  if (!own) return true;
  const area = sheet.area(range);
  const [start, end] = own.dimension === 'ROWS' ? [area.top, area.bottom] : [area.left, area.right];
  return (own.startIndex ?? 0) >= start && (own.endIndex ?? 0) <= end;
};

/** Metadata that any of the filters finds, in the order of the workbook. `rangeOf` reads a filter's A1 text. */
export const findMetadata = (
  workbook: Workbook,
  filters: readonly DataFilter[],
  rangeOf: (a1: string) => GridRange,
): DeveloperMetadata[] =>
  workbook.state.metadata.filter((item) =>
    filters.some((filter) => {
      if (filter.developerMetadataLookup) return lookedUp(item, filter.developerMetadataLookup);
      if (filter.gridRange) return onRange(workbook, item, filter.gridRange);
      return filter.a1Range !== undefined && onRange(workbook, item, rangeOf(filter.a1Range));
    }),
  );
