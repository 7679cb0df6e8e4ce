import { isTotalId } from '../measures/relations.ts';
import type { Decision } from '../submissions/decision.ts';
import type { Finding } from '../submissions/finding.ts';
import { isAnswered } from './asked.ts';
import { explanationOf, isExplanation } from './explanation.ts';
import { figureNow, observationOf, type Raised, type RuleInput } from './rule-input.ts';
import { shuffledKind } from './shuffled.ts';
import { figureSaid } from './written-for.ts';

/** The finding of the look before about the same figure, when the same explanation stood beside it. */
const earlierAnswer = (input: RuleInput, finding: Raised, explanation: string): Finding | undefined => {
  const { before } = input;
  if (!before || explanationOf(before, finding.measure) !== explanation) return undefined;
  return before.findings.find(
    ({ measure, settled, kind, level }) =>
      measure === finding.measure && level !== 'info' && level !== 'error' && (settled || kind === 'lapsed'),
  );
};

/** The figure that a finding is about; `onbekend` is one too. */
const figureIn = ({ kind, facts }: Raised): string | number | undefined =>
  facts.value ?? (kind === 'unknown' ? 'onbekend' : undefined);

/** The figure that the explanation was written for, if another stands there now; a total has no observation to say so. */
const explainedBy = (
  input: RuleInput,
  { measure }: Raised,
  earlier: Finding | undefined,
): string | number | undefined => {
  if (measure !== null && !isTotalId(measure)) return observationOf(input.observations, measure)?.writtenFor;
  return earlier && (earlier.facts.explained ?? figureIn(earlier));
};

/** The rule that had asked about it; it goes along, so that a second look at the same cells finds the same. '' = none had. */
const ruleExplained = (earlier: Finding | undefined): string =>
  String(earlier?.facts.explainedRule ?? earlier?.rule ?? '');

/** Further from what it was compared with; a figure that was compared with nothing is further when it is more. */
const isFurther = (value: number, explained: number, { before, finished, kb }: Finding['facts']): boolean => {
  const base = before ?? finished ?? kb;
  return typeof base === 'number' ? Math.abs(value - base) > Math.abs(explained - base) : value > explained;
};

/** An explanation lapses when its figure moved further from its history, or when another rule asks about another figure. */
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

/** What stood beside a figure before it was asked whether it stands in the right row explains nothing about that. */
const isOlderThanPlace = ({ before }: RuleInput, { measure }: Raised, explanation: string): boolean => {
  if (!before || explanationOf(before, measure) !== explanation) return false;
  return !before.findings.some(
    (one) => one.rule === 'F10' && one.measure === measure && (one.settled || one.kind === 'vague'),
  );
};

/**
 * Whether a quarter is a copy is asked of everybody: the remark answers it that was written after the question stood there,
 * and about no fewer figures. A remark that was there already, or came with the copy, says nothing about it.
 */
const isOlderThanCopy = ({ before }: RuleInput, { measure, facts }: Raised, explanation: string): boolean => {
  const asked = before?.findings.find(({ rule }) => rule === 'W7');
  if (!before || !asked) return true;
  if (explanationOf(before, measure) !== explanation) return false;
  return !asked.settled || Number(asked.facts.equal) < Number(facts.equal);
};

/** What stands beside the figure came along from another row, or stood there already. */
const isOlderThanShuffle = ({ before }: RuleInput, { measure, facts }: Raised, explanation: string): boolean => {
  const stood = before?.observations.some((one) => explanationOf(before, one.measure) === explanation) ?? false;
  const isAccepted = before?.findings.some(
    (one) =>
      shuffledKind(one) !== undefined &&
      one.measure === measure &&
      one.facts.was === facts.was &&
      (one.settled || one.kind === 'vague'),
  );
  return stood && !isAccepted;
};

/** What stands beside a figure was written before the question about it. */
const isOlder = (input: RuleInput, finding: Raised, explanation: string): boolean => {
  if (shuffledKind(finding) !== undefined) return isOlderThanShuffle(input, finding, explanation);
  if (finding.rule === 'W7') return isOlderThanCopy(input, finding, explanation);
  return finding.rule === 'F10' && isOlderThanPlace(input, finding, explanation);
};

/** Settles a question by what stands beside the figure, if that says something, and by what the secretary decided. */
export const answered = (input: RuleInput, finding: Raised): Finding => {
  if (finding.level === 'error') return { ...finding, settled: false };
  if (finding.level === 'info') return { ...finding, settled: true };
  const explanation = explanationOf(input, finding.measure);
  if (explanation.trim() === '' || isOlder(input, finding, explanation))
    return bySecretary(input, { ...finding, settled: false }, explanation);
  if (isExplanation(explanation)) {
    return bySecretary(input, withExplanation(input, finding, explanation), explanation);
  }
  return { ...finding, kind: 'vague', facts: { ...finding.facts, explanation }, settled: false };
};

/** The secretary may ask about a figure that no rule asks about. */
export const askedBack = (input: RuleInput): Raised[] =>
  (input.decisions ?? [])
    .filter((decision) => isAsked(input, decision))
    .map(({ measure, question }) => ({ rule: 'S1', kind: 'asked', level: 'query', measure, facts: { question } }));
