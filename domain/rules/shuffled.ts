import { createHash } from 'node:crypto';
import { type MeasureId, measuresIn } from '../measures/measures.ts';
import { isSumOfOurs } from '../measures/own-sum.ts';
import { breakdowns, subsets } from '../measures/relations.ts';
import type { Finding } from '../submissions/finding.ts';
import type { Observation } from '../submissions/observation.ts';
import type { Reading } from '../submissions/submission.ts';
import { explanationOf } from './explanation.ts';
import { observationOf, type Raised, type RuleInput } from './rule-input.ts';

/*
 * A sort of some columns only: labels and codes stay, figures or explanations stand beside other rows. Told by what was read
 * before: the same contents, in other rows, and not all moved equally far. A block that was cut and pasted elsewhere moves as
 * one, two figures that were exchanged are a correction, and figures that were typed anew stood nowhere before.
 */
const figuresMin = 3;
const explanationsMin = 2;

interface Moved {
  readonly from: MeasureId;
  readonly to: MeasureId;
  readonly rows: number;
}

/** What stands in a row; '' = nothing. */
type Contents = (id: MeasureId) => string;

const figuresOf =
  (observations: readonly Observation[]): Contents =>
  (id) => {
    const { kind, value, typed } = observationOf(observations, id) ?? { kind: 'blank', value: null, typed: '' };
    return kind === 'blank' || isSumOfOurs(typed) ? '' : String(value ?? typed);
  };

const explanationsOf =
  (observations: readonly Observation[]): Contents =>
  (id) =>
    explanationOf({ observations }, id);

/** Contents that stood in exactly one of the changed rows, and stand in exactly one other now. */
const movedIn = (order: readonly MeasureId[], then: Contents, now: Contents): readonly Moved[] => {
  const changed = order.filter((id) => then(id) !== now(id));
  const stood = new Set(changed.map(then));
  const isRetyped = changed.some((id) => then(id) !== '' && !stood.has(now(id)) && now(id) !== '');
  if (isRetyped) return [];
  return changed.flatMap((to): Moved[] => {
    const [from, other] = changed.filter((id) => now(to) !== '' && then(id) === now(to));
    const isOnce = changed.filter((id) => now(id) === now(to)).length === 1;
    return from && !other && isOnce ? [{ from, to, rows: order.indexOf(to) - order.indexOf(from) }] : [];
  });
};

const isShuffled = (moved: readonly Moved[], min: number): boolean =>
  moved.length >= min && new Set(moved.map(({ rows }) => rows)).size > 1;

const figureIds = ({ quarter }: RuleInput): readonly MeasureId[] =>
  measuresIn(quarter)
    .filter(({ kind }) => kind === 'count' || kind === 'fee')
    .map(({ id }) => id);

/** How these rows stand: their figures, or what is written beside them. */
const digestOf = (ids: readonly string[], contents: Contents): string =>
  createHash('sha256')
    .update(JSON.stringify(ids.map((id) => [id, contents(id as MeasureId)])))
    .digest('base64url')
    .slice(0, 16);

/** Where an error that only the other figures explain hides no question. */
const oftenWrong: readonly string[] = [...subsets.map(({ subset }) => subset), ...breakdowns.map(({ whole }) => whole)];

/** What was moved, by the question that asks about it. */
const contentsOf = { shuffled: figuresOf, 'shuffled-words': explanationsOf } as const;
type Kind = keyof typeof contentsOf;

const raisedAbout = ({ observations }: RuleInput, before: Reading, kind: Kind, moved: readonly Moved[]): Raised[] => {
  const first = moved.find(({ to }) => !oftenWrong.includes(to)) ?? moved[0];
  if (!first) return [];
  const ids = [...new Set(moved.flatMap(({ from, to }) => [from, to]))];
  const facts = {
    from: first.from,
    others: moved.length - 1,
    ids: ids.join(),
    was: digestOf(ids, contentsOf[kind](before.observations)),
    figures: digestOf(ids, figuresOf(observations)),
    asked: kind,
  };
  return [{ rule: 'F10', kind, level: 'query', measure: first.to, facts }];
};

/** Which of the two it asked; undefined = it was about something else. */
export const shuffledKind = ({ rule, facts: { asked } }: Raised): Kind | undefined =>
  rule === 'F10' && (asked === 'shuffled' || asked === 'shuffled-words') ? asked : undefined;

interface Asked {
  readonly kind: Kind;
  readonly finding: Finding;
}

const askedIn = ({ findings }: Reading): readonly Asked[] =>
  findings.flatMap((finding) => {
    const kind = shuffledKind(finding);
    return kind ? [{ kind, finding }] : [];
  });

const idsOf = ({ facts }: Finding): readonly string[] => String(facts.ids).split(',');

const isUndone = ({ observations }: RuleInput, { kind, finding }: Asked): boolean =>
  digestOf(idsOf(finding), contentsOf[kind](observations)) === finding.facts.was;

/** Until it is undone or answered; an answer holds for as long as the figures stand so. */
const stillHolds = (input: RuleInput, asked: Asked): boolean => {
  const { facts, settled } = asked.finding;
  if (isUndone(input, asked)) return false;
  return !settled || digestOf(idsOf(asked.finding), figuresOf(input.observations)) === facts.figures;
};

const askedAgain = ({ observations }: RuleInput, { kind, finding }: Asked): Raised => {
  const { rule, level, measure, facts } = finding;
  const figures = digestOf(idsOf(finding), figuresOf(observations));
  return { rule, kind, level, measure, facts: { ...facts, figures } };
};

const fresh = (input: RuleInput, before: Reading): readonly Raised[] => {
  const order = figureIds(input);
  const movedAs = (kind: Kind): readonly Moved[] =>
    movedIn(order, contentsOf[kind](before.observations), contentsOf[kind](input.observations));
  const figures = movedAs('shuffled');
  if (isShuffled(figures, figuresMin)) return raisedAbout(input, before, 'shuffled', figures);
  const words = movedAs('shuffled-words');
  return isShuffled(words, explanationsMin) ? raisedAbout(input, before, 'shuffled-words', words) : [];
};

/** F10: figures or explanations that stand beside other rows than before; asked once, about all of them. */
export const shuffled = (input: RuleInput): readonly Raised[] => {
  const { before } = input;
  if (!before) return [];
  const asked = askedIn(before);
  const holding = asked.filter((one) => stillHolds(input, one));
  if (holding.length > 0) return holding.map((one) => askedAgain(input, one));
  return asked.some((one) => isUndone(input, one)) ? [] : fresh(input, before);
};
