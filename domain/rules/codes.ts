import { type MeasureId, measuresIn } from '../measures/measures.ts';
import { figureNow, type Raised, type Rule, type RuleInput } from './rule-input.ts';

/** Many systems and people enter a row of nines for *unknown*. */
const codes: readonly number[] = [999, 9999, 99_999, 999_999];
/** One such figure may be real; two in a form hardly ever are. */
const codesMin = 2;

/** An open question stays until the figure itself changes, even if the other codes are gone. */
const wasAsked = ({ before }: RuleInput, id: MeasureId, value: number): boolean =>
  before?.findings.some(({ rule, measure, facts }) => rule === 'W19' && measure === id && facts.value === value) ??
  false;

/** W19: 999 or 9999 several times in one form is perhaps a code for *unknown*. */
export const noCodes: Rule = (input) => {
  const found = measuresIn(input.quarter).flatMap(({ id, kind }) => {
    const value = kind === 'count' ? figureNow(input, id) : undefined;
    return value !== undefined && codes.includes(value) ? [{ id, value }] : [];
  });
  return found
    .filter(({ id, value }) => found.length >= codesMin || wasAsked(input, id, value))
    .map(
      ({ id, value }): Raised => ({
        rule: 'W19',
        kind: 'code',
        level: 'release',
        measure: id,
        facts: { value, release: 1 },
      }),
    );
};
