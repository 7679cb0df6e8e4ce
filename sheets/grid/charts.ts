import { createHash } from 'node:crypto';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Page, PageChart } from './page.ts';
import type { Tab } from './tab.ts';

type Request = sheets_v4.Schema$Request;

/** A digest of each drawn chart's specification and position, by chart id. */
export type DrawnCharts = ReadonlyMap<number, string>;

const digestLength = 12;

const digestOf = ({ spec, at }: PageChart): string =>
  createHash('sha256')
    .update(JSON.stringify([spec, at]))
    .digest('base64url')
    .slice(0, digestLength);

/**
 * The digests of a page's charts as the tab remembers them: `900001:3fQ…`. The specification that
 * Google returns differs from the one sent, so it cannot be compared.
 */
export const chartMarks = ({ charts }: Page): readonly string[] =>
  (charts ?? []).map((chart) => `${chart.chartId}:${digestOf(chart)}`);

const markPattern = /^(\d+):(\S+)$/u;

/** Parses what `chartMarks` wrote; other words are ignored. */
export const drawnCharts = (marks: readonly string[]): DrawnCharts =>
  new Map(
    marks.flatMap((mark) => {
      const [, id, digest] = markPattern.exec(mark) ?? [];
      return id && digest ? [[Number(id), digest] as const] : [];
    }),
  );

const overlay = (sheetId: number, { row, column, width, height }: PageChart['at']) => ({
  overlayPosition: {
    anchorCell: { sheetId, rowIndex: row, columnIndex: column },
    widthPixels: width,
    heightPixels: height,
  },
});

export const addChart = ({ sheetId }: Page, { chartId, spec, at }: PageChart): Request => ({
  addChart: { chart: { chartId, spec, position: overlay(sheetId, at) } },
});

const renewed = ({ sheetId }: Page, { chartId, spec, at }: PageChart): Request[] => [
  { updateChartSpec: { chartId, spec } },
  { updateEmbeddedObjectPosition: { objectId: chartId, newPosition: overlay(sheetId, at), fields: '*' } },
];

/**
 * Requests that bring a tab's charts in line with the page: missing charts are added, outdated ones
 * renewed, superfluous ones deleted. Charts that people made are left alone.
 */
export const chartRequests = (tab: Tab, page: Page, drawn: DrawnCharts): Request[] => {
  const wanted = page.charts ?? [];
  const unwanted = tab.chartIds.filter((id) => drawn.has(id) && !wanted.some(({ chartId }) => chartId === id));
  return [
    ...unwanted.map((objectId) => ({ deleteEmbeddedObject: { objectId } })),
    ...wanted.flatMap((chart) => {
      if (!tab.chartIds.includes(chart.chartId)) return [addChart(page, chart)];
      return drawn.get(chart.chartId) === digestOf(chart) ? [] : renewed(page, chart);
    }),
  ];
};
