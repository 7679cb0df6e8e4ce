import writeExcel, { type CellObject, type Cell as ExcelCell, type Sheet } from 'write-excel-file/node';
import type { Page, PageCell } from '../../../sheets/grid/page.ts';
import { mediaTypes, type PublicationFile } from '../file.ts';
import type { DrawnChart } from '../papers/chart-files.ts';
import { printSize } from '../papers/chart-sizes.ts';
import { type PublicationView, pagesOf } from '../view.ts';
import { withFixedTimes } from './zip-times.ts';

/** Excel counts widths in characters of about so many pixels. */
const pixelsPerCharacter = 7;

/** Pixels to the inch of a screen, as Excel counts them. */
const screenDpi = 96;

type SheetImage = NonNullable<Sheet<Buffer>['images']>[number];

type Colour = NonNullable<NonNullable<PageCell['style']>['backgroundColorStyle']>;

const hex = (part: number | null | undefined): string =>
  Math.round((part ?? 0) * 255)
    .toString(16)
    .padStart(2, '0');

const cssOf = ({ rgbColor }: Colour): string => `#${hex(rgbColor?.red)}${hex(rgbColor?.green)}${hex(rgbColor?.blue)}`;

const styleOf = ({ style }: PageCell) => ({
  ...(style?.textFormat?.bold && { fontWeight: 'bold' as const }),
  ...(style?.textFormat?.fontSize && { fontSize: style.textFormat.fontSize }),
  ...(style?.backgroundColorStyle && { backgroundColor: cssOf(style.backgroundColorStyle) }),
  ...(style?.horizontalAlignment === 'RIGHT' && { align: 'right' as const }),
  ...(style?.wrapStrategy === 'WRAP' && { wrap: true }),
});

/** Numbers stay numbers in full precision, with the workbook's own patterns; words are words, never formulas. */
const cellOf = (cell: PageCell): ExcelCell => {
  const style: Partial<CellObject> = styleOf(cell);
  if (typeof cell.value === 'number') {
    const format = cell.style?.numberFormat?.pattern;
    return { ...style, type: Number, value: cell.value, ...(format && { format }) };
  }
  const text = String(cell.value ?? '');
  return text === '' && Object.keys(style).length === 0 ? null : { ...style, type: String, value: text };
};

const sheetOf = (page: Page, images: readonly SheetImage[]): Sheet<Buffer> => {
  const rows = new Map(page.rows.map((row) => [row.at, row.cells]));
  const height = Math.max(0, ...rows.keys()) + 1;
  const widths = page.columnWidths.slice(0, page.hiddenColumns?.from);
  return {
    sheet: page.title,
    data: Array.from({ length: height }, (_, at) => widths.map((__, column) => cellOf(rows.get(at)?.[column] ?? {}))),
    columns: widths.map((width) => ({ width: width / pixelsPerCharacter })),
    stickyRowsCount: page.frozenRows ?? 0,
    stickyColumnsCount: page.frozenColumns ?? 0,
    images: page.charts ? [...images] : [],
  };
};

/** Where the native chart stands in IBL-statistiek, its picture stands here, as large. */
const imagesOf = (charts: readonly DrawnChart[]): readonly SheetImage[] =>
  charts.flatMap(({ at, print, title, subtitle }): readonly SheetImage[] => {
    if (!at) return [];
    return [
      {
        content: print(),
        contentType: mediaTypes.png,
        ...printSize,
        dpi: (screenDpi * printSize.width) / at.width,
        anchor: { row: at.row + 1, column: at.column + 1 },
        title,
        description: subtitle,
      },
    ];
  });

/** Every tab of IBL-statistiek with its tables, and pictures of its charts. */
export const workbookFile = async (view: PublicationView, charts: readonly DrawnChart[]): Promise<PublicationFile> => {
  const images = imagesOf(charts);
  const sheets = pagesOf(view).map((page) => sheetOf(page, images));
  return {
    name: 'ibl-statistiek.xlsx',
    type: mediaTypes.xlsx,
    bytes: withFixedTimes(await writeExcel(sheets).toBuffer()),
  };
};
