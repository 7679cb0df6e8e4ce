import type { Finding } from './finding.ts';
import { measureOf } from './measures.ts';
import { sameMeaning } from './observation.ts';
import type { Answer } from './page.ts';
import { type FigureId, isTotalId } from './relations.ts';
import { isOpen } from './status-texts.ts';
import { atSecretary, notCountedYet, verdictOf } from './texts.ts';

/** What must be done first; among equals in the order of the findings. */
const first = (findings: readonly Finding[]): Finding | undefined => findings.find(isOpen) ?? findings[0];

/** A cell with nothing but spaces is empty to us, not to Sheets: the explanation of the row stands beside it all the same. */
const besideSpaces = (answer: Answer, id: FigureId): string => {
  if (isTotalId(id) || !answer.checked.has(id)) return '';
  const observation = answer.submission.reading?.observations.find(({ measure }) => measure === id);
  return observation?.kind === 'blank' ? measureOf(id).explanation : '';
};

/** Beside a figure of a closed quarter that was changed: what counts, and how to ask for a correction. */
const besideClosed = ({ submission }: Answer, id: FigureId): string => {
  const { state, counted, reading } = submission;
  if (!counted || (state !== 'closed' && state !== 'correction-requested')) return '';
  const [present, then] = [reading, counted].map((one) => one?.observations.find(({ measure }) => measure === id));
  if (!present || !then || sameMeaning(present, then)) return '';
  return state === 'closed' ? notCountedYet(then) : atSecretary(then);
};

/** The sentence for the hidden column of a row; '' when there is nothing to say but a tick. */
export const sentenceBeside = (answer: Answer, id: FigureId): string => {
  const finding = first(answer.submission.reading?.findings.filter(({ measure }) => measure === id) ?? []);
  if (finding && isOpen(finding)) return verdictOf(finding);
  const changed = besideClosed(answer, id);
  if (changed !== '') return changed;
  return finding ? verdictOf(finding) : besideSpaces(answer, id);
};

/** What is to be said about the form as a whole. */
export const formSentence = (answer: Answer): string => {
  const finding = first(answer.submission.reading?.findings.filter(({ measure }) => measure === null) ?? []);
  return finding ? verdictOf(finding) : '';
};
