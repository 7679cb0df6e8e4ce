import { el } from '../dom.ts';
import type { Chart } from '../google.ts';
import type { Layout } from '../grid/cellView.ts';
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
    place(drawn.element, chart, layout, size);
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

function place(element: HTMLElement, chart: Chart, { rows, columns }: Layout, size: Size): void {
  const overlay = chart.position?.overlayPosition;
  element.style.gridRow = String(rows.position(overlay?.anchorCell?.rowIndex ?? 0) + 2);
  element.style.gridColumn = String(columns.position(overlay?.anchorCell?.columnIndex ?? 0) + 2);
  const figure = element.querySelector<HTMLElement>('figure');
  if (!figure) return;
  figure.style.left = `${overlay?.offsetXPixels ?? 0}px`;
  figure.style.top = `${overlay?.offsetYPixels ?? 0}px`;
  figure.style.width = `${size.width}px`;
  figure.style.height = `${size.height}px`;
}

/** The old picture stays until the new one is there. */
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

/** The title as a file's name: no signs that a file system minds, cut between words and outside brackets. */
const fileName = (title: string): string => {
  const plain = title
    .replace(/[^\p{L}\p{N} ,.()–-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const cut = plain.length > fileNameMax ? plain.slice(0, fileNameMax).replace(/\s\S*$/, '') : plain;
  return cut.replace(/\s*\([^)]*$/, '').replace(/ ([,.])/g, '$1') || texts.chartUntitled;
};
