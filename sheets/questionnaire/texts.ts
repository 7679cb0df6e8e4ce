import type { Finding } from './finding.ts';
import { readingSentences } from './reading-texts.ts';
import { answerSentences, ruleSentences } from './rule-texts.ts';

export { period, periodWithMonths, shortPeriod } from './dutch.ts';
export { nameOf, quotedName } from './figure-names.ts';
export { notExpectedSentence, progressOf, statusSentence } from './status-texts.ts';

/** The sentence beside the figure. A finding without one is our bug. */
export const sentenceOf = (finding: Finding): string => {
  const { rule, kind, facts, measure } = finding;
  const sentence = ruleSentences[`${rule} ${kind}`] ?? answerSentences[kind] ?? readingSentences[kind];
  if (!sentence) throw new Error(`sentenceOf(): no sentence for ${rule} ${kind}`);
  return sentence(facts, measure);
};

/** What stands in *Controle*: the sentence, or the thanks for an explanation that settled it. */
export const verdictOf = (finding: Finding): string => {
  if (!finding.settled || finding.level === 'info') return sentenceOf(finding);
  if (finding.kind === 'unknown' || finding.kind === 'again') return '✓ Onbekend, met toelichting.';
  return finding.level === 'release' ? '✓ Met toelichting; de secretaris kijkt mee.' : '✓ Met toelichting.';
};
