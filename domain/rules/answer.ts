import { isTotalId } from '../measures/relations.ts';
import type { Decision } from '../submissions/decision.ts';
import type { Finding } from '../submissions/finding.ts';
import { isAnswered } from './asked.ts';
import { explanationOf, isExplanation, isYes } from './explanation.ts';
import { figureNow, observationOf, type Raised, type RuleInput } from './rule-input.ts';
import { shuffledKind } from './shuffled.ts';
import { figureSaid } from './written-for.ts';

/**
 * The previous reading's finding about the same figure, if the same explanation stood beside it.
 */
const earlierAnswer = (input: RuleInput, finding: Raised, explanation: string): Finding | undefined => {
  const { before } = input;
  if (!before || explanationOf(before, finding.measure) !== explanation) return undefined;
  return before.findings.find(
    ({ measure, settled, kind, level }) =>
      measure === finding.measure && level !== 'info' && level !== 'error' && (settled || kind === 'lapsed'),
  );
};

/** The figure that a finding is about; `onbekend` counts as one. */
const figureIn = ({ kind, facts }: Raised): string | number | undefined =>
  facts.value ?? (kind === 'unknown' ? 'onbekend' : undefined);

/**
 * The figure that the explanation was written for, if the cell now holds another. A total has no
 * observation, so its previous finding says it.
 */
const explainedBy = (
  input: RuleInput,
  { measure }: Raised,
  earlier: Finding | undefined,
): string | number | undefined => {
  if (measure !== null && !isTotalId(measure)) return observationOf(input.observations, measure)?.writtenFor;
  return earlier && (earlier.facts.explained ?? figureIn(earlier));
};

/**
 * The rule that the explanation answered; '' = none. It is stored in the facts, so that checking
 * the same cells again gives the same finding.
 */
const ruleExplained = (earlier: Finding | undefined): string =>
  String(earlier?.facts.explainedRule ?? earlier?.rule ?? '');

/**
 * Whether a figure is further from its base of comparison than the explained one. Without a base, a
 * larger figure is further.
 */
const isFurther = (value: number, explained: number, { before, finished, kb }: Finding['facts']): boolean => {
  const base = before ?? finished ?? kb;
  return typeof base === 'number' ? Math.abs(value - base) > Math.abs(explained - base) : value > explained;
};

/**
 * An explanation lapses when its figure moves further from its history, or when another rule asks
 * about a changed figure.
 */
const hasLapsed = (finding: Raised, earlier: Finding | undefined, explained: string | number): boolean => {
  const value = figureIn(finding);
  if (value === undefined) return false;
  if (typeof value !== 'number' || typeof explained !== 'number') return true;
  return ruleExplained(earlier) !== finding.rule || isFurther(value, explained, finding.facts);
};

const isAsked = (input: RuleInput, decision: Decision): boolean => {
  const value = figureNow(input, decision.measure) ?? null;
  return (
    decision.kind === 'asked-back' &&
    !isAnswered(decision, { value, explanation: explanationOf(input, decision.measure) })
  );
};

const figureBeside = (input: RuleInput, { measure }: Raised): string | number | undefined => {
  const observation = measure === null || isTotalId(measure) ? undefined : observationOf(input.observations, measure);
  return observation && figureSaid(observation);
};

const withExplanation = (input: RuleInput, finding: Raised, explanation: string): Finding => {
  const earlier = earlierAnswer(input, finding, explanation);
  const explained = explainedBy(input, finding, earlier);
  if (explained === undefined || explained === figureIn(finding)) return { ...finding, settled: true };
  const value = figureIn(finding) ?? figureBeside(input, finding) ?? '';
  const facts = { ...finding.facts, value, explained, explainedRule: ruleExplained(earlier) };
  return hasLapsed(finding, earlier, explained)
    ? { ...finding, kind: 'lapsed', facts, settled: false }
    : { ...finding, facts, settled: true };
};

const bySecretary = (input: RuleInput, finding: Finding, explanation: string): Finding => {
  const decision = input.decisions?.find(({ measure }) => measure === finding.measure);
  if (!decision || finding.measure === null) return finding;
  if (isAsked(input, decision)) {
    return { ...finding, kind: 'asked', facts: { ...finding.facts, question: decision.question }, settled: false };
  }
  const sameFigure = decision.value === (figureNow(input, finding.measure) ?? null);
  const released = decision.kind === 'released' && decision.explanation === explanation && sameFigure;
  return released && finding.settled && finding.level === 'release' ? { ...finding, level: 'query' } : finding;
};

/**
 * An explanation from before F10 asked whether the figure stands in the right row does not answer
 * that question.
 */
const isOlderThanPlace = ({ before }: RuleInput, { measure }: Raised, explanation: string): boolean => {
  if (!before || explanationOf(before, measure) !== explanation) return false;
  return !before.findings.some(
    (one) => one.rule === 'F10' && one.measure === measure && (one.settled || one.kind === 'vague'),
  );
};

/**
 * A remark answers W7 (is this quarter a copy?) only if it was written after the question appeared,
 * and about no fewer figures. An older remark may have been copied along.
 */
const isOlderThanCopy = ({ before }: RuleInput, { measure, facts }: Raised, explanation: string): boolean => {
  const asked = before?.findings.find(({ rule }) => rule === 'W7');
  if (!before || !asked) return true;
  if (explanationOf(before, measure) !== explanation) return false;
  return !asked.settled || Number(asked.facts.equal) < Number(facts.equal);
};

/** The explanation moved here from another row, or was already here before the question. */
const isOlderThanShuffle = ({ before }: RuleInput, { measure, facts }: Raised, explanation: string): boolean => {
  const existed = before?.observations.some((one) => explanationOf(before, one.measure) === explanation) ?? false;
  const isAccepted = before?.findings.some(
    (one) =>
      shuffledKind(one) !== undefined &&
      one.measure === measure &&
      one.facts.was === facts.was &&
      (one.settled || one.kind === 'vague'),
  );
  return existed && !isAccepted;
};

/** Whether the explanation is older than the question it would answer. */
const isOlder = (input: RuleInput, finding: Raised, explanation: string): boolean => {
  if (shuffledKind(finding) !== undefined) return isOlderThanShuffle(input, finding, explanation);
  if (finding.rule === 'W7') return isOlderThanCopy(input, finding, explanation);
  return finding.rule === 'F10' && isOlderThanPlace(input, finding, explanation);
};

/**
 * Settles a question with the explanation beside the figure, if it says something, and with the
 * secretary's decision.
 */
export const answered = (input: RuleInput, finding: Raised): Finding => {
  if (finding.level === 'error') return { ...finding, settled: false };
  if (finding.level === 'info') return { ...finding, settled: true };
  const explanation = explanationOf(input, finding.measure);
  if (explanation.trim() === '' || isOlder(input, finding, explanation))
    return bySecretary(input, { ...finding, settled: false }, explanation);
  // W7 asks a question that *ja* answers.
  if (isExplanation(explanation) || (finding.rule === 'W7' && isYes(explanation))) {
    return bySecretary(input, withExplanation(input, finding, explanation), explanation);
  }
  return { ...finding, kind: 'vague', facts: { ...finding.facts, explanation }, settled: false };
};

/** S1: questions from the secretary, who may ask about a figure that no rule asks about. */
export const askedBack = (input: RuleInput): Raised[] =>
  (input.decisions ?? [])
    .filter((decision) => isAsked(input, decision))
    .map(({ measure, question }) => ({ rule: 'S1', kind: 'asked', level: 'query', measure, facts: { question } }));
