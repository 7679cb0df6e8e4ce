import { drawOpaquePng, drawPng, drawSvg } from '../../sheets/charts/draw.ts';
import type { BoardChart } from './charts.ts';
import { mediaTypes, type PublicationFile, textFile } from './file.ts';
import { semicolonCsv } from './semicolon-csv.ts';

/** Sixteen by nine, as a slide is; letters come out at 26 px or more. */
export const slide = { width: 1920, height: 1080 };

export interface DrawnChart extends BoardChart {
  readonly svg: string;
  readonly png: Buffer;
  /**
   * For a paper, as wide as print needs it. Without alpha: the library takes a picture that has it apart while it does other
   * things, and writes the parts as they are ready, now in this order and then in that.
   */
  readonly print: () => Buffer;
}

/** Over 17 cm these are 180 to the inch. */
const printWidth = 1200;

export const drawChart = (board: BoardChart): DrawnChart => {
  const svg = drawSvg(board.chart, slide);
  return { ...board, svg, png: drawPng(svg), print: () => drawOpaquePng(svg, { width: printWidth }) };
};

/** Picture, drawing and figures under the same name. */
export const filesOfChart = ({ name, svg, png, table }: DrawnChart): readonly PublicationFile[] => [
  { name: `${name}.png`, type: mediaTypes.png, bytes: png },
  textFile(`${name}.svg`, 'svg', svg),
  textFile(`${name}.csv`, 'csv', semicolonCsv(table)),
];
