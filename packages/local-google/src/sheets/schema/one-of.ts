/**
 * Fields of which a message takes one. The names of these groups appear in Google's errors; they are those of the protobufs
 * as far as public errors show them, else a guess.
 */
const GROUPS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  ExtendedValue: { value: ['numberValue', 'stringValue', 'boolValue', 'formulaValue', 'errorValue'] },
  ConditionalFormatRule: { rule: ['booleanRule', 'gradientRule'] },
  ColorStyle: { kind: ['rgbColor', 'themeColor'] },
  ConditionValue: { value: ['relativeDate', 'userEnteredValue'] },
  DataFilter: { filter: ['developerMetadataLookup', 'a1Range', 'gridRange'] },
  DeveloperMetadataLocation: { location: ['spreadsheet', 'sheetId', 'dimensionRange'] },
  EmbeddedObjectPosition: { location: ['sheetId', 'overlayPosition', 'newSheet'] },
  FindReplaceRequest: { scope: ['range', 'sheetId', 'allSheets'] },
  UpdateCellsRequest: { area: ['start', 'range'] },
  AutoFillRequest: { area: ['range', 'sourceAndDestination'] },
  PasteDataRequest: { kind: ['delimiter', 'html'] },
  UpdateConditionalFormatRuleRequest: { instruction: ['rule', 'newIndex'] },
  TextRotation: { type: ['angle', 'vertical'] },
  ChartSpec: {
    chart: [
      'basicChart',
      'pieChart',
      'bubbleChart',
      'candlestickChart',
      'orgChart',
      'histogramChart',
      'waterfallChart',
      'treemapChart',
      'scorecardChart',
    ],
  },
};

/** The group that a field belongs to; every kind of request is one of `kind`. */
export const groupOf = (message: string, field: string): string | undefined => {
  if (message === 'Request') return 'kind';
  const groups = GROUPS[message];
  if (!groups) return undefined;
  return Object.keys(groups).find((name) => groups[name]?.includes(field));
};
