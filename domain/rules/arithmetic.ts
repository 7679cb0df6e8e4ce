import type { MeasureId } from '../measures/measures.ts';
import { breakdowns, type FigureId, flows, type Subset, subsets, totals } from '../measures/relations.ts';
import type { Raised, Rule, RuleInput } from './rule-input.ts';
import { figureNow, figureThen, observationOf } from './rule-input.ts';

interface Parts {
  readonly sum: number;
  /** At least one part is `onbekend`; the others are numbers. */
  readonly incomplete: boolean;
}

const isBlank = ({ observations }: RuleInput, id: MeasureId): boolean =>
  (observationOf(observations, id)?.kind ?? 'blank') === 'blank';

/** A part's number. A part that does not apply, according to the library's profile, counts as 0. */
const partOf = (input: RuleInput, id: MeasureId): number | undefined =>
  observationOf(input.observations, id)?.kind === 'not-applicable' ? 0 : figureNow(input, id);

/** The sum of the parts; `undefined` when one of them is blank or unreadable. */
const partsOf = (input: RuleInput, ids: readonly MeasureId[]): Parts | undefined => {
  const known = ids.filter((id) => observationOf(input.observations, id)?.kind !== 'unknown');
  const numbers = known.map((id) => partOf(input, id));
  if (numbers.some((number) => number === undefined)) return undefined;
  const sum = numbers.reduce<number>((all, number) => all + (number ?? 0), 0);
  return { sum, incomplete: known.length < ids.length };
};

/**
 * Compares a total with its parts. If one part is unknown, only an excess of the other parts is
 * certain (docs/domain.md, decision 9).
 */
const addUp = (input: RuleInput, rule: string, whole: FigureId, ids: readonly MeasureId[]): Raised[] => {
  const total = figureNow(input, whole);
  const parts = partsOf(input, ids);
  if (total === undefined || !parts || parts.sum === total || (parts.incomplete && parts.sum < total)) return [];
  const kind = parts.sum < total ? 'too-few' : 'too-many';
  const facts = { total, sum: parts.sum, difference: Math.abs(total - parts.sum) };
  return [{ rule, kind, level: 'error', measure: whole, facts }];
};

/** F5: provincial, national, academic and abroad together equal the total ("davon"). */
export const partsAddUp: Rule = (input) => totals.flatMap(({ id, parts }) => addUp(input, 'F5', id, parts));

/** F6: the reasons together equal what was not delivered. */
export const reasonsAddUp: Rule = (input) => breakdowns.flatMap(({ whole, parts }) => addUp(input, 'F6', whole, parts));

/** Reasons while some are still empty. Once all are given, F6 compares their sum. */
const unfinishedParts = (input: RuleInput): readonly Subset[] =>
  breakdowns.flatMap(({ whole, parts }) =>
    parts.some((id) => isBlank(input, id)) ? parts.map((subset) => ({ subset, whole })) : [],
  );

/** F7: a subset does not exceed its whole ("darunter"). */
export const subsetsFit: Rule = (input) =>
  [...subsets, ...unfinishedParts(input)].flatMap(({ subset, whole }): Raised[] => {
    const value = figureNow(input, subset);
    const total = figureNow(input, whole);
    return value === undefined || total === undefined || value <= total
      ? []
      : [{ rule: 'F7', kind: 'subset', level: 'error', measure: subset, facts: { value, total, whole } }];
  });

/** F8: all reasons or none. The finding stands beside the first reason that is empty. */
export const allOrNone: Rule = (input) =>
  breakdowns.flatMap(({ parts }): Raised[] => {
    const empty = parts.filter((id) => isBlank(input, id));
    const [first] = empty;
    if (first === undefined || empty.length === parts.length) return [];
    const facts = { filled: parts.length - empty.length, of: parts.length };
    return [{ rule: 'F8', kind: 'some', level: 'error', measure: first, facts }];
  });

const all = (...numbers: readonly (number | undefined)[]): number[] | undefined => {
  const known = numbers.filter((number) => number !== undefined);
  return known.length === numbers.length ? known : undefined;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/**
 * W1: what was open plus what came in equals what was finished plus what is still open. The own
 * province is left out, because its requests are not asked.
 */
export const flowsBalance: Rule = (input) =>
  flows.flatMap((flow): Raised[] => {
    const incoming = all(figureNow(input, flow.openStart), figureNow(input, flow.received));
    const outgoing = all(
      figureNow(input, flow.filled),
      figureNow(input, flow.unfilled),
      figureNow(input, flow.cancelled),
      figureNow(input, flow.openEnd),
    );
    const provincial = figureNow(input, flow.provincial);
    if (!incoming || !outgoing || provincial === undefined) return [];
    const facts = { in: sum(incoming), out: sum(outgoing) - provincial };
    return facts.in === facts.out ? [] : [{ rule: 'W1', kind: 'flow', level: 'query', measure: flow.openEnd, facts }];
  });

/**
 * W2: what is open on the first day equals what was open on the last day of the previous quarter.
 */
export const openCarriesOver: Rule = (input) =>
  flows.flatMap(({ openStart, openEnd }): Raised[] => {
    const value = figureNow(input, openStart);
    const before = figureThen(input.history.previous, openEnd);
    return value === undefined || before === undefined || value === before
      ? []
      : [{ rule: 'W2', kind: 'open-start', level: 'query', measure: openStart, facts: { value, before } }];
  });

/** W3 allows for requests that were still open: 10 % and ten more (docs/domain.md, 3.2). */
const finishedMax = (received: number): number => 1.1 * received + 10;

/**
 * W3: when the open stock is not given, hardly more is finished than came in. An empty count of
 * cancelled requests is left out, which can only lower the sum.
 */
export const finishedFits: Rule = (input) =>
  flows.flatMap((flow): Raised[] => {
    const [received, filled, provincial, unfilled] = [flow.received, flow.filled, flow.provincial, flow.unfilled].map(
      (id) => figureNow(input, id),
    );
    if (received === undefined || filled === undefined || provincial === undefined || unfilled === undefined) return [];
    if (figureNow(input, flow.openStart) !== undefined && figureNow(input, flow.openEnd) !== undefined) return [];
    const finished = filled - provincial + unfilled + (figureNow(input, flow.cancelled) ?? 0);
    const kind = flow.filled === 'lending_filled' ? 'lending' : 'borrowing';
    return finished <= finishedMax(received)
      ? []
      : [{ rule: 'W3', kind, level: 'query', measure: flow.received, facts: { finished, received, value: received } }];
  });
