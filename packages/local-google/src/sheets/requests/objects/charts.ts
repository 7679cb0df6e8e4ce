import { GoogleError } from '../../../http/error.ts';
import { maskBelow } from '../../fields/mask.ts';
import { requireMask } from '../../fields/update.ts';
import { withChartDefaults } from '../../model/format/chart-defaults.ts';
import { withColorPairs } from '../../model/format/format.ts';
import type { EmbeddedChart, EmbeddedObjectPosition, GridRange } from '../../model/json.ts';
import type { Sheet } from '../../model/sheet.ts';
import { refuse } from '../../refusal.ts';
import { mapRanges } from '../../structure/ranges.ts';
import type { Edit, Handler } from '../edit.ts';
import { freeSheetId } from '../structure/sheets.ts';

type Spec = NonNullable<EmbeddedChart['spec']>;

const KINDS = [
  'basicChart',
  'pieChart',
  'bubbleChart',
  'candlestickChart',
  'orgChart',
  'histogramChart',
  'waterfallChart',
  'treemapChart',
  'scorecardChart',
] as const;

const WIDTH_PIXELS = 600;
const HEIGHT_PIXELS = 371;

const allCharts = (edit: Edit): { sheet: Sheet; chart: EmbeddedChart }[] =>
  edit.workbook.state.sheets.flatMap((sheet) => sheet.charts.map((chart) => ({ sheet, chart })));

const findChart = (edit: Edit, id: number | undefined) =>
  allCharts(edit).find(({ chart }) => chart.chartId === id) ?? refuse(`No chart with id: ${id ?? 0}`);

/** A series or domain is one row or one column; sheet 0 is left out. */
const checkSource = (edit: Edit, range: GridRange): GridRange => {
  const sheet = edit.workbook.requireGrid(range.sheetId);
  const { sheetId: _, ...sides } = range;
  return sheet.id === 0 ? sides : { sheetId: sheet.id, ...sides };
};

const isOneWide = (edit: Edit, range: GridRange): boolean => {
  const area = edit.workbook.requireGrid(range.sheetId).area(range);
  return area.bottom - area.top === 1 || area.right - area.left === 1;
};

const checkBasic = (edit: Edit, spec: Spec): void => {
  const basic = spec.basicChart;
  if (!basic) return;
  // As Google: not a refusal, a failure.
  if (!basic.domains?.length && !basic.series?.length) {
    throw new GoogleError(500, 'INTERNAL', 'Internal error encountered.');
  }
  checkSeries(basic);
  const sources = [
    ...(basic.domains ?? []).map((domain) => domain.domain?.sourceRange?.sources),
    ...(basic.series ?? []).map((series) => series.series?.sourceRange?.sources),
  ];
  if (sources.some((list) => list?.some((range) => !isOneWide(edit, range)))) {
    refuse('All chart source ranges must be one row or one column wide.');
  }
};

/** Google's reference calls these valid only in charts of some kinds; that it refuses them elsewhere is taken from there. */
const checkSeries = ({ chartType, series = [] }: NonNullable<Spec['basicChart']>): void => {
  const hasLines = (type = '') => ['AREA', 'LINE', 'SCATTER'].includes(type);
  series.forEach((one, index) => {
    const wrong = (field: string) => refuse(`Invalid series[${index}].${field}: not supported in a chart of this type`);
    if (one.type && chartType !== 'COMBO') wrong('type');
    const drawn = chartType === 'COMBO' ? one.type : chartType;
    if (one.lineStyle && !hasLines(drawn)) wrong('lineStyle');
    if (one.pointStyle && !hasLines(drawn)) wrong('pointStyle');
  });
};

export const storedSpec = (edit: Edit, spec: Spec | undefined): Spec => {
  if (!spec) return refuse('no chart spec');
  if (!KINDS.some((kind) => spec[kind])) {
    refuse(
      'One of basicChart, pieChart, bubbleChart, candelstickChart, histogramChart, or orgChart must be set on chartSpec.',
    );
  }
  checkBasic(edit, spec);
  const stored = withColorPairs(spec, edit.workbook.themeColors());
  return withChartDefaults(mapRanges(stored, (range) => checkSource(edit, range)) ?? stored);
};

const NO_PLACE = 'One of EmbeddedObjectPosition.overlayPosition or EmbeddedObjectPosition.sheetId must be set';

/** A sheet that holds one chart and has no cells: `Chart1`. */
const chartSheet = (edit: Edit): Sheet => {
  const { workbook } = edit;
  let number = 1;
  while (workbook.sheetByTitle(`Chart${number}`)) number++;
  const sheet = workbook.newSheet({ sheetId: freeSheetId(workbook), title: `Chart${number}`, sheetType: 'OBJECT' });
  workbook.state.sheets.push(sheet);
  workbook.restructured();
  return sheet;
};

/** The sheet that an object lies on, and the place with Google's default size. */
export const storedPosition = (
  edit: Edit,
  position: EmbeddedObjectPosition | undefined,
): { sheet: Sheet; position: EmbeddedObjectPosition } => {
  if (position?.newSheet) {
    const sheet = chartSheet(edit);
    return { sheet, position: { sheetId: sheet.id } };
  }
  const overlay = position?.overlayPosition;
  if (!overlay) return refuse(NO_PLACE);
  const anchor = overlay.anchorCell ?? {};
  const sheet = edit.workbook.requireGrid(anchor.sheetId);
  const anchorCell = {
    ...(sheet.id === 0 ? {} : { sheetId: sheet.id }),
    ...(anchor.rowIndex ? { rowIndex: anchor.rowIndex } : {}),
    ...(anchor.columnIndex ? { columnIndex: anchor.columnIndex } : {}),
  };
  const { offsetXPixels, offsetYPixels, widthPixels = WIDTH_PIXELS, heightPixels = HEIGHT_PIXELS } = overlay;
  return {
    sheet,
    position: {
      overlayPosition: {
        anchorCell,
        ...(offsetXPixels ? { offsetXPixels } : {}),
        ...(offsetYPixels ? { offsetYPixels } : {}),
        widthPixels,
        heightPixels,
      },
    },
  };
};

export const addChart: Handler<'addChart'> = (edit, request) => {
  const wanted = request.chart ?? refuse('no chart spec');
  const taken = (id: number) => allCharts(edit).some(({ chart }) => chart.chartId === id);
  const chartId = wanted.chartId ?? edit.workbook.freshId(taken);
  if (taken(chartId)) refuse(`Cannot add chart with ID ${chartId}, a chart with that ID already exists.`);
  const spec = storedSpec(edit, wanted.spec);
  const { sheet, position } = storedPosition(edit, wanted.position);
  const border = wanted.border ? { border: withColorPairs(wanted.border, edit.workbook.themeColors()) } : {};
  const chart: EmbeddedChart = { chartId, spec, position, ...border };
  const own = edit.workbook.edit(sheet);
  own.charts = [...own.charts, chart];
  return { addChart: { chart } };
};

const replaceChart = (edit: Edit, sheet: Sheet, before: EmbeddedChart, after: EmbeddedChart): void => {
  const own = edit.workbook.edit(sheet);
  own.charts = own.charts.map((chart) => (chart === before ? after : chart));
};

export const updateChartSpec: Handler<'updateChartSpec'> = (edit, request) => {
  const { sheet, chart } = findChart(edit, request.chartId);
  replaceChart(edit, sheet, chart, { ...chart, spec: storedSpec(edit, request.spec) });
  return undefined;
};

const embedded = (edit: Edit, id: number | undefined) => {
  for (const sheet of edit.workbook.state.sheets) {
    for (const list of ['charts', 'slicers'] as const) {
      const index = sheet[list].findIndex(
        (item) => ('chartId' in item ? item.chartId : 'slicerId' in item ? item.slicerId : undefined) === id,
      );
      if (index >= 0) return { sheet, list, index };
    }
  }
  return refuse(`No embedded object with id: ${id ?? 0}`);
};

export const deleteEmbeddedObject: Handler<'deleteEmbeddedObject'> = (edit, request) => {
  const { sheet, list, index } = embedded(edit, request.objectId);
  const own = edit.workbook.edit(sheet);
  if (list === 'charts') own.charts = own.charts.toSpliced(index, 1);
  else own.slicers = own.slicers.toSpliced(index, 1);
  return undefined;
};

/** `fields` counts within the overlay position; `*` replaces it. */
export const updateEmbeddedObjectPosition: Handler<'updateEmbeddedObjectPosition'> = (edit, request) => {
  const { sheet, list, index } = embedded(edit, request.objectId);
  const item = sheet[list][index] ?? refuse(`No embedded object with id: ${request.objectId ?? 0}`);
  const mask = requireMask(request.fields, 'OverlayPosition');
  const wanted = request.newPosition?.overlayPosition ?? {};
  const before = item.position?.overlayPosition ?? {};
  const named = <K extends keyof typeof wanted>(key: K) => (maskBelow(mask, key) ? wanted[key] : before[key]);
  const overlayPosition = {
    anchorCell: named('anchorCell'),
    offsetXPixels: named('offsetXPixels'),
    offsetYPixels: named('offsetYPixels'),
    widthPixels: named('widthPixels'),
    heightPixels: named('heightPixels'),
  };
  const newSheet = request.newPosition?.newSheet;
  const { sheet: target, position } = storedPosition(edit, newSheet ? { newSheet } : { overlayPosition });
  const from = edit.workbook.edit(sheet);
  const to = edit.workbook.edit(target);
  if (list === 'charts') {
    from.charts = from.charts.toSpliced(index, 1);
    to.charts = [...to.charts, { ...(item as EmbeddedChart), position }];
  } else {
    from.slicers = from.slicers.toSpliced(index, 1);
    to.slicers = [...to.slicers, { ...item, position }];
  }
  return { updateEmbeddedObjectPosition: { position } };
};

export const updateEmbeddedObjectBorder: Handler<'updateEmbeddedObjectBorder'> = (edit, request) => {
  requireMask(request.fields, 'EmbeddedObjectBorder');
  const { sheet, chart } = findChart(edit, request.objectId);
  const border = withColorPairs(request.border ?? {}, edit.workbook.themeColors());
  replaceChart(edit, sheet, chart, { ...chart, border });
  return undefined;
};
