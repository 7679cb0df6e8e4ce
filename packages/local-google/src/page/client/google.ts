import type { drive_v3 } from 'googleapis/build/src/apis/drive/v3.js';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';

/** Google's own JSON is the page's model too; these are only shorter names for it. */
export type Spreadsheet = sheets_v4.Schema$Spreadsheet;
export type Sheet = sheets_v4.Schema$Sheet;
export type SheetProperties = sheets_v4.Schema$SheetProperties;
export type Cell = sheets_v4.Schema$CellData;
export type CellFormat = sheets_v4.Schema$CellFormat;
export type TextFormat = sheets_v4.Schema$TextFormat;
export type Border = sheets_v4.Schema$Border;
export type Color = sheets_v4.Schema$Color;
export type ColorStyle = sheets_v4.Schema$ColorStyle;
export type ConditionalFormat = sheets_v4.Schema$ConditionalFormatRule;
export type GridRange = sheets_v4.Schema$GridRange;
export type DimensionGroup = sheets_v4.Schema$DimensionGroup;
export type ProtectedRange = sheets_v4.Schema$ProtectedRange;
export type Validation = sheets_v4.Schema$DataValidationRule;
export type ExtendedValue = sheets_v4.Schema$ExtendedValue;
export type Chart = sheets_v4.Schema$EmbeddedChart;
export type ValueRange = sheets_v4.Schema$ValueRange;
export type SheetRequest = sheets_v4.Schema$Request;
export type DriveFile = drive_v3.Schema$File;
