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
 * The formulas of the tab: instant where a native formula can be, and true once the function has looked. English names,
 * `;` between arguments, as a Dutch workbook wants them from the API. Rows and columns come from where they were located.
 */

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/**
 * A cell differs from what was last checked in it. An error must not spoil the formula that looks at it. Texts are compared
 * letter by letter, which `<>` does not; to Sheets 0 and an empty cell are equal, not to us.
 */
const differs = (cell: string, checked: string): string => {
  const entered = `IFERROR(${cell};"${errorMark}")`;
  return `IF(ISTEXT(${entered});NOT(EXACT(${entered};${checked}));OR(${entered}<>${checked};(${entered}="")<>(${checked}="")))`;
};

/** What a cell shows that changes by itself, as long as a formula stands in it. */
export const sameAs = (cell: string): string => `=IF(ISFORMULA(${cell});IFERROR(${cell};"${errorMark}");"")`;

const inputOf = (places: Places, code: RowCode): string => `IFERROR(${cellOf(places, code, 'input')};"${errorMark}")`;

/** What was typed in the column *Dit kwartaal* has not been looked at. */
const inputPending = (places: Places, code: RowCode): string =>
  differs(cellOf(places, code, 'input'), cellOf(places, code, 'checked'));

/** What was typed in the column *Uw toelichting* has not been looked at. */
const explanationPending = (places: Places, code: RowCode): string =>
  differs(cellOf(places, code, 'explanation'), cellOf(places, code, 'checkedExplanation'));

/** The box *Correctie* has not been looked at; its row has no sentence, and keeps the box as it was there. */
const correctionPending = (places: Places): string =>
  differs(cellOf(places, 'done', 'previous'), cellOf(places, 'done', 'sentence'));

const saidOr = (places: Places, code: RowCode, otherwise: string): string => {
  const sentence = cellOf(places, code, 'sentence');
  return `IF(${sentence}<>"";${sentence};${otherwise})`;
};

const whenChecked = (pending: string, verdict: string): string =>
  `IF(${pending};${quoted(verdictTexts.beingChecked)};${verdict})`;

/** *Controle*: being checked; else the sentence; else the explanation of an empty row; else a tick. */
export const verdictFormula = (places: Places, code: RowCode, explanation: string): string => {
  const bare = `IF(${inputOf(places, code)}="";${quoted(explanation)};${quoted(verdictTexts.fine)})`;
  const pending = `OR(${inputPending(places, code)};${explanationPending(places, code)})`;
  return `=${whenChecked(pending, saidOr(places, code, bare))}`;
};

/** A wide text has no *Controle* beside it: its label and what there is to say share one cell. */
export const wideLabelFormula = (places: Places, code: RowCode, label: string, explanation: string): string =>
  `=${quoted(label)}&CHAR(10)&${whenChecked(inputPending(places, code), saidOr(places, code, quoted(explanation)))}`;

/** What of the row of the box has not been looked at: the box itself, or with a closed quarter the correction and its reason. */
const boxPending = (places: Places, correctable: boolean): readonly string[] => [
  inputPending(places, 'done'),
  ...(correctable ? [correctionPending(places), explanationPending(places, 'done')] : []),
];

/** Beside the box: being checked; else the sentence about the form as a whole, or what the box is for. */
export const boxVerdictFormula = (places: Places, correctable: boolean, sentence: string): string =>
  `=${whenChecked(`OR(${boxPending(places, correctable).join(';')})`, quoted(sentence))}`;

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
  const pending = [...addends, ...parts].map((code) => inputPending(places, code));
  const bare = `IF(${cellOf(places, id, 'input')}="";${quoted(totalTexts[id].explanation)};${quoted(verdictTexts.fine)})`;
  const checked = whenChecked(explanationPending(places, id), saidOr(places, id, bare));
  return `=IF(OR(${pending.join(';')});${instantly(places, id)};${checked})`;
};

interface StandingParts {
  readonly sentence: string;
  /** The first and the last row that has a *Controle*. */
  readonly verdicts: { readonly first: RowCode; readonly last: RowCode };
  /** Rows without one. */
  readonly wide: readonly RowCode[];
  /** The quarter is closed: the row of the box asks for a correction. */
  readonly correctable: boolean;
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

/** Words that lead somewhere. */
export const linkedWords = (link: string, words: string): string => `=HYPERLINK(${quoted(link)};${quoted(words)})`;

/** Opens the tab that explains, in the same workbook. */
export const guideLink: string = linkedWords(`#gid=${guideSheetId}`, guideLinkWords);

/** Opens *Uw bibliotheek*, in the same workbook. */
export const libraryReportLink: string = linkedWords(`#gid=${libraryReportSheetId}`, quarterLink);
