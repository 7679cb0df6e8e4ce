/** A chart of a workbook as a picture, drawn from Google's own specification. */

import { accountOf } from '../account.ts';
import { roleOf } from '../drive/access.ts';
import type { Answer } from '../http/answer.ts';
import { invalidArgument, notFound, notImplemented } from '../http/error.ts';
import { chartData } from '../sheets/chart-data.ts';
import type { World } from '../world.ts';
import type { AdminCall } from './admin-call.ts';

const SIZE = { width: 600, height: 371 };
const SIZE_MAX = 4000;

/** `?width=&height=&scale=&as=ACCOUNT`; without a size the chart's own, else Google's default; a PNG `scale` times as large. */
export async function drawChart(world: World, { url }: AdminCall, part: string): Promise<Answer> {
  const [, id = '', chartId = '', format = ''] = /^([^/]+)\/charts\/(\d+)\.(svg|png)$/.exec(part) ?? [];
  const account = accountOf(url.searchParams.get('as') ?? '');
  const file = world.drive.file(id);
  const workbook = world.workbooks.get(id);
  if (!file || !workbook || roleOf(world.drive, account, file) === undefined) throw notFound();
  const chart = chartData(workbook, Number(chartId));
  if (!chart) throw notFound(`There is no chart ${chartId} in this workbook.`);
  const own = chart.position?.overlayPosition;
  const size = {
    width: readSize(url, 'width', own?.widthPixels ?? SIZE.width),
    height: readSize(url, 'height', own?.heightPixels ?? SIZE.height),
  };
  // The drawing library is large, so it is loaded with the first picture.
  const { drawPng, drawSvg } = await import('@ibl/sheet-charts/draw.ts');
  const svg = drawOr501(() => drawSvg(chart, size));
  if (format === 'svg') return { status: 200, type: 'image/svg+xml; charset=UTF-8', data: svg };
  const scale = readSize(url, 'scale', 1);
  return { status: 200, type: 'image/png', data: drawPng(svg, { width: Math.min(size.width * scale, SIZE_MAX) }) };
}

/** The drawing's error names what cannot be drawn. */
function drawOr501(draw: () => string): string {
  try {
    return draw();
  } catch (error) {
    throw notImplemented(error instanceof Error ? error.message : 'This chart');
  }
}

function readSize(url: URL, name: string, fallback: number): number {
  const size = Number(url.searchParams.get(name) ?? fallback);
  if (!Number.isInteger(size) || size < 1 || size > SIZE_MAX) {
    throw invalidArgument(`${name}: a whole number from 1 to ${SIZE_MAX}.`);
  }
  return size;
}
