import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { PageCell } from '../../grid/page.ts';
import { styles } from '../page/styles.ts';

/**
 * The styles of *Uw bibliotheek*: those of the form, with a hairline under every row of figures.
 */
type Format = sheets_v4.Schema$CellFormat;

const hairline = { style: 'SOLID', colorStyle: { rgbColor: { red: 0.855, green: 0.863, blue: 0.878 } } };
const ruled: Format = { borders: { bottom: hairline } };

const numberFormats = {
  count: { type: 'NUMBER', pattern: '#,##0' },
  rate: { type: 'NUMBER', pattern: '#,##0.0' },
  fee: { type: 'CURRENCY', pattern: '"€ "#,##0.00' },
  change: { type: 'NUMBER', pattern: '+#,##0.0" %";"−"#,##0.0" %";0.0" %"' },
  points: { type: 'NUMBER', pattern: '+#,##0.0;"−"#,##0.0;0.0' },
  difference: { type: 'NUMBER', pattern: '+"€ "#,##0.00;"−€ "#,##0.00;"€ "0.00' },
} as const;
export type NumberFormat = keyof typeof numberFormats;

const cells = (style: Format) => {
  const words: Format = { ...style, ...ruled };
  const quiet: Format = { ...styles.quiet, ...ruled, horizontalAlignment: 'RIGHT' };
  const numbers = Object.fromEntries(
    Object.entries(numberFormats).map(([format, numberFormat]) => [
      format,
      { ...style, ...ruled, numberFormat, horizontalAlignment: 'RIGHT' },
    ]),
  ) as Record<NumberFormat, Format>;
  return { words, quiet, numbers };
};

const plain = cells(styles.plain);
const strong = cells(styles.strong);
const soft = cells(styles.quiet);

export const words = (value: string, note?: string): PageCell => ({
  value,
  style: plain.words,
  ...(note && { note }),
});
/** The last column, set apart from the numbers to its left. */
const apart = { left: 12, right: 3, top: 2, bottom: 2 };
const beside: Format = { ...plain.words, padding: apart };
export const besideWords = (value: string): PageCell => ({ value, style: beside });
export const besideFormula = (formula: string): PageCell => ({ formula, style: beside });
export const strongWords = (value: string): PageCell => ({ value, style: strong.words });
export const quietWords = (value: string): PageCell => ({ value, style: soft.words });

/** A number, or the word that stands in its place. */
const either =
  ({ numbers, quiet }: typeof plain) =>
  (value: number | string, format: NumberFormat): PageCell => ({
    ...(value !== '' && { value }),
    style: typeof value === 'number' ? numbers[format] : quiet,
  });
export const own = either(strong);
export const other = either(plain);

export const band = (value: string, width: number): PageCell[] => [
  { value, style: styles.heading },
  ...Array.from({ length: width - 1 }, () => ({ style: styles.heading })),
];

const headBeside: Format = { ...styles.columnHead, padding: apart };
export const besideHead = (value: string): PageCell => ({ value, style: headBeside });
const headRight: Format = { ...styles.columnHead, horizontalAlignment: 'RIGHT' };
export const head = (value: string, alignment: 'LEFT' | 'RIGHT', note?: string): PageCell => ({
  value,
  style: alignment === 'RIGHT' ? headRight : styles.columnHead,
  ...(note && { note }),
});

const large: Format = { ...styles.title, textFormat: { ...styles.title.textFormat, fontSize: 14 } };
export const largeWords = (value: string): PageCell => ({ value, style: large });
const sentence: Format = { ...styles.strong, textFormat: { ...styles.strong.textFormat, fontSize: 11 } };
export const sentenceCell = (value: string): PageCell => ({ value, style: sentence });
