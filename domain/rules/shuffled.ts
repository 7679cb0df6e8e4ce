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
 * Detects a sort of some columns only: labels and codes stay, while figures or explanations move to
 * other rows. Compared with the previous reading, the same contents are in other rows and did not
 * all move equally far. A block that was cut and pasted moves as one, two exchanged figures are a
 * correction, and retyped figures were nowhere before.
 */
const figuresMin = 3;
const explanationsMin = 2;

interface Moved {
  readonly from: MeasureId;
  readonly to: MeasureId;
  readonly rows: number;
}

/** What a row holds; '' = nothing. */
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

/** Contents that stood in exactly one of the changed rows and now stand in exactly one other. */
const movedIn = (order: readonly MeasureId[], then: Contents, now: Contents): readonly Moved[] => {
  const changed = order.filter((id) => then(id) !== now(id));
  const earlierContents = new Set(changed.map(then));
  const isRetyped = changed.some((id) => then(id) !== '' && !earlierContents.has(now(id)) && now(id) !== '');
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

/** A digest of what these rows hold: their figures or their explanations. */
const digestOf = (ids: readonly string[], contents: Contents): string =>
  createHash('sha256')
    .update(JSON.stringify(ids.map((id) => [id, contents(id as MeasureId)])))
    .digest('base64url')
    .slice(0, 16);

/**
 * Rows with an error that only the other figures explain; a question placed there would be hidden.
 */
const oftenWrong: readonly string[] = [...subsets.map(({ subset }) => subset), ...breakdowns.map(({ whole }) => whole)];

/** The contents that each question is about. */
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

/** Which of the two questions was asked; undefined = the finding is about something else. */
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

/**
 * A question holds until the sort is undone or answered. An answer holds while the figures stay
 * where they are.
 */
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

/** F10: figures or explanations stand in other rows than before. Asked once, about all of them. */
export const shuffled = (input: RuleInput): readonly Raised[] => {
  const { before } = input;
  if (!before) return [];
  const asked = askedIn(before);
  const holding = asked.filter((one) => stillHolds(input, one));
  if (holding.length > 0) return holding.map((one) => askedAgain(input, one));
  return asked.some((one) => isUndone(input, one)) ? [] : fresh(input, before);
};
