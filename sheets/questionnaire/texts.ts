import { measureOf } from '../../domain/measures/measures.ts';
import type { Finding } from '../../domain/submissions/finding.ts';
import type { Observation } from '../../domain/submissions/observation.ts';
import { clipped } from '../../domain/submissions/typed-text.ts';
import { count, day, euros } from '../dutch.ts';
import { answerSentences, ruleSentences } from './page/rule-texts.ts';
import { readingSentences } from './read/reading-texts.ts';

export { period, periodWithMonths, shortPeriod } from '../dutch.ts';
export { nameOf, quotedName } from './figure-names.ts';
export {
  firstPoint,
  isUntouched,
  notBegunSentence,
  notExpectedSentence,
  progressOf,
  statusSentence,
} from './page/status-texts.ts';

/** The sentence beside the figure. A finding without a sentence is a bug. */
export const sentenceOf = (finding: Finding): string => {
  const { rule, kind, facts, measure } = finding;
  const sentence = ruleSentences[`${rule} ${kind}`] ?? answerSentences[kind] ?? readingSentences[kind];
  if (!sentence) throw new Error(`sentenceOf(): no sentence for ${rule} ${kind}`);
  return sentence(facts, measure);
};

/** The text of *Controle*: the sentence, or thanks for an explanation that settled it. */
export const verdictOf = (finding: Finding): string => {
  if (!finding.settled || finding.level === 'info') return sentenceOf(finding);
  if (finding.facts.explained !== undefined)
    return sentenceOf({ ...finding, rule: 'I2', kind: 'older', level: 'info' });
  if (finding.kind === 'unknown' || finding.kind === 'again') return '✓ Onbekend, met toelichting.';
  return finding.level === 'release' ? '✓ Met toelichting; de secretaris kijkt mee.' : '✓ Met toelichting.';
};

const words = { unknown: 'onbekend', 'not-applicable': 'n.v.t.', blank: 'leeg', unreadable: 'niet te lezen' } as const;

/** An observation in words, for use in a sentence: `1.234`, `€ 5,00`, `onbekend`. */
export const observed = ({ measure, kind, value }: Observation): string => {
  if (kind === 'text') return `‘${clipped(String(value))}’`;
  if (kind !== 'number') return words[kind];
  return measureOf(measure).kind === 'fee' ? euros(Number(value)) : count(Number(value));
};

export const notCountedYet = (counted: Observation): string =>
  `Ter info: dit kwartaal is gesloten. Uw wijziging telt nog niet mee; meegeteld is ${observed(counted)}. Zet bovenaan een vinkje bij ‘Correctie’.`;

/** The box is ticked, but something is missing before the secretary is asked; *Stand* says what. */
export const notAskedYet = (counted: Observation): string =>
  `Ter info: dit kwartaal is gesloten. Uw wijziging telt nog niet mee; meegeteld is ${observed(counted)}. Lees bovenaan bij ‘Stand’ wat nog nodig is.`;

export const refusedBeside = (counted: Observation): string =>
  `Ter info: uw correctie is niet overgenomen; meegeteld blijft ${observed(counted)}. Zet het cijfer terug.`;

export const atSecretary = (counted: Observation): string =>
  `Ter info: uw correctie ligt bij de secretaris. Zolang telt ${observed(counted)} mee.`;

/** Replaces redacted words. */
export const redactedMark = (date: string): string => `[weggehaald op ${day(date)} ${date.slice(0, 4)}]`;
