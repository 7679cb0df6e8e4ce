import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Measure } from '../../../domain/measures/measures.ts';
import { mustAddUp } from '../../../domain/measures/relations.ts';
import { a1FixedColumn } from '../../grid/a1.ts';
import { columns } from '../layout.ts';
import { countMax } from '../read/count.ts';
import { feeMax } from '../read/fee.ts';
import { validationTexts } from './texts.ts';

type Format = sheets_v4.Schema$CellFormat;
type Rule = sheets_v4.Schema$ConditionalFormatRule;

/** Colours by meaning. Words always say the same. */
const palette = {
  ink: '#202124',
  quiet: '#5f6368',
  inputFill: '#fffbe0',
  inputLine: '#c9b458',
  headFill: '#1f4e5f',
  headInk: '#ffffff',
  columnFill: '#e3edf0',
  moreFill: '#f1f3f4',
  totalFill: '#f8f9fa',
  changeFill: '#fbdcd2',
  changeInk: '#8a1c00',
  askFill: '#fde3a7',
  askInk: '#6b4700',
  infoFill: '#dbe9f8',
  infoInk: '#17406d',
  fineFill: '#e2f2e4',
  fineInk: '#19602b',
};

const colour = (hex: string): sheets_v4.Schema$ColorStyle => {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return { rgbColor: { red: red ?? 0, green: green ?? 0, blue: blue ?? 0 } };
};

const text = (hex: string, more: sheets_v4.Schema$TextFormat = {}): sheets_v4.Schema$TextFormat => ({
  fontFamily: 'Arial',
  fontSize: 10,
  foregroundColorStyle: colour(hex),
  ...more,
});

const base: Format = { verticalAlignment: 'MIDDLE', wrapStrategy: 'WRAP', textFormat: text(palette.ink) };
const line = { style: 'SOLID', colorStyle: colour(palette.inputLine) };
const border = { top: line, bottom: line, left: line, right: line };

const filled = (fill: string): Format => ({ ...base, backgroundColorStyle: colour(fill) });

const inputStyle: Format = { ...filled(palette.inputFill), borders: border };

export const numberFormats: Readonly<Record<Measure['kind'], sheets_v4.Schema$NumberFormat | undefined>> = {
  count: { type: 'NUMBER', pattern: '#,##0' },
  fee: { type: 'CURRENCY', pattern: '"€ "#,##0.00' },
  text: undefined,
  choice: undefined,
};

const formatted = (kind: Measure['kind']): Format => {
  const numberFormat = numberFormats[kind];
  return numberFormat ? { numberFormat, horizontalAlignment: 'RIGHT' } : {};
};

export const styles = {
  title: { ...base, textFormat: text(palette.ink, { bold: true, fontSize: 12 }) } satisfies Format,
  plain: base,
  strong: { ...base, textFormat: text(palette.ink, { bold: true }) } satisfies Format,
  quiet: { ...base, textFormat: text(palette.quiet) } satisfies Format,
  columnHead: { ...filled(palette.columnFill), textFormat: text(palette.ink, { bold: true }) } satisfies Format,
  heading: { ...filled(palette.headFill), textFormat: text(palette.headInk, { bold: true }) } satisfies Format,
  more: { ...filled(palette.moreFill), textFormat: text(palette.quiet) } satisfies Format,
  subheading: { ...base, textFormat: text(palette.quiet, { italic: true }) } satisfies Format,
  box: { ...inputStyle, horizontalAlignment: 'CENTER' } satisfies Format,
  words: { ...inputStyle, verticalAlignment: 'TOP' } satisfies Format,
  unseen: { ...base, horizontalAlignment: 'CENTER', textFormat: text('#ffffff') } satisfies Format,
  explanation: inputStyle,
  total: {
    ...filled(palette.totalFill),
    ...formatted('count'),
    textFormat: text(palette.ink, { bold: true }),
  } satisfies Format,
  input: (kind: Measure['kind']): Format => ({ ...inputStyle, ...formatted(kind) }),
  /** A word must fit in a column that is sized for numbers. */
  earlier: (kind: Measure['kind'], isWord: boolean): Format => ({
    ...base,
    ...formatted(kind),
    horizontalAlignment: 'RIGHT',
    textFormat: text(palette.quiet, { fontSize: isWord ? 8 : 10 }),
  }),
};

/**
 * Native validation warns and never blocks. Whatever is typed is kept, and answered in *Controle*.
 */
export const validationOf = (measure: Measure, input: string): sheets_v4.Schema$DataValidationRule | undefined => {
  if (measure.kind === 'text') return undefined;
  if (measure.kind === 'choice') {
    const values = (measure.choices ?? []).map((userEnteredValue) => ({ userEnteredValue }));
    const condition = { type: 'ONE_OF_LIST', values };
    return { condition, inputMessage: validationTexts.choice, showCustomUi: true, strict: false };
  }
  const amount = measure.kind === 'count' ? `${input}<=${countMax};${input}=INT(${input})` : `${input}<=${feeMax}`;
  const isPart = mustAddUp(measure.id);
  const words = isPart ? `${input}="onbekend"` : `OR(${input}="onbekend";${input}="n.v.t.")`;
  const formula = `=IF(ISNUMBER(${input});AND(${input}>=0;${amount});${words})`;
  return {
    condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: formula }] },
    inputMessage: validationTexts[isPart ? 'part' : measure.kind],
    strict: false,
  };
};

export const boxValidation: sheets_v4.Schema$DataValidationRule = { condition: { type: 'BOOLEAN' } };

/** Fill and ink for each meaning: wrong, asked, in progress, done, or nothing yet. */
const tones = {
  change: [palette.changeFill, palette.changeInk],
  ask: [palette.askFill, palette.askInk],
  info: [palette.infoFill, palette.infoInk],
  fine: [palette.fineFill, palette.fineInk],
  quiet: [palette.moreFill, palette.quiet],
} as const;

/** The colour of a cell by how its text begins; the first match applies. */
export type WordTones = readonly (readonly [beginning: string, tone: keyof typeof tones])[];

const verdictTones: WordTones = [
  ['Aanpassen', 'change'],
  ['Nog invullen', 'ask'],
  ['Vraag', 'ask'],
  ['Ter info:', 'info'],
  ['✓', 'fine'],
];

const coloured = (
  range: sheets_v4.Schema$GridRange,
  formula: string,
  [fill, ink]: (typeof tones)[keyof typeof tones],
): Rule => ({
  ranges: [range],
  booleanRule: {
    condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: formula }] },
    format: { backgroundColorStyle: colour(fill), textFormat: { foregroundColorStyle: colour(ink) } },
  },
});

const columnsOf = (sheetId: number, fromRow: number, toRow: number, from: number, to: number) => ({
  sheetId,
  startRowIndex: fromRow,
  endRowIndex: toRow + 1,
  startColumnIndex: from,
  endColumnIndex: to + 1,
});

/**
 * Conditional formats for a range, by how the text of each cell begins. `first` is its upper left
 * cell.
 */
export const wordRules = (
  range: sheets_v4.Schema$GridRange,
  first: string,
  beginnings: WordTones = verdictTones,
): Rule[] => beginnings.map(([word, tone]) => coloured(range, `=LEFT(${first};${word.length})="${word}"`, tones[tone]));

/** The colours follow the first word of *Controle*, so they change at once, without a write. */
export const verdictRules = (sheetId: number, fromRow: number, toRow: number, wideRows: readonly number[]): Rule[] =>
  verdictTones.flatMap(([word, tone]) => [
    coloured(
      columnsOf(sheetId, fromRow, toRow, columns.input, columns.verdict),
      `=LEFT(${a1FixedColumn(fromRow, columns.verdict)};${word.length})="${word}"`,
      tones[tone],
    ),
    ...wideRows.map((row) =>
      coloured(
        columnsOf(sheetId, row, row, columns.label, columns.label),
        `=ISNUMBER(FIND(CHAR(10)&"${word}";${a1FixedColumn(row, columns.label)}))`,
        tones[tone],
      ),
    ),
  ]);
