/* Written by schema/derive.ts. Do not edit. */
export const SCHEMAS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
 "AddBandingRequest": {
  "bandedRange": "BandedRange"
 },
 "AddBandingResponse": {
  "bandedRange": "BandedRange"
 },
 "AddChartRequest": {
  "chart": "EmbeddedChart"
 },
 "AddChartResponse": {
  "chart": "EmbeddedChart"
 },
 "AddCommentReplyRequest": {
  "commentId": "string",
  "post": "Post"
 },
 "AddCommentReplyResponse": {
  "post": "Post"
 },
 "AddConditionalFormatRuleRequest": {
  "index": "int32",
  "rule": "ConditionalFormatRule"
 },
 "AddDataSourceRequest": {
  "dataSource": "DataSource"
 },
 "AddDataSourceResponse": {
  "dataExecutionStatus": "DataExecutionStatus",
  "dataSource": "DataSource"
 },
 "AddDimensionGroupRequest": {
  "range": "DimensionRange"
 },
 "AddDimensionGroupResponse": {
  "dimensionGroups": "[]DimensionGroup"
 },
 "AddFilterViewRequest": {
  "filter": "FilterView"
 },
 "AddFilterViewResponse": {
  "filter": "FilterView"
 },
 "AddNamedRangeRequest": {
  "namedRange": "NamedRange"
 },
 "AddNamedRangeResponse": {
  "namedRange": "NamedRange"
 },
 "AddProtectedRangeRequest": {
  "protectedRange": "ProtectedRange"
 },
 "AddProtectedRangeResponse": {
  "protectedRange": "ProtectedRange"
 },
 "AddSheetRequest": {
  "properties": "SheetProperties"
 },
 "AddSheetResponse": {
  "properties": "SheetProperties"
 },
 "AddSlicerRequest": {
  "slicer": "Slicer"
 },
 "AddSlicerResponse": {
  "slicer": "Slicer"
 },
 "AddTableRequest": {
  "table": "Table"
 },
 "AddTableResponse": {
  "table": "Table"
 },
 "AppendCellsRequest": {
  "fields": "string",
  "rows": "[]RowData",
  "sheetId": "int32",
  "tableId": "string"
 },
 "AppendDimensionRequest": {
  "dimension": "enum:DIMENSION_UNSPECIFIED|ROWS|COLUMNS",
  "length": "int32",
  "sheetId": "int32"
 },
 "AppendValuesResponse": {
  "spreadsheetId": "string",
  "tableRange": "string",
  "updates": "UpdateValuesResponse"
 },
 "AutoFillRequest": {
  "range": "GridRange",
  "sourceAndDestination": "SourceAndDestination",
  "useAlternateSeries": "bool"
 },
 "AutoResizeDimensionsRequest": {
  "dataSourceSheetDimensions": "DataSourceSheetDimensionRange",
  "dimensions": "DimensionRange"
 },
 "BandedRange": {
  "bandedRangeId": "int32",
  "bandedRangeReference": "string",
  "columnProperties": "BandingProperties",
  "range": "GridRange",
  "rowProperties": "BandingProperties"
 },
 "BandingProperties": {
  "firstBandColor": "Color",
  "firstBandColorStyle": "ColorStyle",
  "footerColor": "Color",
  "footerColorStyle": "ColorStyle",
  "headerColor": "Color",
  "headerColorStyle": "ColorStyle",
  "secondBandColor": "Color",
  "secondBandColorStyle": "ColorStyle"
 },
 "BaselineValueFormat": {
  "comparisonType": "enum:COMPARISON_TYPE_UNDEFINED|ABSOLUTE_DIFFERENCE|PERCENTAGE_DIFFERENCE",
  "description": "string",
  "negativeColor": "Color",
  "negativeColorStyle": "ColorStyle",
  "position": "TextPosition",
  "positiveColor": "Color",
  "positiveColorStyle": "ColorStyle",
  "textFormat": "TextFormat"
 },
 "BasicChartAxis": {
  "format": "TextFormat",
  "position": "enum:BASIC_CHART_AXIS_POSITION_UNSPECIFIED|BOTTOM_AXIS|LEFT_AXIS|RIGHT_AXIS",
  "title": "string",
  "titleTextPosition": "TextPosition",
  "viewWindowOptions": "ChartAxisViewWindowOptions"
 },
 "BasicChartDomain": {
  "domain": "ChartData",
  "reversed": "bool"
 },
 "BasicChartSeries": {
  "color": "Color",
  "colorStyle": "ColorStyle",
  "dataLabel": "DataLabel",
  "lineStyle": "LineStyle",
  "pointStyle": "PointStyle",
  "series": "ChartData",
  "styleOverrides": "[]BasicSeriesDataPointStyleOverride",
  "targetAxis": "enum:BASIC_CHART_AXIS_POSITION_UNSPECIFIED|BOTTOM_AXIS|LEFT_AXIS|RIGHT_AXIS",
  "type": "enum:BASIC_CHART_TYPE_UNSPECIFIED|BAR|LINE|AREA|COLUMN|SCATTER|COMBO|STEPPED_AREA"
 },
 "BasicChartSpec": {
  "axis": "[]BasicChartAxis",
  "chartType": "enum:BASIC_CHART_TYPE_UNSPECIFIED|BAR|LINE|AREA|COLUMN|SCATTER|COMBO|STEPPED_AREA",
  "compareMode": "enum:BASIC_CHART_COMPARE_MODE_UNSPECIFIED|DATUM|CATEGORY",
  "domains": "[]BasicChartDomain",
  "headerCount": "int32",
  "interpolateNulls": "bool",
  "legendPosition": "enum:BASIC_CHART_LEGEND_POSITION_UNSPECIFIED|BOTTOM_LEGEND|LEFT_LEGEND|RIGHT_LEGEND|TOP_LEGEND|NO_LEGEND",
  "lineSmoothing": "bool",
  "series": "[]BasicChartSeries",
  "stackedType": "enum:BASIC_CHART_STACKED_TYPE_UNSPECIFIED|NOT_STACKED|STACKED|PERCENT_STACKED",
  "threeDimensional": "bool",
  "totalDataLabel": "DataLabel"
 },
 "BasicFilter": {
  "criteria": "{}FilterCriteria",
  "filterSpecs": "[]FilterSpec",
  "range": "GridRange",
  "sortSpecs": "[]SortSpec",
  "tableId": "string"
 },
 "BasicSeriesDataPointStyleOverride": {
  "color": "Color",
  "colorStyle": "ColorStyle",
  "index": "int32",
  "pointStyle": "PointStyle"
 },
 "BatchClearValuesByDataFilterRequest": {
  "dataFilters": "[]DataFilter"
 },
 "BatchClearValuesByDataFilterResponse": {
  "clearedRanges": "[]string",
  "spreadsheetId": "string"
 },
 "BatchClearValuesRequest": {
  "ranges": "[]string"
 },
 "BatchClearValuesResponse": {
  "clearedRanges": "[]string",
  "spreadsheetId": "string"
 },
 "BatchGetValuesByDataFilterRequest": {
  "dataFilters": "[]DataFilter",
  "dateTimeRenderOption": "enum:SERIAL_NUMBER|FORMATTED_STRING",
  "majorDimension": "enum:DIMENSION_UNSPECIFIED|ROWS|COLUMNS",
  "valueRenderOption": "enum:FORMATTED_VALUE|UNFORMATTED_VALUE|FORMULA"
 },
 "BatchGetValuesByDataFilterResponse": {
  "spreadsheetId": "string",
  "valueRanges": "[]MatchedValueRange"
 },
 "BatchGetValuesResponse": {
  "spreadsheetId": "string",
  "valueRanges": "[]ValueRange"
 },
 "BatchUpdateSpreadsheetRequest": {
  "commentsViewMode": "string",
  "includeSpreadsheetInResponse": "bool",
  "requests": "[]Request",
  "responseIncludeGridData": "bool",
  "responseRanges": "[]string"
 },
 "BatchUpdateSpreadsheetResponse": {
  "commentUpdateState": "string",
  "replies": "[]Response",
  "spreadsheetId": "string",
  "updatedSpreadsheet": "Spreadsheet"
 },
 "BatchUpdateValuesByDataFilterRequest": {
  "data": "[]DataFilterValueRange",
  "includeValuesInResponse": "bool",
  "responseDateTimeRenderOption": "enum:SERIAL_NUMBER|FORMATTED_STRING",
  "responseValueRenderOption": "enum:FORMATTED_VALUE|UNFORMATTED_VALUE|FORMULA",
  "valueInputOption": "enum:INPUT_VALUE_OPTION_UNSPECIFIED|RAW|USER_ENTERED"
 },
 "BatchUpdateValuesByDataFilterResponse": {
  "responses": "[]UpdateValuesByDataFilterResponse",
  "spreadsheetId": "string",
  "totalUpdatedCells": "int32",
  "totalUpdatedColumns": "int32",
  "totalUpdatedRows": "int32",
  "totalUpdatedSheets": "int32"
 },
 "BatchUpdateValuesRequest": {
  "data": "[]ValueRange",
  "includeValuesInResponse": "bool",
  "responseDateTimeRenderOption": "enum:SERIAL_NUMBER|FORMATTED_STRING",
  "responseValueRenderOption": "enum:FORMATTED_VALUE|UNFORMATTED_VALUE|FORMULA",
  "valueInputOption": "enum:INPUT_VALUE_OPTION_UNSPECIFIED|RAW|USER_ENTERED"
 },
 "BatchUpdateValuesResponse": {
  "responses": "[]UpdateValuesResponse",
  "spreadsheetId": "string",
  "totalUpdatedCells": "int32",
  "totalUpdatedColumns": "int32",
  "totalUpdatedRows": "int32",
  "totalUpdatedSheets": "int32"
 },
 "BigQueryDataSourceSpec": {
  "projectId": "string",
  "querySpec": "BigQueryQuerySpec",
  "tableSpec": "BigQueryTableSpec"
 },
 "BigQueryQuerySpec": {
  "rawQuery": "string"
 },
 "BigQueryTableSpec": {
  "datasetId": "string",
  "tableId": "string",
  "tableProjectId": "string"
 },
 "BooleanCondition": {
  "type": "enum:CONDITION_TYPE_UNSPECIFIED|NUMBER_GREATER|NUMBER_GREATER_THAN_EQ|NUMBER_LESS|NUMBER_LESS_THAN_EQ|NUMBER_EQ|NUMBER_NOT_EQ|NUMBER_BETWEEN|NUMBER_NOT_BETWEEN|TEXT_CONTAINS|TEXT_NOT_CONTAINS|TEXT_STARTS_WITH|TEXT_ENDS_WITH|TEXT_EQ|TEXT_IS_EMAIL|TEXT_IS_URL|DATE_EQ|DATE_BEFORE|DATE_AFTER|DATE_ON_OR_BEFORE|DATE_ON_OR_AFTER|DATE_BETWEEN|DATE_NOT_BETWEEN|DATE_IS_VALID|ONE_OF_RANGE|ONE_OF_LIST|BLANK|NOT_BLANK|CUSTOM_FORMULA|BOOLEAN|TEXT_NOT_EQ|DATE_NOT_EQ|FILTER_EXPRESSION",
  "values": "[]ConditionValue"
 },
 "BooleanRule": {
  "condition": "BooleanCondition",
  "format": "CellFormat"
 },
 "Border": {
  "color": "Color",
  "colorStyle": "ColorStyle",
  "style": "enum:STYLE_UNSPECIFIED|DOTTED|DASHED|SOLID|SOLID_MEDIUM|SOLID_THICK|NONE|DOUBLE",
  "width": "int32"
 },
 "Borders": {
  "bottom": "Border",
  "left": "Border",
  "right": "Border",
  "top": "Border"
 },
 "BubbleChartSpec": {
  "bubbleBorderColor": "Color",
  "bubbleBorderColorStyle": "ColorStyle",
  "bubbleLabels": "ChartData",
  "bubbleMaxRadiusSize": "int32",
  "bubbleMinRadiusSize": "int32",
  "bubbleOpacity": "float",
  "bubbleSizes": "ChartData",
  "bubbleTextStyle": "TextFormat",
  "domain": "ChartData",
  "groupIds": "ChartData",
  "legendPosition": "enum:BUBBLE_CHART_LEGEND_POSITION_UNSPECIFIED|BOTTOM_LEGEND|LEFT_LEGEND|RIGHT_LEGEND|TOP_LEGEND|NO_LEGEND|INSIDE_LEGEND",
  "series": "ChartData"
 },
 "CancelDataSourceRefreshRequest": {
  "dataSourceId": "string",
  "isAll": "bool",
  "references": "DataSourceObjectReferences"
 },
 "CancelDataSourceRefreshResponse": {
  "statuses": "[]CancelDataSourceRefreshStatus"
 },
 "CancelDataSourceRefreshStatus": {
  "reference": "DataSourceObjectReference",
  "refreshCancellationStatus": "RefreshCancellationStatus"
 },
 "CandlestickChartSpec": {
  "data": "[]CandlestickData",
  "domain": "CandlestickDomain"
 },
 "CandlestickData": {
  "closeSeries": "CandlestickSeries",
  "highSeries": "CandlestickSeries",
  "lowSeries": "CandlestickSeries",
  "openSeries": "CandlestickSeries"
 },
 "CandlestickDomain": {
  "data": "ChartData",
  "reversed": "bool"
 },
 "CandlestickSeries": {
  "data": "ChartData"
 },
 "CellData": {
  "chipRuns": "[]ChipRun",
  "dataSourceFormula": "DataSourceFormula",
  "dataSourceTable": "DataSourceTable",
  "dataValidation": "DataValidationRule",
  "effectiveFormat": "CellFormat",
  "effectiveValue": "ExtendedValue",
  "formattedValue": "string",
  "hyperlink": "string",
  "note": "string",
  "pivotTable": "PivotTable",
  "textFormatRuns": "[]TextFormatRun",
  "userEnteredFormat": "CellFormat",
  "userEnteredValue": "ExtendedValue"
 },
 "CellFormat": {
  "backgroundColor": "Color",
  "backgroundColorStyle": "ColorStyle",
  "borders": "Borders",
  "horizontalAlignment": "enum:HORIZONTAL_ALIGN_UNSPECIFIED|LEFT|CENTER|RIGHT",
  "hyperlinkDisplayType": "enum:HYPERLINK_DISPLAY_TYPE_UNSPECIFIED|LINKED|PLAIN_TEXT",
  "numberFormat": "NumberFormat",
  "padding": "Padding",
  "textDirection": "enum:TEXT_DIRECTION_UNSPECIFIED|LEFT_TO_RIGHT|RIGHT_TO_LEFT",
  "textFormat": "TextFormat",
  "textRotation": "TextRotation",
  "verticalAlignment": "enum:VERTICAL_ALIGN_UNSPECIFIED|TOP|MIDDLE|BOTTOM",
  "wrapStrategy": "enum:WRAP_STRATEGY_UNSPECIFIED|OVERFLOW_CELL|LEGACY_WRAP|CLIP|WRAP"
 },
 "ChartAxisViewWindowOptions": {
  "viewWindowMax": "double",
  "viewWindowMin": "double",
  "viewWindowMode": "enum:DEFAULT_VIEW_WINDOW_MODE|VIEW_WINDOW_MODE_UNSUPPORTED|EXPLICIT|PRETTY"
 },
 "ChartCustomNumberFormatOptions": {
  "prefix": "string",
  "suffix": "string"
 },
 "ChartData": {
  "aggregateType": "enum:CHART_AGGREGATE_TYPE_UNSPECIFIED|AVERAGE|COUNT|MAX|MEDIAN|MIN|SUM",
  "columnReference": "DataSourceColumnReference",
  "groupRule": "ChartGroupRule",
  "sourceRange": "ChartSourceRange"
 },
 "ChartDateTimeRule": {
  "type": "enum:CHART_DATE_TIME_RULE_TYPE_UNSPECIFIED|SECOND|MINUTE|HOUR|HOUR_MINUTE|HOUR_MINUTE_AMPM|DAY_OF_WEEK|DAY_OF_YEAR|DAY_OF_MONTH|DAY_MONTH|MONTH|QUARTER|YEAR|YEAR_MONTH|YEAR_QUARTER|YEAR_MONTH_DAY"
 },
 "ChartGroupRule": {
  "dateTimeRule": "ChartDateTimeRule",
  "histogramRule": "ChartHistogramRule"
 },
 "ChartHistogramRule": {
  "intervalSize": "double",
  "maxValue": "double",
  "minValue": "double"
 },
 "ChartSourceRange": {
  "sources": "[]GridRange"
 },
 "ChartSpec": {
  "altText": "string",
  "backgroundColor": "Color",
  "backgroundColorStyle": "ColorStyle",
  "basicChart": "BasicChartSpec",
  "bubbleChart": "BubbleChartSpec",
  "candlestickChart": "CandlestickChartSpec",
  "dataSourceChartProperties": "DataSourceChartProperties",
  "filterSpecs": "[]FilterSpec",
  "fontName": "string",
  "hiddenDimensionStrategy": "enum:CHART_HIDDEN_DIMENSION_STRATEGY_UNSPECIFIED|SKIP_HIDDEN_ROWS_AND_COLUMNS|SKIP_HIDDEN_ROWS|SKIP_HIDDEN_COLUMNS|SHOW_ALL",
  "histogramChart": "HistogramChartSpec",
  "maximized": "bool",
  "orgChart": "OrgChartSpec",
  "pieChart": "PieChartSpec",
  "scorecardChart": "ScorecardChartSpec",
  "sortSpecs": "[]SortSpec",
  "subtitle": "string",
  "subtitleTextFormat": "TextFormat",
  "subtitleTextPosition": "TextPosition",
  "title": "string",
  "titleTextFormat": "TextFormat",
  "titleTextPosition": "TextPosition",
  "treemapChart": "TreemapChartSpec",
  "waterfallChart": "WaterfallChartSpec"
 },
 "Chip": {
  "personProperties": "PersonProperties",
  "richLinkProperties": "RichLinkProperties"
 },
 "ChipRun": {
  "chip": "Chip",
  "startIndex": "number"
 },
 "ClearBasicFilterRequest": {
  "sheetId": "int32"
 },
 "ClearValuesRequest": {},
 "ClearValuesResponse": {
  "clearedRange": "string",
  "spreadsheetId": "string"
 },
 "Color": {
  "alpha": "float",
  "blue": "float",
  "green": "float",
  "red": "float"
 },
 "ColorStyle": {
  "rgbColor": "Color",
  "themeColor": "enum:THEME_COLOR_TYPE_UNSPECIFIED|TEXT|BACKGROUND|ACCENT1|ACCENT2|ACCENT3|ACCENT4|ACCENT5|ACCENT6|LINK"
 },
 "CommentAnchor": {
  "anchorId": "string",
  "range": "GridRange"
 },
 "CommentThread": {
  "anchorId": "string",
  "commentId": "string",
  "headPost": "Post",
  "plainTextQuote": "string",
  "replies": "[]Post",
  "status": "string"
 },
 "ConditionalFormatRule": {
  "booleanRule": "BooleanRule",
  "gradientRule": "GradientRule",
  "ranges": "[]GridRange"
 },
 "ConditionValue": {
  "relativeDate": "enum:RELATIVE_DATE_UNSPECIFIED|PAST_YEAR|PAST_MONTH|PAST_WEEK|YESTERDAY|TODAY|TOMORROW",
  "userEnteredValue": "string"
 },
 "CopyPasteRequest": {
  "destination": "GridRange",
  "pasteOrientation": "enum:NORMAL|TRANSPOSE",
  "pasteType": "enum:PASTE_NORMAL|PASTE_VALUES|PASTE_FORMAT|PASTE_NO_BORDERS|PASTE_FORMULA|PASTE_DATA_VALIDATION|PASTE_CONDITIONAL_FORMATTING",
  "source": "GridRange"
 },
 "CopySheetToAnotherSpreadsheetRequest": {
  "destinationSpreadsheetId": "string"
 },
 "CreateDeveloperMetadataRequest": {
  "developerMetadata": "DeveloperMetadata"
 },
 "CreateDeveloperMetadataResponse": {
  "developerMetadata": "DeveloperMetadata"
 },
 "CutPasteRequest": {
  "destination": "GridCoordinate",
  "pasteType": "enum:PASTE_NORMAL|PASTE_VALUES|PASTE_FORMAT|PASTE_NO_BORDERS|PASTE_FORMULA|PASTE_DATA_VALIDATION|PASTE_CONDITIONAL_FORMATTING",
  "source": "GridRange"
 },
 "DataExecutionStatus": {
  "errorCode": "enum:DATA_EXECUTION_ERROR_CODE_UNSPECIFIED|TIMED_OUT|TOO_MANY_ROWS|TOO_MANY_COLUMNS|TOO_MANY_CELLS|ENGINE|PARAMETER_INVALID|UNSUPPORTED_DATA_TYPE|DUPLICATE_COLUMN_NAMES|INTERRUPTED|CONCURRENT_QUERY|OTHER|TOO_MANY_CHARS_PER_CELL|DATA_NOT_FOUND|PERMISSION_DENIED|MISSING_COLUMN_ALIAS|OBJECT_NOT_FOUND|OBJECT_IN_ERROR_STATE|OBJECT_SPEC_INVALID|DATA_EXECUTION_CANCELLED",
  "errorMessage": "string",
  "lastRefreshTime": "string",
  "state": "enum:DATA_EXECUTION_STATE_UNSPECIFIED|NOT_STARTED|RUNNING|CANCELLING|SUCCEEDED|FAILED"
 },
 "DataFilter": {
  "a1Range": "string",
  "developerMetadataLookup": "DeveloperMetadataLookup",
  "gridRange": "GridRange"
 },
 "DataFilterValueRange": {
  "dataFilter": "DataFilter",
  "majorDimension": "enum:DIMENSION_UNSPECIFIED|ROWS|COLUMNS",
  "values": "[][]any"
 },
 "DataLabel": {
  "customLabelData": "ChartData",
  "placement": "enum:DATA_LABEL_PLACEMENT_UNSPECIFIED|CENTER|LEFT|RIGHT|ABOVE|BELOW|INSIDE_END|INSIDE_BASE|OUTSIDE_END",
  "textFormat": "TextFormat",
  "type": "enum:DATA_LABEL_TYPE_UNSPECIFIED|NONE|DATA|CUSTOM"
 },
 "DataSource": {
  "calculatedColumns": "[]DataSourceColumn",
  "dataSourceId": "string",
  "sheetId": "int32",
  "spec": "DataSourceSpec"
 },
 "DataSourceChartProperties": {
  "dataExecutionStatus": "DataExecutionStatus",
  "dataSourceId": "string"
 },
 "DataSourceColumn": {
  "formula": "string",
  "reference": "DataSourceColumnReference"
 },
 "DataSourceColumnReference": {
  "name": "string"
 },
 "DataSourceFormula": {
  "dataExecutionStatus": "DataExecutionStatus",
  "dataSourceId": "string"
 },
 "DataSourceObjectReference": {
  "chartId": "int32",
  "dataSourceFormulaCell": "GridCoordinate",
  "dataSourcePivotTableAnchorCell": "GridCoordinate",
  "dataSourceTableAnchorCell": "GridCoordinate",
  "sheetId": "string"
 },
 "DataSourceObjectReferences": {
  "references": "[]DataSourceObjectReference"
 },
 "DataSourceParameter": {
  "name": "string",
  "namedRangeId": "string",
  "range": "GridRange"
 },
 "DataSourceRefreshDailySchedule": {
  "startTime": "TimeOfDay"
 },
 "DataSourceRefreshMonthlySchedule": {
  "daysOfMonth": "[]int32",
  "startTime": "TimeOfDay"
 },
 "DataSourceRefreshSchedule": {
  "dailySchedule": "DataSourceRefreshDailySchedule",
  "enabled": "bool",
  "monthlySchedule": "DataSourceRefreshMonthlySchedule",
  "nextRun": "Interval",
  "refreshScope": "enum:DATA_SOURCE_REFRESH_SCOPE_UNSPECIFIED|ALL_DATA_SOURCES",
  "weeklySchedule": "DataSourceRefreshWeeklySchedule"
 },
 "DataSourceRefreshWeeklySchedule": {
  "daysOfWeek": "[]enum:DAY_OF_WEEK_UNSPECIFIED|MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY|SUNDAY",
  "startTime": "TimeOfDay"
 },
 "DataSourceSheetDimensionRange": {
  "columnReferences": "[]DataSourceColumnReference",
  "sheetId": "int32"
 },
 "DataSourceSheetProperties": {
  "columns": "[]DataSourceColumn",
  "dataExecutionStatus": "DataExecutionStatus",
  "dataSourceId": "string"
 },
 "DataSourceSpec": {
  "bigQuery": "BigQueryDataSourceSpec",
  "looker": "LookerDataSourceSpec",
  "parameters": "[]DataSourceParameter"
 },
 "DataSourceTable": {
  "columns": "[]DataSourceColumnReference",
  "columnSelectionType": "enum:DATA_SOURCE_TABLE_COLUMN_SELECTION_TYPE_UNSPECIFIED|SELECTED|SYNC_ALL",
  "dataExecutionStatus": "DataExecutionStatus",
  "dataSourceId": "string",
  "filterSpecs": "[]FilterSpec",
  "rowLimit": "int32",
  "sortSpecs": "[]SortSpec"
 },
 "DataValidationRule": {
  "condition": "BooleanCondition",
  "inputMessage": "string",
  "showCustomUi": "bool",
  "strict": "bool"
 },
 "DateTimeRule": {
  "type": "enum:DATE_TIME_RULE_TYPE_UNSPECIFIED|SECOND|MINUTE|HOUR|HOUR_MINUTE|HOUR_MINUTE_AMPM|DAY_OF_WEEK|DAY_OF_YEAR|DAY_OF_MONTH|DAY_MONTH|MONTH|QUARTER|YEAR|YEAR_MONTH|YEAR_QUARTER|YEAR_MONTH_DAY"
 },
 "DeleteBandingRequest": {
  "bandedRangeId": "int32"
 },
 "DeleteCommentReplyRequest": {
  "commentId": "string",
  "postId": "string"
 },
 "DeleteCommentRequest": {
  "commentId": "string"
 },
 "DeleteConditionalFormatRuleRequest": {
  "index": "int32",
  "sheetId": "int32"
 },
 "DeleteConditionalFormatRuleResponse": {
  "rule": "ConditionalFormatRule"
 },
 "DeleteDataSourceRequest": {
  "dataSourceId": "string"
 },
 "DeleteDeveloperMetadataRequest": {
  "dataFilter": "DataFilter"
 },
 "DeleteDeveloperMetadataResponse": {
  "deletedDeveloperMetadata": "[]DeveloperMetadata"
 },
 "DeleteDimensionGroupRequest": {
  "range": "DimensionRange"
 },
 "DeleteDimensionGroupResponse": {
  "dimensionGroups": "[]DimensionGroup"
 },
 "DeleteDimensionRequest": {
  "range": "DimensionRange"
 },
 "DeleteDuplicatesRequest": {
  "comparisonColumns": "[]DimensionRange",
  "range": "GridRange"
 },
 "DeleteDuplicatesResponse": {
  "duplicatesRemovedCount": "int32"
 },
 "DeleteEmbeddedObjectRequest": {
  "objectId": "int32"
 },
 "DeleteFilterViewRequest": {
  "filterId": "int32"
 },
 "DeleteNamedRangeRequest": {
  "namedRangeId": "string"
 },
 "DeleteProtectedRangeRequest": {
  "protectedRangeId": "int32"
 },
 "DeleteRangeRequest": {
  "range": "GridRange",
  "shiftDimension": "enum:DIMENSION_UNSPECIFIED|ROWS|COLUMNS"
 },
 "DeleteSheetRequest": {
  "sheetId": "int32"
 },
 "DeleteTableRequest": {
  "tableId": "string"
 },
 "DeveloperMetadata": {
  "location": "DeveloperMetadataLocation",
  "metadataId": "int32",
  "metadataKey": "string",
  "metadataValue": "string",
  "visibility": "enum:DEVELOPER_METADATA_VISIBILITY_UNSPECIFIED|DOCUMENT|PROJECT"
 },
 "DeveloperMetadataLocation": {
  "dimensionRange": "DimensionRange",
  "locationType": "enum:DEVELOPER_METADATA_LOCATION_TYPE_UNSPECIFIED|ROW|COLUMN|SHEET|SPREADSHEET",
  "sheetId": "int32",
  "spreadsheet": "bool"
 },
 "DeveloperMetadataLookup": {
  "locationMatchingStrategy": "enum:DEVELOPER_METADATA_LOCATION_MATCHING_STRATEGY_UNSPECIFIED|EXACT_LOCATION|INTERSECTING_LOCATION",
  "locationType": "enum:DEVELOPER_METADATA_LOCATION_TYPE_UNSPECIFIED|ROW|COLUMN|SHEET|SPREADSHEET",
  "metadataId": "int32",
  "metadataKey": "string",
  "metadataLocation": "DeveloperMetadataLocation",
  "metadataValue": "string",
  "visibility": "enum:DEVELOPER_METADATA_VISIBILITY_UNSPECIFIED|DOCUMENT|PROJECT"
 },
 "DimensionGroup": {
  "collapsed": "bool",
  "depth": "int32",
  "range": "DimensionRange"
 },
 "DimensionProperties": {
  "dataSourceColumnReference": "DataSourceColumnReference",
  "developerMetadata": "[]DeveloperMetadata",
  "hiddenByFilter": "bool",
  "hiddenByUser": "bool",
  "pixelSize": "int32"
 },
 "DimensionRange": {
  "dimension": "enum:DIMENSION_UNSPECIFIED|ROWS|COLUMNS",
  "endIndex": "int32",
  "sheetId": "int32",
  "startIndex": "int32"
 },
 "DuplicateFilterViewRequest": {
  "filterId": "int32"
 },
 "DuplicateFilterViewResponse": {
  "filter": "FilterView"
 },
 "DuplicateSheetRequest": {
  "insertSheetIndex": "int32",
  "newSheetId": "int32",
  "newSheetName": "string",
  "sourceSheetId": "int32"
 },
 "DuplicateSheetResponse": {
  "properties": "SheetProperties"
 },
 "Editors": {
  "domainUsersCanEdit": "bool",
  "groups": "[]string",
  "users": "[]string"
 },
 "EmbeddedChart": {
  "border": "EmbeddedObjectBorder",
  "chartId": "int32",
  "position": "EmbeddedObjectPosition",
  "spec": "ChartSpec"
 },
 "EmbeddedObjectBorder": {
  "color": "Color",
  "colorStyle": "ColorStyle"
 },
 "EmbeddedObjectPosition": {
  "newSheet": "bool",
  "overlayPosition": "OverlayPosition",
  "sheetId": "int32"
 },
 "ErrorValue": {
  "message": "string",
  "type": "enum:ERROR_TYPE_UNSPECIFIED|ERROR|NULL_VALUE|DIVIDE_BY_ZERO|VALUE|REF|NAME|NUM|N_A|LOADING"
 },
 "ExtendedValue": {
  "boolValue": "bool",
  "errorValue": "ErrorValue",
  "formulaValue": "string",
  "numberValue": "double",
  "stringValue": "string"
 },
 "FilterCriteria": {
  "condition": "BooleanCondition",
  "hiddenValues": "[]string",
  "visibleBackgroundColor": "Color",
  "visibleBackgroundColorStyle": "ColorStyle",
  "visibleForegroundColor": "Color",
  "visibleForegroundColorStyle": "ColorStyle"
 },
 "FilterSpec": {
  "columnIndex": "int32",
  "dataSourceColumnReference": "DataSourceColumnReference",
  "filterCriteria": "FilterCriteria"
 },
 "FilterView": {
  "criteria": "{}FilterCriteria",
  "filterSpecs": "[]FilterSpec",
  "filterViewId": "int32",
  "namedRangeId": "string",
  "range": "GridRange",
  "sortSpecs": "[]SortSpec",
  "tableId": "string",
  "title": "string"
 },
 "FindReplaceRequest": {
  "allSheets": "bool",
  "find": "string",
  "includeFormulas": "bool",
  "matchCase": "bool",
  "matchEntireCell": "bool",
  "range": "GridRange",
  "replacement": "string",
  "searchByRegex": "bool",
  "sheetId": "int32"
 },
 "FindReplaceResponse": {
  "formulasChanged": "int32",
  "occurrencesChanged": "int32",
  "rowsChanged": "int32",
  "sheetsChanged": "int32",
  "valuesChanged": "int32"
 },
 "GetSpreadsheetByDataFilterRequest": {
  "commentsViewMode": "string",
  "dataFilters": "[]DataFilter",
  "excludeTablesInBandedRanges": "bool",
  "includeGridData": "bool"
 },
 "GradientRule": {
  "maxpoint": "InterpolationPoint",
  "midpoint": "InterpolationPoint",
  "minpoint": "InterpolationPoint"
 },
 "GridCoordinate": {
  "columnIndex": "int32",
  "rowIndex": "int32",
  "sheetId": "int32"
 },
 "GridData": {
  "columnMetadata": "[]DimensionProperties",
  "rowData": "[]RowData",
  "rowMetadata": "[]DimensionProperties",
  "startColumn": "int32",
  "startRow": "int32"
 },
 "GridProperties": {
  "columnCount": "int32",
  "columnGroupControlAfter": "bool",
  "frozenColumnCount": "int32",
  "frozenRowCount": "int32",
  "hideGridlines": "bool",
  "rowCount": "int32",
  "rowGroupControlAfter": "bool"
 },
 "GridRange": {
  "endColumnIndex": "int32",
  "endRowIndex": "int32",
  "sheetId": "int32",
  "startColumnIndex": "int32",
  "startRowIndex": "int32"
 },
 "HistogramChartSpec": {
  "bucketSize": "double",
  "legendPosition": "enum:HISTOGRAM_CHART_LEGEND_POSITION_UNSPECIFIED|BOTTOM_LEGEND|LEFT_LEGEND|RIGHT_LEGEND|TOP_LEGEND|NO_LEGEND|INSIDE_LEGEND",
  "outlierPercentile": "double",
  "series": "[]HistogramSeries",
  "showItemDividers": "bool"
 },
 "HistogramRule": {
  "end": "double",
  "interval": "double",
  "start": "double"
 },
 "HistogramSeries": {
  "barColor": "Color",
  "barColorStyle": "ColorStyle",
  "data": "ChartData"
 },
 "InsertCommentRequest": {
  "assigneeEmailAddress": "string",
  "content": "string",
  "coordinate": "GridCoordinate"
 },
 "InsertCommentResponse": {
  "commentThread": "CommentThread"
 },
 "InsertDimensionRequest": {
  "inheritFromBefore": "bool",
  "range": "DimensionRange"
 },
 "InsertRangeRequest": {
  "range": "GridRange",
  "shiftDimension": "enum:DIMENSION_UNSPECIFIED|ROWS|COLUMNS"
 },
 "InterpolationPoint": {
  "color": "Color",
  "colorStyle": "ColorStyle",
  "type": "enum:INTERPOLATION_POINT_TYPE_UNSPECIFIED|MIN|MAX|NUMBER|PERCENT|PERCENTILE",
  "value": "string"
 },
 "Interval": {
  "endTime": "string",
  "startTime": "string"
 },
 "IterativeCalculationSettings": {
  "convergenceThreshold": "double",
  "maxIterations": "int32"
 },
 "KeyValueFormat": {
  "position": "TextPosition",
  "textFormat": "TextFormat"
 },
 "LineStyle": {
  "type": "enum:LINE_DASH_TYPE_UNSPECIFIED|INVISIBLE|CUSTOM|SOLID|DOTTED|MEDIUM_DASHED|MEDIUM_DASHED_DOTTED|LONG_DASHED|LONG_DASHED_DOTTED",
  "width": "int32"
 },
 "Link": {
  "uri": "string"
 },
 "LookerDataSourceSpec": {
  "explore": "string",
  "instanceUri": "string",
  "model": "string"
 },
 "ManualRule": {
  "groups": "[]ManualRuleGroup"
 },
 "ManualRuleGroup": {
  "groupName": "ExtendedValue",
  "items": "[]ExtendedValue"
 },
 "MatchedDeveloperMetadata": {
  "dataFilters": "[]DataFilter",
  "developerMetadata": "DeveloperMetadata"
 },
 "MatchedValueRange": {
  "dataFilters": "[]DataFilter",
  "valueRange": "ValueRange"
 },
 "MergeCellsRequest": {
  "mergeType": "enum:MERGE_ALL|MERGE_COLUMNS|MERGE_ROWS",
  "range": "GridRange"
 },
 "MoveDimensionRequest": {
  "destinationIndex": "int32",
  "source": "DimensionRange"
 },
 "NamedRange": {
  "name": "string",
  "namedRangeId": "string",
  "range": "GridRange"
 },
 "NumberFormat": {
  "pattern": "string",
  "type": "enum:NUMBER_FORMAT_TYPE_UNSPECIFIED|TEXT|NUMBER|PERCENT|CURRENCY|DATE|TIME|DATE_TIME|SCIENTIFIC"
 },
 "OrgChartSpec": {
  "labels": "ChartData",
  "nodeColor": "Color",
  "nodeColorStyle": "ColorStyle",
  "nodeSize": "enum:ORG_CHART_LABEL_SIZE_UNSPECIFIED|SMALL|MEDIUM|LARGE",
  "parentLabels": "ChartData",
  "selectedNodeColor": "Color",
  "selectedNodeColorStyle": "ColorStyle",
  "tooltips": "ChartData"
 },
 "OverlayPosition": {
  "anchorCell": "GridCoordinate",
  "heightPixels": "int32",
  "offsetXPixels": "int32",
  "offsetYPixels": "int32",
  "widthPixels": "int32"
 },
 "Padding": {
  "bottom": "int32",
  "left": "int32",
  "right": "int32",
  "top": "int32"
 },
 "PasteDataRequest": {
  "coordinate": "GridCoordinate",
  "data": "string",
  "delimiter": "string",
  "html": "bool",
  "type": "enum:PASTE_NORMAL|PASTE_VALUES|PASTE_FORMAT|PASTE_NO_BORDERS|PASTE_FORMULA|PASTE_DATA_VALIDATION|PASTE_CONDITIONAL_FORMATTING"
 },
 "PersonProperties": {
  "displayFormat": "string",
  "email": "string"
 },
 "PieChartSpec": {
  "domain": "ChartData",
  "legendPosition": "enum:PIE_CHART_LEGEND_POSITION_UNSPECIFIED|BOTTOM_LEGEND|LEFT_LEGEND|RIGHT_LEGEND|TOP_LEGEND|NO_LEGEND|LABELED_LEGEND",
  "pieHole": "double",
  "series": "ChartData",
  "threeDimensional": "bool"
 },
 "PivotFilterCriteria": {
  "condition": "BooleanCondition",
  "visibleByDefault": "bool",
  "visibleValues": "[]string"
 },
 "PivotFilterSpec": {
  "columnOffsetIndex": "int32",
  "dataSourceColumnReference": "DataSourceColumnReference",
  "filterCriteria": "PivotFilterCriteria"
 },
 "PivotGroup": {
  "dataSourceColumnReference": "DataSourceColumnReference",
  "groupLimit": "PivotGroupLimit",
  "groupRule": "PivotGroupRule",
  "label": "string",
  "repeatHeadings": "bool",
  "showTotals": "bool",
  "sortOrder": "enum:SORT_ORDER_UNSPECIFIED|ASCENDING|DESCENDING",
  "sourceColumnOffset": "int32",
  "valueBucket": "PivotGroupSortValueBucket",
  "valueMetadata": "[]PivotGroupValueMetadata"
 },
 "PivotGroupLimit": {
  "applyOrder": "int32",
  "countLimit": "int32"
 },
 "PivotGroupRule": {
  "dateTimeRule": "DateTimeRule",
  "histogramRule": "HistogramRule",
  "manualRule": "ManualRule"
 },
 "PivotGroupSortValueBucket": {
  "buckets": "[]ExtendedValue",
  "valuesIndex": "int32"
 },
 "PivotGroupValueMetadata": {
  "collapsed": "bool",
  "value": "ExtendedValue"
 },
 "PivotTable": {
  "columns": "[]PivotGroup",
  "criteria": "{}PivotFilterCriteria",
  "dataExecutionStatus": "DataExecutionStatus",
  "dataSourceId": "string",
  "filterSpecs": "[]PivotFilterSpec",
  "rows": "[]PivotGroup",
  "source": "GridRange",
  "valueLayout": "enum:HORIZONTAL|VERTICAL",
  "values": "[]PivotValue"
 },
 "PivotValue": {
  "calculatedDisplayType": "enum:PIVOT_VALUE_CALCULATED_DISPLAY_TYPE_UNSPECIFIED|PERCENT_OF_ROW_TOTAL|PERCENT_OF_COLUMN_TOTAL|PERCENT_OF_GRAND_TOTAL",
  "dataSourceColumnReference": "DataSourceColumnReference",
  "formula": "string",
  "name": "string",
  "sourceColumnOffset": "int32",
  "summarizeFunction": "enum:PIVOT_STANDARD_VALUE_FUNCTION_UNSPECIFIED|SUM|COUNTA|COUNT|COUNTUNIQUE|AVERAGE|MAX|MIN|MEDIAN|PRODUCT|STDEV|STDEVP|VAR|VARP|CUSTOM|NONE"
 },
 "PointStyle": {
  "shape": "enum:POINT_SHAPE_UNSPECIFIED|CIRCLE|DIAMOND|HEXAGON|PENTAGON|SQUARE|STAR|TRIANGLE|X_MARK",
  "size": "double"
 },
 "Post": {
  "assigneeEmail": "string",
  "author": "PostAuthor",
  "commentAction": "string",
  "content": "string",
  "contentHtml": "string",
  "createTime": "string",
  "deleted": "bool",
  "fromCopiedSpreadsheet": "bool",
  "fromImportedSpreadsheet": "bool",
  "postId": "string",
  "updateTime": "string"
 },
 "PostAuthor": {
  "anonymous": "bool",
  "displayName": "string",
  "me": "bool",
  "user": "string"
 },
 "ProtectedRange": {
  "description": "string",
  "editors": "Editors",
  "namedRangeId": "string",
  "protectedRangeId": "int32",
  "range": "GridRange",
  "requestingUserCanEdit": "bool",
  "tableId": "string",
  "unprotectedRanges": "[]GridRange",
  "warningOnly": "bool"
 },
 "RandomizeRangeRequest": {
  "range": "GridRange"
 },
 "RefreshCancellationStatus": {
  "errorCode": "enum:REFRESH_CANCELLATION_ERROR_CODE_UNSPECIFIED|EXECUTION_NOT_FOUND|CANCEL_PERMISSION_DENIED|QUERY_EXECUTION_COMPLETED|CONCURRENT_CANCELLATION|CANCEL_OTHER_ERROR",
  "state": "enum:REFRESH_CANCELLATION_STATE_UNSPECIFIED|CANCEL_SUCCEEDED|CANCEL_FAILED"
 },
 "RefreshDataSourceObjectExecutionStatus": {
  "dataExecutionStatus": "DataExecutionStatus",
  "reference": "DataSourceObjectReference"
 },
 "RefreshDataSourceRequest": {
  "dataSourceId": "string",
  "force": "bool",
  "isAll": "bool",
  "references": "DataSourceObjectReferences"
 },
 "RefreshDataSourceResponse": {
  "statuses": "[]RefreshDataSourceObjectExecutionStatus"
 },
 "RepeatCellRequest": {
  "cell": "CellData",
  "fields": "string",
  "range": "GridRange"
 },
 "Request": {
  "addBanding": "AddBandingRequest",
  "addChart": "AddChartRequest",
  "addCommentReply": "AddCommentReplyRequest",
  "addConditionalFormatRule": "AddConditionalFormatRuleRequest",
  "addDataSource": "AddDataSourceRequest",
  "addDimensionGroup": "AddDimensionGroupRequest",
  "addFilterView": "AddFilterViewRequest",
  "addNamedRange": "AddNamedRangeRequest",
  "addProtectedRange": "AddProtectedRangeRequest",
  "addSheet": "AddSheetRequest",
  "addSlicer": "AddSlicerRequest",
  "addTable": "AddTableRequest",
  "appendCells": "AppendCellsRequest",
  "appendDimension": "AppendDimensionRequest",
  "autoFill": "AutoFillRequest",
  "autoResizeDimensions": "AutoResizeDimensionsRequest",
  "cancelDataSourceRefresh": "CancelDataSourceRefreshRequest",
  "clearBasicFilter": "ClearBasicFilterRequest",
  "copyPaste": "CopyPasteRequest",
  "createDeveloperMetadata": "CreateDeveloperMetadataRequest",
  "cutPaste": "CutPasteRequest",
  "deleteBanding": "DeleteBandingRequest",
  "deleteComment": "DeleteCommentRequest",
  "deleteCommentReply": "DeleteCommentReplyRequest",
  "deleteConditionalFormatRule": "DeleteConditionalFormatRuleRequest",
  "deleteDataSource": "DeleteDataSourceRequest",
  "deleteDeveloperMetadata": "DeleteDeveloperMetadataRequest",
  "deleteDimension": "DeleteDimensionRequest",
  "deleteDimensionGroup": "DeleteDimensionGroupRequest",
  "deleteDuplicates": "DeleteDuplicatesRequest",
  "deleteEmbeddedObject": "DeleteEmbeddedObjectRequest",
  "deleteFilterView": "DeleteFilterViewRequest",
  "deleteNamedRange": "DeleteNamedRangeRequest",
  "deleteProtectedRange": "DeleteProtectedRangeRequest",
  "deleteRange": "DeleteRangeRequest",
  "deleteSheet": "DeleteSheetRequest",
  "deleteTable": "DeleteTableRequest",
  "duplicateFilterView": "DuplicateFilterViewRequest",
  "duplicateSheet": "DuplicateSheetRequest",
  "findReplace": "FindReplaceRequest",
  "insertComment": "InsertCommentRequest",
  "insertDimension": "InsertDimensionRequest",
  "insertRange": "InsertRangeRequest",
  "mergeCells": "MergeCellsRequest",
  "moveDimension": "MoveDimensionRequest",
  "pasteData": "PasteDataRequest",
  "randomizeRange": "RandomizeRangeRequest",
  "refreshDataSource": "RefreshDataSourceRequest",
  "repeatCell": "RepeatCellRequest",
  "setBasicFilter": "SetBasicFilterRequest",
  "setDataValidation": "SetDataValidationRequest",
  "sortRange": "SortRangeRequest",
  "textToColumns": "TextToColumnsRequest",
  "trimWhitespace": "TrimWhitespaceRequest",
  "unmergeCells": "UnmergeCellsRequest",
  "updateBanding": "UpdateBandingRequest",
  "updateBorders": "UpdateBordersRequest",
  "updateCells": "UpdateCellsRequest",
  "updateChartSpec": "UpdateChartSpecRequest",
  "updateCommentPost": "UpdateCommentPostRequest",
  "updateConditionalFormatRule": "UpdateConditionalFormatRuleRequest",
  "updateDataSource": "UpdateDataSourceRequest",
  "updateDeveloperMetadata": "UpdateDeveloperMetadataRequest",
  "updateDimensionGroup": "UpdateDimensionGroupRequest",
  "updateDimensionProperties": "UpdateDimensionPropertiesRequest",
  "updateEmbeddedObjectBorder": "UpdateEmbeddedObjectBorderRequest",
  "updateEmbeddedObjectPosition": "UpdateEmbeddedObjectPositionRequest",
  "updateFilterView": "UpdateFilterViewRequest",
  "updateNamedRange": "UpdateNamedRangeRequest",
  "updateProtectedRange": "UpdateProtectedRangeRequest",
  "updateSheetProperties": "UpdateSheetPropertiesRequest",
  "updateSlicerSpec": "UpdateSlicerSpecRequest",
  "updateSpreadsheetProperties": "UpdateSpreadsheetPropertiesRequest",
  "updateTable": "UpdateTableRequest"
 },
 "Response": {
  "addBanding": "AddBandingResponse",
  "addChart": "AddChartResponse",
  "addCommentReply": "AddCommentReplyResponse",
  "addDataSource": "AddDataSourceResponse",
  "addDimensionGroup": "AddDimensionGroupResponse",
  "addFilterView": "AddFilterViewResponse",
  "addNamedRange": "AddNamedRangeResponse",
  "addProtectedRange": "AddProtectedRangeResponse",
  "addSheet": "AddSheetResponse",
  "addSlicer": "AddSlicerResponse",
  "addTable": "AddTableResponse",
  "cancelDataSourceRefresh": "CancelDataSourceRefreshResponse",
  "createDeveloperMetadata": "CreateDeveloperMetadataResponse",
  "deleteConditionalFormatRule": "DeleteConditionalFormatRuleResponse",
  "deleteDeveloperMetadata": "DeleteDeveloperMetadataResponse",
  "deleteDimensionGroup": "DeleteDimensionGroupResponse",
  "deleteDuplicates": "DeleteDuplicatesResponse",
  "duplicateFilterView": "DuplicateFilterViewResponse",
  "duplicateSheet": "DuplicateSheetResponse",
  "findReplace": "FindReplaceResponse",
  "insertComment": "InsertCommentResponse",
  "refreshDataSource": "RefreshDataSourceResponse",
  "trimWhitespace": "TrimWhitespaceResponse",
  "updateConditionalFormatRule": "UpdateConditionalFormatRuleResponse",
  "updateDataSource": "UpdateDataSourceResponse",
  "updateDeveloperMetadata": "UpdateDeveloperMetadataResponse",
  "updateEmbeddedObjectPosition": "UpdateEmbeddedObjectPositionResponse"
 },
 "RichLinkProperties": {
  "mimeType": "string",
  "uri": "string"
 },
 "RowData": {
  "values": "[]CellData"
 },
 "ScorecardChartSpec": {
  "aggregateType": "enum:CHART_AGGREGATE_TYPE_UNSPECIFIED|AVERAGE|COUNT|MAX|MEDIAN|MIN|SUM",
  "baselineValueData": "ChartData",
  "baselineValueFormat": "BaselineValueFormat",
  "customFormatOptions": "ChartCustomNumberFormatOptions",
  "keyValueData": "ChartData",
  "keyValueFormat": "KeyValueFormat",
  "numberFormatSource": "enum:CHART_NUMBER_FORMAT_SOURCE_UNDEFINED|FROM_DATA|CUSTOM",
  "scaleFactor": "double"
 },
 "SearchDeveloperMetadataRequest": {
  "dataFilters": "[]DataFilter"
 },
 "SearchDeveloperMetadataResponse": {
  "matchedDeveloperMetadata": "[]MatchedDeveloperMetadata"
 },
 "SetBasicFilterRequest": {
  "filter": "BasicFilter"
 },
 "SetDataValidationRequest": {
  "filteredRowsIncluded": "bool",
  "range": "GridRange",
  "rule": "DataValidationRule"
 },
 "Sheet": {
  "bandedRanges": "[]BandedRange",
  "basicFilter": "BasicFilter",
  "charts": "[]EmbeddedChart",
  "columnGroups": "[]DimensionGroup",
  "commentAnchors": "[]CommentAnchor",
  "conditionalFormats": "[]ConditionalFormatRule",
  "data": "[]GridData",
  "developerMetadata": "[]DeveloperMetadata",
  "filterViews": "[]FilterView",
  "merges": "[]GridRange",
  "properties": "SheetProperties",
  "protectedRanges": "[]ProtectedRange",
  "rowGroups": "[]DimensionGroup",
  "slicers": "[]Slicer",
  "tables": "[]Table"
 },
 "SheetProperties": {
  "dataSourceSheetProperties": "DataSourceSheetProperties",
  "gridProperties": "GridProperties",
  "hidden": "bool",
  "index": "int32",
  "rightToLeft": "bool",
  "sheetId": "int32",
  "sheetType": "enum:SHEET_TYPE_UNSPECIFIED|GRID|OBJECT|DATA_SOURCE",
  "tabColor": "Color",
  "tabColorStyle": "ColorStyle",
  "title": "string"
 },
 "Slicer": {
  "position": "EmbeddedObjectPosition",
  "slicerId": "int32",
  "spec": "SlicerSpec"
 },
 "SlicerSpec": {
  "applyToPivotTables": "bool",
  "backgroundColor": "Color",
  "backgroundColorStyle": "ColorStyle",
  "columnIndex": "int32",
  "dataRange": "GridRange",
  "filterCriteria": "FilterCriteria",
  "horizontalAlignment": "enum:HORIZONTAL_ALIGN_UNSPECIFIED|LEFT|CENTER|RIGHT",
  "textFormat": "TextFormat",
  "title": "string"
 },
 "SortRangeRequest": {
  "range": "GridRange",
  "sortSpecs": "[]SortSpec"
 },
 "SortSpec": {
  "backgroundColor": "Color",
  "backgroundColorStyle": "ColorStyle",
  "dataSourceColumnReference": "DataSourceColumnReference",
  "dimensionIndex": "int32",
  "foregroundColor": "Color",
  "foregroundColorStyle": "ColorStyle",
  "sortOrder": "enum:SORT_ORDER_UNSPECIFIED|ASCENDING|DESCENDING"
 },
 "SourceAndDestination": {
  "dimension": "enum:DIMENSION_UNSPECIFIED|ROWS|COLUMNS",
  "fillLength": "int32",
  "source": "GridRange"
 },
 "Spreadsheet": {
  "comments": "[]CommentThread",
  "commentsViewMode": "string",
  "dataSources": "[]DataSource",
  "dataSourceSchedules": "[]DataSourceRefreshSchedule",
  "developerMetadata": "[]DeveloperMetadata",
  "namedRanges": "[]NamedRange",
  "properties": "SpreadsheetProperties",
  "sheets": "[]Sheet",
  "spreadsheetId": "string",
  "spreadsheetUrl": "string"
 },
 "SpreadsheetProperties": {
  "autoRecalc": "enum:RECALCULATION_INTERVAL_UNSPECIFIED|ON_CHANGE|MINUTE|HOUR",
  "defaultFormat": "CellFormat",
  "importFunctionsExternalUrlAccessAllowed": "bool",
  "iterativeCalculationSettings": "IterativeCalculationSettings",
  "locale": "string",
  "spreadsheetTheme": "SpreadsheetTheme",
  "timeZone": "string",
  "title": "string"
 },
 "SpreadsheetTheme": {
  "primaryFontFamily": "string",
  "themeColors": "[]ThemeColorPair"
 },
 "Table": {
  "columnProperties": "[]TableColumnProperties",
  "name": "string",
  "range": "GridRange",
  "rowsProperties": "TableRowsProperties",
  "tableId": "string"
 },
 "TableColumnDataValidationRule": {
  "condition": "BooleanCondition"
 },
 "TableColumnProperties": {
  "columnIndex": "number",
  "columnName": "string",
  "columnType": "string",
  "dataValidationRule": "TableColumnDataValidationRule"
 },
 "TableRowsProperties": {
  "firstBandColorStyle": "ColorStyle",
  "footerColorStyle": "ColorStyle",
  "headerColorStyle": "ColorStyle",
  "secondBandColorStyle": "ColorStyle"
 },
 "TextFormat": {
  "bold": "bool",
  "fontFamily": "string",
  "fontSize": "int32",
  "foregroundColor": "Color",
  "foregroundColorStyle": "ColorStyle",
  "italic": "bool",
  "link": "Link",
  "strikethrough": "bool",
  "underline": "bool"
 },
 "TextFormatRun": {
  "format": "TextFormat",
  "startIndex": "int32"
 },
 "TextPosition": {
  "horizontalAlignment": "enum:HORIZONTAL_ALIGN_UNSPECIFIED|LEFT|CENTER|RIGHT"
 },
 "TextRotation": {
  "angle": "int32",
  "vertical": "bool"
 },
 "TextToColumnsRequest": {
  "delimiter": "string",
  "delimiterType": "enum:DELIMITER_TYPE_UNSPECIFIED|COMMA|SEMICOLON|PERIOD|SPACE|CUSTOM|AUTODETECT",
  "source": "GridRange"
 },
 "ThemeColorPair": {
  "color": "ColorStyle",
  "colorType": "enum:THEME_COLOR_TYPE_UNSPECIFIED|TEXT|BACKGROUND|ACCENT1|ACCENT2|ACCENT3|ACCENT4|ACCENT5|ACCENT6|LINK"
 },
 "TimeOfDay": {
  "hours": "int32",
  "minutes": "int32",
  "nanos": "int32",
  "seconds": "int32"
 },
 "TreemapChartColorScale": {
  "maxValueColor": "Color",
  "maxValueColorStyle": "ColorStyle",
  "midValueColor": "Color",
  "midValueColorStyle": "ColorStyle",
  "minValueColor": "Color",
  "minValueColorStyle": "ColorStyle",
  "noDataColor": "Color",
  "noDataColorStyle": "ColorStyle"
 },
 "TreemapChartSpec": {
  "colorData": "ChartData",
  "colorScale": "TreemapChartColorScale",
  "headerColor": "Color",
  "headerColorStyle": "ColorStyle",
  "hideTooltips": "bool",
  "hintedLevels": "int32",
  "labels": "ChartData",
  "levels": "int32",
  "maxValue": "double",
  "minValue": "double",
  "parentLabels": "ChartData",
  "sizeData": "ChartData",
  "textFormat": "TextFormat"
 },
 "TrimWhitespaceRequest": {
  "range": "GridRange"
 },
 "TrimWhitespaceResponse": {
  "cellsChangedCount": "int32"
 },
 "UnmergeCellsRequest": {
  "range": "GridRange"
 },
 "UpdateBandingRequest": {
  "bandedRange": "BandedRange",
  "fields": "string"
 },
 "UpdateBordersRequest": {
  "bottom": "Border",
  "innerHorizontal": "Border",
  "innerVertical": "Border",
  "left": "Border",
  "range": "GridRange",
  "right": "Border",
  "top": "Border"
 },
 "UpdateCellsRequest": {
  "fields": "string",
  "range": "GridRange",
  "rows": "[]RowData",
  "start": "GridCoordinate"
 },
 "UpdateChartSpecRequest": {
  "chartId": "int32",
  "spec": "ChartSpec"
 },
 "UpdateCommentPostRequest": {
  "commentId": "string",
  "content": "string",
  "postId": "string"
 },
 "UpdateConditionalFormatRuleRequest": {
  "index": "int32",
  "newIndex": "int32",
  "rule": "ConditionalFormatRule",
  "sheetId": "int32"
 },
 "UpdateConditionalFormatRuleResponse": {
  "newIndex": "int32",
  "newRule": "ConditionalFormatRule",
  "oldIndex": "int32",
  "oldRule": "ConditionalFormatRule"
 },
 "UpdateDataSourceRequest": {
  "dataSource": "DataSource",
  "fields": "string"
 },
 "UpdateDataSourceResponse": {
  "dataExecutionStatus": "DataExecutionStatus",
  "dataSource": "DataSource"
 },
 "UpdateDeveloperMetadataRequest": {
  "dataFilters": "[]DataFilter",
  "developerMetadata": "DeveloperMetadata",
  "fields": "string"
 },
 "UpdateDeveloperMetadataResponse": {
  "developerMetadata": "[]DeveloperMetadata"
 },
 "UpdateDimensionGroupRequest": {
  "dimensionGroup": "DimensionGroup",
  "fields": "string"
 },
 "UpdateDimensionPropertiesRequest": {
  "dataSourceSheetRange": "DataSourceSheetDimensionRange",
  "fields": "string",
  "properties": "DimensionProperties",
  "range": "DimensionRange"
 },
 "UpdateEmbeddedObjectBorderRequest": {
  "border": "EmbeddedObjectBorder",
  "fields": "string",
  "objectId": "int32"
 },
 "UpdateEmbeddedObjectPositionRequest": {
  "fields": "string",
  "newPosition": "EmbeddedObjectPosition",
  "objectId": "int32"
 },
 "UpdateEmbeddedObjectPositionResponse": {
  "position": "EmbeddedObjectPosition"
 },
 "UpdateFilterViewRequest": {
  "fields": "string",
  "filter": "FilterView"
 },
 "UpdateNamedRangeRequest": {
  "fields": "string",
  "namedRange": "NamedRange"
 },
 "UpdateProtectedRangeRequest": {
  "fields": "string",
  "protectedRange": "ProtectedRange"
 },
 "UpdateSheetPropertiesRequest": {
  "fields": "string",
  "properties": "SheetProperties"
 },
 "UpdateSlicerSpecRequest": {
  "fields": "string",
  "slicerId": "int32",
  "spec": "SlicerSpec"
 },
 "UpdateSpreadsheetPropertiesRequest": {
  "fields": "string",
  "properties": "SpreadsheetProperties"
 },
 "UpdateTableRequest": {
  "fields": "string",
  "table": "Table"
 },
 "UpdateValuesByDataFilterResponse": {
  "dataFilter": "DataFilter",
  "updatedCells": "int32",
  "updatedColumns": "int32",
  "updatedData": "ValueRange",
  "updatedRange": "string",
  "updatedRows": "int32"
 },
 "UpdateValuesResponse": {
  "spreadsheetId": "string",
  "updatedCells": "int32",
  "updatedColumns": "int32",
  "updatedData": "ValueRange",
  "updatedRange": "string",
  "updatedRows": "int32"
 },
 "ValueRange": {
  "majorDimension": "enum:DIMENSION_UNSPECIFIED|ROWS|COLUMNS",
  "range": "string",
  "values": "[][]any"
 },
 "WaterfallChartColumnStyle": {
  "color": "Color",
  "colorStyle": "ColorStyle",
  "label": "string"
 },
 "WaterfallChartCustomSubtotal": {
  "dataIsSubtotal": "bool",
  "label": "string",
  "subtotalIndex": "int32"
 },
 "WaterfallChartDomain": {
  "data": "ChartData",
  "reversed": "bool"
 },
 "WaterfallChartSeries": {
  "customSubtotals": "[]WaterfallChartCustomSubtotal",
  "data": "ChartData",
  "dataLabel": "DataLabel",
  "hideTrailingSubtotal": "bool",
  "negativeColumnsStyle": "WaterfallChartColumnStyle",
  "positiveColumnsStyle": "WaterfallChartColumnStyle",
  "subtotalColumnsStyle": "WaterfallChartColumnStyle"
 },
 "WaterfallChartSpec": {
  "connectorLineStyle": "LineStyle",
  "domain": "WaterfallChartDomain",
  "firstValueIsTotal": "bool",
  "hideConnectorLines": "bool",
  "series": "[]WaterfallChartSeries",
  "stackedType": "enum:WATERFALL_STACKED_TYPE_UNSPECIFIED|STACKED|SEQUENTIAL",
  "totalDataLabel": "DataLabel"
 }
};
