import { sumOf } from '../../../domain/measures/own-sum.ts';
import { type TotalId, totalOf } from '../../../domain/measures/relations.ts';
import { guideSheetId } from '../guide/page.ts';
import { guideLinkWords } from '../guide/texts.ts';
import type { RowCode } from '../layout.ts';
import { libraryReportSheetId } from '../library-report/layout.ts';
import { quarterLink } from '../library-report/texts.ts';
import { cellOf, type Places } from '../places.ts';
import { errorMark } from '../read/cell-text.ts';
import { divisionTexts, topTexts, totalTexts, verdictTexts } from './texts.ts';

/*
 * Formulas of the tab. They answer at once where a native formula can, and fully after a check.
 * Function names are English and `;` separates arguments, as the API requires for a Dutch workbook.
 * Rows and columns are where they were located.
 */

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/**
 * Whether a cell differs from its last checked value. `IFERROR` keeps an error out of the formula.
 * `EXACT` compares text by letter, which `<>` does not. Sheets treats 0 and an empty cell as equal;
 * we do not.
 */
const differs = (cell: string, checked: string): string => {
  const entered = `IFERROR(${cell};"${errorMark}")`;
  return `IF(ISTEXT(${entered});NOT(EXACT(${entered};${checked}));OR(${entered}<>${checked};(${entered}="")<>(${checked}="")))`;
};

/** The shown value of a cell that changes by itself, as long as it holds a formula. */
export const sameAs = (cell: string): string => `=IF(ISFORMULA(${cell});IFERROR(${cell};"${errorMark}");"")`;

const inputOf = (places: Places, code: RowCode): string => `IFERROR(${cellOf(places, code, 'input')};"${errorMark}")`;

/** The row's input in *Dit kwartaal* has not been checked yet. */
const inputPending = (places: Places, code: RowCode): string =>
  differs(cellOf(places, code, 'input'), cellOf(places, code, 'checked'));

/** The row's explanation in *Uw toelichting* has not been checked yet. */
const explanationPending = (places: Places, code: RowCode): string =>
  differs(cellOf(places, code, 'explanation'), cellOf(places, code, 'checkedExplanation'));

/**
 * The box *Correctie* has not been checked yet. Its row has no sentence, so that column holds the
 * last checked box.
 */
const correctionPending = (places: Places): string =>
  differs(cellOf(places, 'done', 'previous'), cellOf(places, 'done', 'sentence'));

const sentenceOr = (places: Places, code: RowCode, otherwise: string): string => {
  const sentence = cellOf(places, code, 'sentence');
  return `IF(${sentence}<>"";${sentence};${otherwise})`;
};

const whenChecked = (pending: string, verdict: string): string =>
  `IF(${pending};${quoted(verdictTexts.beingChecked)};${verdict})`;

/**
 * *Controle*: being checked; otherwise the sentence; otherwise the explanation of an empty row;
 * otherwise a tick.
 */
export const verdictFormula = (places: Places, code: RowCode, explanation: string): string => {
  const bare = `IF(${inputOf(places, code)}="";${quoted(explanation)};${quoted(verdictTexts.fine)})`;
  const pending = `OR(${inputPending(places, code)};${explanationPending(places, code)})`;
  return `=${whenChecked(pending, sentenceOr(places, code, bare))}`;
};

/** A wide text has no *Controle*: its label and its sentence share one cell. */
export const wideLabelFormula = (places: Places, code: RowCode, label: string, explanation: string): string =>
  `=${quoted(label)}&CHAR(10)&${whenChecked(inputPending(places, code), sentenceOr(places, code, quoted(explanation)))}`;

/**
 * The unchecked inputs in the row of the box: the box itself, or in a closed quarter the correction
 * and its reason.
 */
const boxPending = (places: Places, correctable: boolean): readonly string[] => [
  inputPending(places, 'done'),
  ...(correctable ? [correctionPending(places), explanationPending(places, 'done')] : []),
];

/**
 * The answer to the box: being checked; otherwise the sentence about the form, or what the box is
 * for.
 */
export const boxVerdictFormula = (places: Places, correctable: boolean, sentence: string): string =>
  `=${whenChecked(`OR(${boxPending(places, correctable).join(';')})`, quoted(sentence))}`;

const inputsOf = (places: Places, codes: readonly RowCode[]): readonly string[] =>
  codes.map((code) => cellOf(places, code, 'input'));

/** The sum of a total, once all its addends are numbers. */
export const totalFormula = (places: Places, id: TotalId): string => sumOf(inputsOf(places, totalOf(id).addends));

/** What is left to divide, once all parts are filled in, until the check has run. */
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

/** *Controle* beside a total; it answers at once while one of its figures is being checked. */
export const totalVerdictFormula = (places: Places, id: TotalId): string => {
  const { addends, parts } = totalOf(id);
  const pending = [...addends, ...parts].map((code) => inputPending(places, code));
  const bare = `IF(${cellOf(places, id, 'input')}="";${quoted(totalTexts[id].explanation)};${quoted(verdictTexts.fine)})`;
  const checked = whenChecked(explanationPending(places, id), sentenceOr(places, id, bare));
  return `=IF(OR(${pending.join(';')});${instantly(places, id)};${checked})`;
};

interface StandingParts {
  readonly sentence: string;
  /** The first and the last row with a *Controle*. */
  readonly verdicts: { readonly first: RowCode; readonly last: RowCode };
  /** Rows without a *Controle*. */
  readonly wide: readonly RowCode[];
  /** The quarter is closed: the row of the box requests a correction. */
  readonly correctable: boolean;
  /** The link to the cell that the sentence mentions: `#gid=20261&range=D14`; absent = no link. */
  readonly link?: string | undefined;
}

/** A link to the input of a row in the same tab. */
export const linkToRow = (places: Places, sheetId: number, code: RowCode): string =>
  `#gid=${sheetId}&range=${cellOf(places, code, 'input')}`;

/**
 * The row *Stand*: the sentence of the last check, unless something has changed since. The link is
 * the outermost function, because Google reports a cell's link only then.
 */
export const standingFormula = (
  places: Places,
  { sentence, verdicts, wide, correctable, link }: StandingParts,
): string => {
  const range = `${cellOf(places, verdicts.first, 'verdict')}:${cellOf(places, verdicts.last, 'verdict')}`;
  const counted = `COUNTIF(${range};${quoted(verdictTexts.beingChecked)})>0`;
  const others = [...boxPending(places, correctable), ...wide.map((code) => inputPending(places, code))];
  const pending = [counted, ...others].join(';');
  const said = `IF(OR(${pending});${quoted(topTexts.beingChecked)};${quoted(sentence)})`;
  return link === undefined ? `=${said}` : `=HYPERLINK(${quoted(link)};${said})`;
};

/** A formula for linked text. */
export const linkedWords = (link: string, words: string): string => `=HYPERLINK(${quoted(link)};${quoted(words)})`;

/** Opens the tab *Uitleg* of the same workbook. */
export const guideLink: string = linkedWords(`#gid=${guideSheetId}`, guideLinkWords);

/** Opens *Uw bibliotheek* in the same workbook. */
export const libraryReportLink: string = linkedWords(`#gid=${libraryReportSheetId}`, quarterLink);
