import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';

/**
 * Google's own JSON is the model. The client's types allow null everywhere, because a request may
 * contain it. The schema check drops nulls on input (in proto3 null is absent), so inside a value
 * is present or absent.
 */
export type Solid<T> = T extends readonly (infer U)[]
  ? Solid<NonNullable<U>>[]
  : T extends object
    ? { [K in keyof T]?: Solid<NonNullable<T[K]>> | undefined }
    : T;

export type Cell = Solid<sheets_v4.Schema$CellData>;
export type CellFormat = Solid<sheets_v4.Schema$CellFormat>;
export type TextFormat = Solid<sheets_v4.Schema$TextFormat>;
export type NumberFormat = Solid<sheets_v4.Schema$NumberFormat>;
export type ExtendedValue = Solid<sheets_v4.Schema$ExtendedValue>;
export type Color = Solid<sheets_v4.Schema$Color>;
export type ColorStyle = Solid<sheets_v4.Schema$ColorStyle>;
export type Border = Solid<sheets_v4.Schema$Border>;
export type Borders = Solid<sheets_v4.Schema$Borders>;
export type RowData = Solid<sheets_v4.Schema$RowData>;
export type GridData = Solid<sheets_v4.Schema$GridData>;
export type GridRange = Solid<sheets_v4.Schema$GridRange>;
export type GridCoordinate = Solid<sheets_v4.Schema$GridCoordinate>;
export type DimensionRange = Solid<sheets_v4.Schema$DimensionRange>;
export type DimensionProperties = Solid<sheets_v4.Schema$DimensionProperties>;
export type DimensionGroup = Solid<sheets_v4.Schema$DimensionGroup>;
export type SheetProperties = Solid<sheets_v4.Schema$SheetProperties>;
export type SheetJson = Solid<sheets_v4.Schema$Sheet>;
export type Spreadsheet = Solid<sheets_v4.Schema$Spreadsheet>;
export type SpreadsheetProperties = Solid<sheets_v4.Schema$SpreadsheetProperties>;
export type NamedRange = Solid<sheets_v4.Schema$NamedRange>;
export type ProtectedRange = Solid<sheets_v4.Schema$ProtectedRange>;
export type ConditionalFormatRule = Solid<sheets_v4.Schema$ConditionalFormatRule>;
export type BooleanCondition = Solid<sheets_v4.Schema$BooleanCondition>;
export type DataValidationRule = Solid<sheets_v4.Schema$DataValidationRule>;
export type DeveloperMetadata = Solid<sheets_v4.Schema$DeveloperMetadata>;
export type DeveloperMetadataLocation = Solid<sheets_v4.Schema$DeveloperMetadataLocation>;
export type DataFilter = Solid<sheets_v4.Schema$DataFilter>;
export type EmbeddedChart = Solid<sheets_v4.Schema$EmbeddedChart>;
export type EmbeddedObjectPosition = Solid<sheets_v4.Schema$EmbeddedObjectPosition>;
export type BasicFilter = Solid<sheets_v4.Schema$BasicFilter>;
export type FilterView = Solid<sheets_v4.Schema$FilterView>;
export type FilterCriteria = Solid<sheets_v4.Schema$FilterCriteria>;
export type SortSpec = Solid<sheets_v4.Schema$SortSpec>;
export type BandedRange = Solid<sheets_v4.Schema$BandedRange>;
export type Slicer = Solid<sheets_v4.Schema$Slicer>;
export type Table = Solid<sheets_v4.Schema$Table>;
export type ValueRange = Solid<sheets_v4.Schema$ValueRange>;
export type Request = Solid<sheets_v4.Schema$Request>;
export type Reply = Solid<sheets_v4.Schema$Response>;

export type Dimension = 'ROWS' | 'COLUMNS';
