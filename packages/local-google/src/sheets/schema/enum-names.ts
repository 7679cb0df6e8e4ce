/**
 * The names that Google's protobufs give their enums appear in its errors, but in no published document: those at the top
 * of the package are listed here (field → name), the others are nested in the message that uses them.
 */
const TOP_LEVEL: Readonly<Record<string, string>> = {
  dimension: 'Dimension',
  majorDimension: 'Dimension',
  shiftDimension: 'Dimension',
  valueInputOption: 'ValueInputOption',
  valueRenderOption: 'ValueRenderOption',
  responseValueRenderOption: 'ValueRenderOption',
  dateTimeRenderOption: 'DateTimeRenderOption',
  responseDateTimeRenderOption: 'DateTimeRenderOption',
  horizontalAlignment: 'HorizontalAlign',
  verticalAlignment: 'VerticalAlign',
  textDirection: 'TextDirection',
  hyperlinkDisplayType: 'HyperlinkDisplayType',
  mergeType: 'MergeType',
  pasteType: 'PasteType',
  pasteOrientation: 'PasteOrientation',
  sheetType: 'SheetType',
  sortOrder: 'SortOrder',
  relativeDate: 'RelativeDate',
  themeColor: 'ThemeColorType',
  colorType: 'ThemeColorType',
  autoRecalc: 'RecalculationInterval',
  delimiterType: 'DelimiterType',
};

const PER_MESSAGE: Readonly<Record<string, string>> = {
  'BooleanCondition.type': 'ConditionType',
  'NumberFormat.type': 'NumberFormatType',
  'Border.style': 'Style',
  'InterpolationPoint.type': 'InterpolationPointType',
  'DeveloperMetadata.visibility': 'DeveloperMetadataVisibility',
  'DeveloperMetadataLookup.visibility': 'DeveloperMetadataVisibility',
  'DeveloperMetadataLocation.locationType': 'DeveloperMetadataLocationType',
  'DeveloperMetadataLookup.locationType': 'DeveloperMetadataLocationType',
  'DeveloperMetadataLookup.locationMatchingStrategy': 'DeveloperMetadataLocationMatchingStrategy',
  'CellFormat.wrapStrategy': 'WrapStrategy',
  'PieChartSpec.legendPosition': 'PieChartSpec.PieChartLegendPosition',
  'BasicChartSpec.legendPosition': 'BasicChartLegendPosition',
  'BasicChartSpec.chartType': 'BasicChartType',
  'BasicChartAxis.position': 'BasicChartAxisPosition',
  'BasicChartSeries.targetAxis': 'BasicChartAxisPosition',
  'BasicChartSeries.type': 'BasicChartType',
  'ChartSpec.hiddenDimensionStrategy': 'ChartHiddenDimensionStrategy',
};

const pascal = (field: string): string => field.charAt(0).toUpperCase() + field.slice(1);

const PACKAGE = 'type.googleapis.com/google.apps.sheets.v4.';

export const enumTypeName = (message: string, field: string): string =>
  PACKAGE + (PER_MESSAGE[`${message}.${field}`] ?? TOP_LEVEL[field] ?? `${message}.${pascal(field)}`);

export const messageTypeName = (message: string): string =>
  PACKAGE + (message === 'Request' ? 'BatchUpdateSpreadsheetRequest.Request' : message);
