import { el } from '../dom.ts';
import type { Chart } from '../google.ts';
import type { Layout } from '../grid/cell-view.ts';
import { shownWidths } from '../grid/structure.ts';
import type { PrintedChart } from '../print/table.ts';
import { texts } from '../texts.ts';

/** Sizes that Google gives a chart when none were chosen. */
const WIDTH_DEFAULT = 600;
const HEIGHT_DEFAULT = 371;
/** The PNG is for slides and print: laid out as on the screen, drawn this much larger. */
const PNG_SCALE = '2';

interface Size {
  width: number;
  height: number;
}

interface Drawn {
  element: HTMLElement;
  picture: HTMLImageElement;
  png: HTMLAnchorElement;
  svg: HTMLAnchorElement;
  address: string;
}

/** Charts as pictures at their place over the cells. The server draws them from the chart's own specification. */
export class Charts {
  readonly #fileId: string;
  readonly #account: () => string | undefined;
  readonly #drawn = new Map<number, Drawn>();

  constructor(fileId: string, account: () => string | undefined) {
    this.#fileId = fileId;
    this.#account = account;
  }

  /** `turn` goes up with every change of the file: the same address would show the old picture. */
  show(charts: readonly Chart[], layout: Layout, layer: HTMLElement, turn: number): void {
    const ids = new Set(charts.map((chart) => chart.chartId ?? 0));
    for (const [id, { element }] of this.#drawn) {
      if (ids.has(id) && element.parentElement === layer) continue;
      element.remove();
      this.#drawn.delete(id);
    }
    for (const chart of charts) this.#showOne(chart, layout, layer, turn);
  }

  #showOne(chart: Chart, layout: Layout, layer: HTMLElement, turn: number): void {
    const id = chart.chartId ?? 0;
    const size = sizeOf(chart);
    const drawn = this.#drawn.get(id) ?? this.#add(id, layer);
    place(drawn.element, chart, layout);
    const title = chart.spec?.title || texts.chartUntitled;
    drawn.picture.alt = chart.spec?.altText || [title, chart.spec?.subtitle].filter(Boolean).join('. ');
    // The letters in the SVG are those of the reader's machine, and may be too wide there; in the PNG they are ours.
    const address = this.#address(id, 'png', size, turn);
    if (address === drawn.address) return;
    drawn.address = address;
    void exchange(drawn, address);
    lead(drawn.png, address, `${fileName(title)}.png`);
    lead(drawn.svg, this.#address(id, 'svg', size, turn), `${fileName(title)}.svg`);
  }

  /** Copies for paper. `heights` are those of the shown rows: they say which cells a chart lies over. */
  printed(charts: readonly Chart[], layout: Layout, heights: readonly number[]): PrintedChart[] {
    return charts.flatMap((chart) => {
      const drawn = this.#drawn.get(chart.chartId ?? 0);
      if (!drawn) return [];
      const figure = el('figure', { class: 'chart' }, copyOf(drawn.picture));
      const overlay = stand(figure, chart);
      const reach = (sizes: readonly number[], from: number, length: number) => {
        let to = from;
        for (let rest = length - (sizes[from] ?? 0); rest > 0 && to < sizes.length - 1; rest -= sizes[to] ?? 0) to++;
        return to;
      };
      const { width, height } = sizeOf(chart);
      const { rows, columns } = layout;
      const top = overlay?.anchorCell?.rowIndex ?? 0;
      const left = overlay?.anchorCell?.columnIndex ?? 0;
      const down = reach(heights, rows.position(top), (overlay?.offsetYPixels ?? 0) + height);
      const across = reach(shownWidths(layout), columns.position(left), (overlay?.offsetXPixels ?? 0) + width);
      return [{ figure, block: { top, left, bottom: rows.shown[down] ?? top, right: columns.shown[across] ?? left } }];
    });
  }

  #add(id: number, layer: HTMLElement): Drawn {
    const picture = el('img', { alt: '' });
    const png = el('a', {}, texts.downloadPng);
    const svg = el('a', {}, texts.downloadSvg);
    const element = el(
      'div',
      { class: 'chart-place' },
      el('figure', { class: 'chart', 'data-chart': id }, picture, el('figcaption', { class: 'downloads' }, png, svg)),
    );
    layer.append(element);
    const drawn = { element, picture, png, svg, address: '' };
    this.#drawn.set(id, drawn);
    return drawn;
  }

  #address(id: number, kind: 'svg' | 'png', size: Size, turn: number): string {
    const query = new URLSearchParams({
      width: String(size.width),
      height: String(size.height),
      turn: String(turn),
    });
    if (kind === 'png') query.set('scale', PNG_SCALE);
    const account = this.#account();
    if (account) query.set('as', account);
    return `/emulator/v1/spreadsheets/${encodeURIComponent(this.#fileId)}/charts/${id}.${kind}?${query}`;
  }
}

function lead(link: HTMLAnchorElement, address: string, name: string): void {
  link.href = address;
  link.download = name;
}

const sizeOf = ({ position }: Chart): Size => ({
  width: position?.overlayPosition?.widthPixels ?? WIDTH_DEFAULT,
  height: position?.overlayPosition?.heightPixels ?? HEIGHT_DEFAULT,
});

/** A copy that is there at once: a second picture of the same address would still have to be loaded. */
function copyOf(picture: HTMLImageElement): HTMLElement {
  const copy = el('canvas', {
    role: 'img',
    'aria-label': picture.alt,
    width: picture.naturalWidth,
    height: picture.naturalHeight,
  });
  copy.getContext('2d')?.drawImage(picture, 0, 0);
  return copy;
}

type Overlay = NonNullable<Chart['position']>['overlayPosition'];

function place(element: HTMLElement, chart: Chart, { rows, columns }: Layout): void {
  const figure = element.querySelector<HTMLElement>('figure');
  const overlay = figure && stand(figure, chart);
  element.style.gridRow = String(rows.position(overlay?.anchorCell?.rowIndex ?? 0) + 2);
  element.style.gridColumn = String(columns.position(overlay?.anchorCell?.columnIndex ?? 0) + 2);
}

/** Gives a figure its size, and its distance from the corner of its cell. */
function stand(figure: HTMLElement, chart: Chart): Overlay {
  const overlay = chart.position?.overlayPosition;
  const { width, height } = sizeOf(chart);
  figure.style.left = `${overlay?.offsetXPixels ?? 0}px`;
  figure.style.top = `${overlay?.offsetYPixels ?? 0}px`;
  figure.style.width = `${width}px`;
  figure.style.height = `${height}px`;
  return overlay;
}

/** The old picture stays until the new one has loaded. */
async function exchange(drawn: Drawn, address: string): Promise<void> {
  const next = new Image();
  next.src = address;
  const isDrawn = await next.decode().then(
    () => true,
    () => false,
  );
  if (drawn.address !== address) return;
  drawn.element.classList.toggle('failed', !isDrawn);
  if (isDrawn) drawn.picture.src = address;
  else drawn.element.querySelector('figure')?.setAttribute('data-failed', texts.chartFailed);
}

const fileNameMax = 80;

/**
 * The title as a file name: without characters that a file system forbids, cut between words and
 * outside brackets.
 */
const fileName = (title: string): string => {
  const plain = title
    .replace(/[^\p{L}\p{N} ,.()–-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const cut = plain.length > fileNameMax ? plain.slice(0, fileNameMax).replace(/\s\S*$/, '') : plain;
  return cut.replace(/\s*\([^)]*$/, '').replace(/ ([,.])/g, '$1') || texts.chartUntitled;
};
