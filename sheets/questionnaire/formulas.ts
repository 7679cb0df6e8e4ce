import { a1 } from '../grid/a1.ts';
import { errorMark } from './cell-text.ts';
import { guidePage } from './guide/page.ts';
import { columns, type RowCode } from './layout.ts';
import { topTexts, totalTexts, verdictTexts } from './page-texts.ts';
import { type TotalId, totalOf } from './relations.ts';

/**
 * The formulas of the tab: instant where a native formula can be, and true once the function has looked. English names,
 * `;` between arguments, as a Dutch workbook wants them from the API. Rows come from where they were located.
 */
export type RowOf = (code: RowCode) => number;

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const cell = (row: number, column: keyof typeof columns): string => a1(row, columns[column]);

/** An error in an input must not spoil the formulas that look at it. */
const inputOf = (row: number): string => `IFERROR(${cell(row, 'input')};"${errorMark}")`;

/** Differs from the value last checked; 0 and an empty cell are equal to Sheets, not to us. */
const isPending = (row: number): string =>
  `OR(${inputOf(row)}<>${cell(row, 'checked')};ISBLANK(${cell(row, 'input')})<>ISBLANK(${cell(row, 'checked')}))`;

const saidOr = (row: number, otherwise: string): string =>
  `IF(${cell(row, 'sentence')}<>"";${cell(row, 'sentence')};${otherwise})`;

/** *Controle*: being checked; else the sentence; else the explanation of an empty row; else a tick. */
export const verdictFormula = (row: number, explanation: string): string =>
  `=IF(${isPending(row)};${quoted(verdictTexts.beingChecked)};${saidOr(
    row,
    `IF(${inputOf(row)}="";${quoted(explanation)};${quoted(verdictTexts.fine)})`,
  )})`;

/** A wide text has no *Controle* beside it: its label and what there is to say share one cell. */
export const wideLabelFormula = (row: number, label: string, explanation: string): string =>
  `=${quoted(label)}&CHAR(10)&IF(${isPending(row)};${quoted(verdictTexts.beingChecked)};${saidOr(row, quoted(explanation))})`;

const inputs = (rowOf: RowOf, codes: readonly RowCode[]): string =>
  codes.map((code) => cell(rowOf(code), 'input')).join(';');

/** The sum, once everything in it is a number. */
export const totalFormula = (id: TotalId, rowOf: RowOf): string => {
  const { addends } = totalOf(id);
  const all = inputs(rowOf, addends);
  return `=IF(COUNT(${all})=${addends.length};SUM(${all});"")`;
};

/** What is left to divide, the moment that all parts are filled; until the function has looked, and no longer. */
const instantly = (id: TotalId, rowOf: RowOf): string => {
  const { parts } = totalOf(id);
  const texts = totalTexts[id];
  const total = cell(rowOf(id), 'input');
  const all = inputs(rowOf, parts);
  const opening = `${quoted(`Aanpassen: ${texts.verb} `)}&${total}&${quoted(`, maar ${texts.parts} zijn samen `)}&SUM(${all})`;
  const few = `${quoted('. Nog te verdelen: ')}&(${total}-SUM(${all}))&"."`;
  const many = `${quoted('. Dat is ')}&(SUM(${all})-${total})&${quoted(' te veel.')}`;
  const rest = `IF(${total}="";${quoted(texts.explanation)};${quoted(verdictTexts.beingChecked)})`;
  return `IF(AND(COUNT(${all})=${parts.length};ISNUMBER(${total}));IF(SUM(${all})<${total};${opening}&${few};IF(SUM(${all})>${total};${opening}&${many};${rest}));${rest})`;
};

/** *Controle* beside a total: instant while one of its figures is being checked. */
export const totalVerdictFormula = (id: TotalId, rowOf: RowOf): string => {
  const row = rowOf(id);
  const { addends, parts } = totalOf(id);
  const pending = [...addends, ...parts].map(
    (code) => `${cell(rowOf(code), 'verdict')}=${quoted(verdictTexts.beingChecked)}`,
  );
  const settled = `IF(${cell(row, 'input')}="";${quoted(totalTexts[id].explanation)};${quoted(verdictTexts.fine)})`;
  return `=IF(OR(${pending.join(';')});${instantly(id, rowOf)};${saidOr(row, settled)})`;
};

interface Standing {
  readonly sentence: string;
  /** First and last row that has a *Controle*. */
  readonly verdicts: { readonly from: number; readonly to: number };
  /** Rows without one: wide texts and the box. */
  readonly others: readonly number[];
}

/** The row *Stand*: the sentence of the last look, unless something has changed since. */
export const standingFormula = ({ sentence, verdicts, others }: Standing): string => {
  const range = `${cell(verdicts.from, 'verdict')}:${cell(verdicts.to, 'verdict')}`;
  const counted = `COUNTIF(${range};${quoted(verdictTexts.beingChecked)})>0`;
  return `=IF(OR(${[counted, ...others.map(isPending)].join(';')});${quoted(topTexts.beingChecked)};${quoted(sentence)})`;
};

/** Opens the tab that explains, in the same workbook. */
export const guideLink: string = `=HYPERLINK("#gid=${guidePage().sheetId}";${quoted(guidePage().title)})`;
