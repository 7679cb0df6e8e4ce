import type { MeasureId } from '../../../domain/measures/measures.ts';
import { type FigureId, figureOf, isTotalId, totalOf } from '../../../domain/measures/relations.ts';
import type { Finding } from '../../../domain/submissions/finding.ts';
import { isOpen } from '../../../domain/submissions/finding.ts';
import { sameMeaning } from '../../../domain/submissions/observation.ts';
import { trimmed } from '../../../domain/submissions/typed-text.ts';
import { quotedName } from '../figure-names.ts';
import { kbCounted } from '../kb-texts.ts';
import { wordsFor } from '../measure-words.ts';
import { atSecretary, notAskedYet, notCountedYet, refusedBeside, verdictOf } from '../texts.ts';
import { decidedBeside } from './correction-texts.ts';
import { emptyTexts, totalTexts, totalUnsure, verdictTexts } from './texts.ts';
import type { Answer } from './view.ts';

/** The finding to show: one that needs action, then one about personal data, then the first. */
const first = (findings: readonly Finding[]): Finding | undefined =>
  findings.find(isOpen) ?? findings.find(({ rule }) => rule === 'AVG') ?? findings[0];

/**
 * An empty cell counts according to the library's profile, and the sentence says how. A cell with
 * only spaces is empty to us but not to Sheets; it gets the row's explanation too.
 */
const emptySentence = (answer: Answer, id: FigureId): string => {
  const observation = answer.submission.reading?.observations.find(({ measure }) => measure === id);
  if (isTotalId(id) || observation === undefined || trimmed(observation.typed) !== '') return '';
  if (observation.kind === 'unknown') return emptyTexts.unknown;
  if (observation.kind === 'not-applicable') return emptyTexts.notApplicable;
  return answer.checked.inputs.has(id) ? wordsFor(id).explanation : '';
};

/** For a changed figure of a closed quarter: what counts, and how to request a correction. */
const closedSentence = ({ submission }: Answer, id: FigureId): string => {
  const { state, counted, reading, decided } = submission;
  if (!counted || (state !== 'closed' && state !== 'correction-requested')) return '';
  const [present, then] = [reading, counted].map((one) => one?.observations.find(({ measure }) => measure === id));
  if (!present || !then || sameMeaning(present, then)) return '';
  if (state !== 'closed') return atSecretary(then);
  if (decided?.kind === 'refused') return refusedBeside(then);
  return reading?.correction ? notAskedYet(then) : notCountedYet(then);
};

const isEmpty = ({ submission }: Answer, id: FigureId): boolean => {
  const observations = submission.reading?.observations ?? [];
  if (isTotalId(id)) return figureOf(observations, id) === undefined;
  return (observations.find(({ measure }) => measure === id)?.kind ?? 'blank') === 'blank';
};

/**
 * The KB's count replaces the explanation of an empty cell, and follows the tick beside a figure.
 */
const withKb = (answer: Answer, id: FigureId, sentence: string): string => {
  const kb = answer.kb?.get(id);
  if (kb === undefined) return sentence;
  if (isEmpty(answer, id)) return kbCounted(kb);
  return `${sentence === '' ? verdictTexts.fine : sentence} ${kbCounted(kb)}`;
};

const blankIn = ({ submission }: Answer, ids: readonly MeasureId[]): MeasureId | undefined =>
  ids.find((id) => submission.reading?.observations.find(({ measure }) => measure === id)?.kind === 'blank');

/** A total is not fine yet while a figure it is compared with is refused or empty. */
const unsureTotal = (answer: Answer, id: FigureId): string => {
  if (!isTotalId(id) || isEmpty(answer, id)) return '';
  const { parts } = totalOf(id);
  const refused = answer.submission.reading?.findings.find(
    ({ measure, level, rule }) => level === 'error' && rule !== 'F4' && parts.some((part) => part === measure),
  );
  if (refused) return totalUnsure(quotedName(refused.measure));
  return blankIn(answer, parts) === undefined ? '' : totalTexts[id].explanation;
};

/** The sentence for the hidden column of a row; '' = nothing to say, so a tick is shown. */
export const sentenceBeside = (answer: Answer, id: FigureId): string => {
  const finding = first(answer.submission.reading?.findings.filter(({ measure }) => measure === id) ?? []);
  if (finding && isOpen(finding)) return verdictOf(finding);
  const changed = closedSentence(answer, id);
  if (changed !== '') return changed;
  return withKb(answer, id, finding ? verdictOf(finding) : emptySentence(answer, id) || unsureTotal(answer, id));
};

/** The sentence about the form as a whole, or about a correction that was decided on. */
export const formSentence = (answer: Answer): string => {
  const finding = first(answer.submission.reading?.findings.filter(({ measure }) => measure === null) ?? []);
  const { decided } = answer.submission;
  if (decided && !(finding && isOpen(finding))) return decidedBeside(decided);
  return finding ? verdictOf(finding) : '';
};
