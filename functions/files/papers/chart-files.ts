import { drawOpaquePng, drawPng, drawSvg } from '@ibl/sheet-charts/draw.ts';
import { semicolonCsv } from '../data/semicolon-csv.ts';
import { mediaTypes, type PublicationFile, textFile } from '../file.ts';
import type { BoardChart } from './board-chart.ts';
import { firstChart, phone, phoneName, phoneSharpness, printLetters, printSize, slide } from './chart-sizes.ts';

export interface DrawnChart extends BoardChart {
  readonly svg: string;
  readonly png: Buffer;
  readonly phonePng: Buffer;
  /**
   * For a paper, as wide as print needs it. Without alpha: the library takes a picture that has it apart while it does other
   * things, and writes the parts as they are ready, now in this order and then in that.
   * @param ratio its height, as a part of its width; as a slide has it when nothing is said.
   */
  readonly print: (ratio?: number) => Buffer;
}

const printed = (ratio: number) => ({
  width: slide.width,
  height: Math.round(slide.width * ratio),
  letters: printLetters,
});

export const drawChart = (board: BoardChart): DrawnChart => {
  const svg = drawSvg(board.chart, slide);
  const upright = drawSvg(board.chart, phone);
  return {
    ...board,
    svg,
    png: drawPng(svg),
    phonePng: drawPng(upright, { width: phone.width * phoneSharpness }),
    print: (ratio) => drawOpaquePng(ratio ? drawSvg(board.chart, printed(ratio)) : svg, { width: printSize.width }),
  };
};

/** The first chart, on a screen and on a phone. */
export const filesOfFirst = ([first]: readonly DrawnChart[]): readonly PublicationFile[] =>
  first
    ? [
        { name: `${firstChart}.png`, type: mediaTypes.png, bytes: first.png },
        { name: phoneName(firstChart), type: mediaTypes.png, bytes: first.phonePng },
      ]
    : [];

/** Picture, drawing and figures under the same name. */
export const filesOfChart = ({ name, svg, png, phonePng, table }: DrawnChart): readonly PublicationFile[] => [
  { name: `${name}.png`, type: mediaTypes.png, bytes: png },
  { name: phoneName(name), type: mediaTypes.png, bytes: phonePng },
  textFile(`${name}.svg`, 'svg', svg),
  textFile(`${name}.csv`, 'csv', semicolonCsv(table)),
];
