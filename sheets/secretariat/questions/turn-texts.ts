import { localDate } from '../../../domain/calendar/quarter.ts';
import { day } from '../../dutch.ts';
import type { WorklistItem } from './worklist.ts';

/**
 * Dutch texts of the column *Wacht op*: the library or secretary to act next, or the decision. A
 * formula answers a new tick or question at once.
 */

/** The addresses of the cells in which the secretary answers. */
export interface Boxes {
  readonly agreed: string;
  /** Null = the row is not a correction. */
  readonly refused: string | null;
  readonly question: string;
}

/** An item with a row of its own. */
export interface PlacedItem {
  /** The row number as shown, from 1. */
  readonly line: number;
  readonly status: WorklistItem['status'];
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Opens the answer to a tick or text in a finished row. */
export const finishedLead = 'Deze regel is klaar: wat u hier zet, telt niet.';
const passedOnWords = '✓ akkoord; wordt verwerkt…';
const takenBack = 'wordt teruggenomen…';

const answeredBy = ({ city, kind, answer }: WorklistItem, next: PlacedItem | null): string => {
  if (next?.status === 'waiting') return `${city} heeft geantwoord: beslis op regel ${next.line}`;
  if (next) return `✓ ${city} heeft geantwoord; zie regel ${next.line}`;
  if (answer?.figures.length !== 0) return `✓ ${city} heeft geantwoord; u hoeft niets te doen`;
  return kind === 'correction' ? `✓ ${city} trok de correctie in` : `✓ ${city} haalde de opmerking weg`;
};

/** The text until the secretary does something. */
const decidedWords = (item: WorklistItem, next: PlacedItem | null): string => {
  const { status, decidedAt, city, kind } = item;
  const on = decidedAt === null ? '' : ` op ${day(localDate(decidedAt))}`;
  switch (status) {
    case 'waiting':
      return 'u';
    case 'passed-on':
      return passedOnWords;
    case 'agreed':
      if (kind === 'remark') return `✓ gelezen${on}`;
      return kind === 'correction' ? `✓ akkoord${on}; telt mee` : `✓ akkoord${on}`;
    case 'refused':
      return `✗ niet akkoord${on}; telt niet mee`;
    case 'asked-back':
      return `${city} (uw vraag${on})`;
    case 'answered':
      return answeredBy(item, next);
    case 'lapsed':
      return 'vervallen: het cijfer of de toelichting is veranderd';
  }
};

const isChanged = (box: string, kept: boolean): string => (kept ? `${box}<>TRUE` : `${box}=TRUE`);

const isQuestionChanged = ({ question: cell }: Boxes, { question }: WorklistItem): string =>
  question === '' ? `${cell}<>""` : `TRIM(${cell})<>TRIM(${quoted(question)})`;

/** In a finished row, ticks and texts have no effect; the answer says so. */
const finishedFormula = (item: WorklistItem, boxes: Boxes, words: string): string => {
  const touched = [
    isChanged(boxes.agreed, item.ticked),
    ...(boxes.refused === null ? [] : [isChanged(boxes.refused, item.refused)]),
    // A question may stand beside a tick, which takes precedence.
    ...(item.ticked ? [] : [isQuestionChanged(boxes, item)]),
  ].join(';');
  return `=IF(OR(${touched});${quoted(`${finishedLead} ${words}`)};${quoted(words)})`;
};

const refusing = (refused: string, question: string, otherwise: string): string =>
  `IF(${refused}=TRUE;IF(${question}="";"Typ rechts waarom niet.";"✗ niet akkoord; wordt doorgegeven…");${otherwise})`;

const openFormula = (item: WorklistItem, boxes: Boxes, words: string): string => {
  const { agreed, refused, question } = boxes;
  const asked = `IF(${isQuestionChanged(boxes, item)};IF(${question}="";${quoted(takenBack)};"uw vraag wordt doorgegeven…");${quoted(words)})`;
  const agreedOr = (otherwise: string) => `IF(${agreed}=TRUE;${quoted(passedOnWords)};${otherwise})`;
  if (refused === null) return `=${agreedOr(asked)}`;
  return `=IF(AND(${agreed}=TRUE;${refused}=TRUE);"Kies één: akkoord of niet akkoord.";${agreedOr(refusing(refused, question, asked))})`;
};

/** @param next the row with the library's answer; null = none. */
export const turnFormula = (item: WorklistItem, boxes: Boxes, next: PlacedItem | null): string => {
  const words = decidedWords(item, next);
  if (item.finished) return finishedFormula(item, boxes, words);
  if (item.ticked) return `=IF(${boxes.agreed}<>TRUE;${quoted(takenBack)};${quoted(words)})`;
  return openFormula(item, boxes, words);
};
