import type { MeasureId } from '../measures/measures.ts';
import { breakdowns, type FigureId, flows, subsets, totals } from '../measures/relations.ts';
import type { Judged, Raised, Rule } from './judged.ts';
import { figureNow, figureThen, observationOf } from './judged.ts';

interface Parts {
  readonly sum: number;
  /** Some part is `onbekend`; the others are numbers. */
  readonly incomplete: boolean;
}

/** What a library does not do, says its profile, adds nothing. */
const partOf = (judged: Judged, id: MeasureId): number | undefined =>
  observationOf(judged.observations, id)?.kind === 'not-applicable' ? 0 : figureNow(judged, id);

/** The parts together; `undefined` when one is neither a number nor one of the two words (skip if any is missing). */
const partsOf = (judged: Judged, ids: readonly MeasureId[]): Parts | undefined => {
  const known = ids.filter((id) => observationOf(judged.observations, id)?.kind !== 'unknown');
  const numbers = known.map((id) => partOf(judged, id));
  if (numbers.some((number) => number === undefined)) return undefined;
  const sum = numbers.reduce<number>((all, number) => all + (number ?? 0), 0);
  return { sum, incomplete: known.length < ids.length };
};

/** With one part unknown it is still certain when the others exceed the total (docs/domain.md, decision 9). */
const addUp = (judged: Judged, rule: string, whole: FigureId, ids: readonly MeasureId[]): Raised[] => {
  const total = figureNow(judged, whole);
  const parts = partsOf(judged, ids);
  if (total === undefined || !parts || parts.sum === total || (parts.incomplete && parts.sum < total)) return [];
  const kind = parts.sum < total ? 'too-few' : 'too-many';
  const facts = { total, sum: parts.sum, difference: Math.abs(total - parts.sum) };
  return [{ rule, kind, level: 'error', measure: whole, facts }];
};

/** F5: provincial, national, academic and abroad together are the total ("davon"). */
export const partsAddUp: Rule = (judged) => totals.flatMap(({ id, parts }) => addUp(judged, 'F5', id, parts));

/** F6: the reasons together are what was not delivered. */
export const reasonsAddUp: Rule = (judged) =>
  breakdowns.flatMap(({ whole, parts }) => addUp(judged, 'F6', whole, parts));

/** F7: what is counted in the whole already does not exceed it ("darunter"). */
export const subsetsFit: Rule = (judged) =>
  subsets.flatMap(({ subset, whole }): Raised[] => {
    const value = figureNow(judged, subset);
    const total = figureNow(judged, whole);
    return value === undefined || total === undefined || value <= total
      ? []
      : [{ rule: 'F7', kind: 'subset', level: 'error', measure: subset, facts: { value, total, whole } }];
  });

/** F8: all reasons or none; it stands beside the first that is still empty. */
export const allOrNone: Rule = (judged) =>
  breakdowns.flatMap(({ parts }): Raised[] => {
    const empty = parts.filter((id) => (observationOf(judged.observations, id)?.kind ?? 'blank') === 'blank');
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

/** W1: what was open and came in, went out or is still open; without the own province, whose requests are not asked. */
export const flowsBalance: Rule = (judged) =>
  flows.flatMap((flow): Raised[] => {
    const incoming = all(figureNow(judged, flow.openStart), figureNow(judged, flow.received));
    const outgoing = all(
      figureNow(judged, flow.filled),
      figureNow(judged, flow.unfilled),
      figureNow(judged, flow.cancelled),
      figureNow(judged, flow.openEnd),
    );
    const provincial = figureNow(judged, flow.provincial);
    if (!incoming || !outgoing || provincial === undefined) return [];
    const facts = { in: sum(incoming), out: sum(outgoing) - provincial };
    return facts.in === facts.out ? [] : [{ rule: 'W1', kind: 'flow', level: 'query', measure: flow.openEnd, facts }];
  });

/** W2: what is open on the first day was open on the last day of the quarter before. */
export const openCarriesOver: Rule = (judged) =>
  flows.flatMap(({ openStart, openEnd }): Raised[] => {
    const value = figureNow(judged, openStart);
    const before = figureThen(judged.history.previous, openEnd);
    return value === undefined || before === undefined || value === before
      ? []
      : [{ rule: 'W2', kind: 'open-start', level: 'query', measure: openStart, facts: { value, before } }];
  });

/** W3 leaves room for what was still open: a tenth and ten (docs/domain.md, 3.2). */
const finishedMax = (received: number): number => 1.1 * received + 10;

/**
 * W3: not many more finished than came in, when the open stock is not given. Cancelled requests are optional: left out when
 * empty, which can only make the sum smaller.
 */
export const finishedFits: Rule = (judged) =>
  flows.flatMap((flow): Raised[] => {
    const [received, filled, provincial, unfilled] = [flow.received, flow.filled, flow.provincial, flow.unfilled].map(
      (id) => figureNow(judged, id),
    );
    if (received === undefined || filled === undefined || provincial === undefined || unfilled === undefined) return [];
    if (figureNow(judged, flow.openStart) !== undefined && figureNow(judged, flow.openEnd) !== undefined) return [];
    const finished = filled - provincial + unfilled + (figureNow(judged, flow.cancelled) ?? 0);
    const kind = flow.filled === 'lending_filled' ? 'lending' : 'borrowing';
    return finished <= finishedMax(received)
      ? []
      : [{ rule: 'W3', kind, level: 'query', measure: flow.received, facts: { finished, received, value: received } }];
  });
