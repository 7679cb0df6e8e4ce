import { errorMark } from './cell-text.ts';
import { guidePage } from './guide/page.ts';
import type { RowCode } from './layout.ts';
import { mineSheetId } from './mine/layout.ts';
import { quarterLink } from './mine/texts.ts';
import { divisionTexts, topTexts, totalTexts, verdictTexts } from './page-texts.ts';
import { cellOf, type Places } from './places.ts';
import { type TotalId, totalOf } from './relations.ts';
import { sumOf } from './sum.ts';

/*
 * The formulas of the tab: instant where a native formula can be, and true once the function has looked. English names,
 * `;` between arguments, as a Dutch workbook wants them from the API. Rows and columns come from where they were located.
 */

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** An error in an input must not spoil the formulas that look at it. */
const inputOf = (places: Places, code: RowCode): string => `IFERROR(${cellOf(places, code, 'input')};"${errorMark}")`;

/** Differs from the value last checked; to Sheets 0 and an empty cell are equal, not to us. */
const isPending = (places: Places, code: RowCode): string => {
  const [input, checked] = [inputOf(places, code), cellOf(places, code, 'checked')];
  return `OR(${input}<>${checked};(${input}="")<>(${checked}=""))`;
};

const saidOr = (places: Places, code: RowCode, otherwise: string): string => {
  const sentence = cellOf(places, code, 'sentence');
  return `IF(${sentence}<>"";${sentence};${otherwise})`;
};

const whenChecked = (places: Places, code: RowCode, verdict: string): string =>
  `IF(${isPending(places, code)};${quoted(verdictTexts.beingChecked)};${verdict})`;

/** *Controle*: being checked; else the sentence; else the explanation of an empty row; else a tick. */
export const verdictFormula = (places: Places, code: RowCode, explanation: string): string => {
  const bare = `IF(${inputOf(places, code)}="";${quoted(explanation)};${quoted(verdictTexts.fine)})`;
  return `=${whenChecked(places, code, saidOr(places, code, bare))}`;
};

/** A wide text has no *Controle* beside it: its label and what there is to say share one cell. */
export const wideLabelFormula = (places: Places, code: RowCode, label: string, explanation: string): string =>
  `=${quoted(label)}&CHAR(10)&${whenChecked(places, code, saidOr(places, code, quoted(explanation)))}`;

const inputsOf = (places: Places, codes: readonly RowCode[]): readonly string[] =>
  codes.map((code) => cellOf(places, code, 'input'));

/** The sum, once everything in it is a number. */
export const totalFormula = (places: Places, id: TotalId): string => sumOf(inputsOf(places, totalOf(id).addends));

/** What is left to divide, the moment that all parts are filled; until the function has looked, and no longer. */
const instantly = (places: Places, id: TotalId): string => {
  const { parts } = totalOf(id);
  const texts = totalTexts[id];
  const total = cellOf(places, id, 'input');
  const all = inputsOf(places, parts).join(';');
  const sum = `SUM(${all})`;
  const opening = `${quoted(divisionTexts.opening(texts.verb))}&${total}&${quoted(divisionTexts.parts(texts.parts))}&${sum}`;
  const few = `${opening}&${quoted(divisionTexts.few)}&(${total}-${sum})&"."`;
  const many = `${opening}&${quoted(divisionTexts.many)}&(${sum}-${total})&${quoted(divisionTexts.tooMany)}`;
  const rest = `IF(${total}="";${quoted(texts.explanation)};${quoted(verdictTexts.beingChecked)})`;
  const compared = `IF(${sum}<${total};${few};IF(${sum}>${total};${many};${rest}))`;
  return `IF(AND(COUNT(${all})=${parts.length};ISNUMBER(${total}));${compared};${rest})`;
};

/** *Controle* beside a total: instant while one of its figures is being checked. */
export const totalVerdictFormula = (places: Places, id: TotalId): string => {
  const { addends, parts } = totalOf(id);
  const pending = [...addends, ...parts].map(
    (code) => `${cellOf(places, code, 'verdict')}=${quoted(verdictTexts.beingChecked)}`,
  );
  const bare = `IF(${cellOf(places, id, 'input')}="";${quoted(totalTexts[id].explanation)};${quoted(verdictTexts.fine)})`;
  return `=IF(OR(${pending.join(';')});${instantly(places, id)};${saidOr(places, id, bare)})`;
};

interface Standing {
  readonly sentence: string;
  /** The first and the last row that has a *Controle*. */
  readonly verdicts: { readonly first: RowCode; readonly last: RowCode };
  /** Rows without one: wide texts and the box. */
  readonly others: readonly RowCode[];
  /** The cell that the sentence leads to: `#gid=20261&range=D14`; absent = it leads nowhere. */
  readonly link?: string | undefined;
}

/** Leads to the input of a row in the same tab. */
export const linkToRow = (places: Places, sheetId: number, code: RowCode): string =>
  `#gid=${sheetId}&range=${cellOf(places, code, 'input')}`;

/**
 * The row *Stand*: the sentence of the last look, unless something has changed since. The link is outside: Google tells of
 * a link in a cell only when the formula begins with it.
 */
export const standingFormula = (places: Places, { sentence, verdicts, others, link }: Standing): string => {
  const range = `${cellOf(places, verdicts.first, 'verdict')}:${cellOf(places, verdicts.last, 'verdict')}`;
  const counted = `COUNTIF(${range};${quoted(verdictTexts.beingChecked)})>0`;
  const pending = [counted, ...others.map((code) => isPending(places, code))].join(';');
  const said = `IF(OR(${pending});${quoted(topTexts.beingChecked)};${quoted(sentence)})`;
  return link === undefined ? `=${said}` : `=HYPERLINK(${quoted(link)};${said})`;
};

/** Opens the tab that explains, in the same workbook. */
export const guideLink: string = `=HYPERLINK("#gid=${guidePage().sheetId}";${quoted(guidePage().title)})`;

/** Opens *Uw bibliotheek*, in the same workbook. */
export const mineLink: string = `=HYPERLINK("#gid=${mineSheetId}";${quoted(quarterLink)})`;
