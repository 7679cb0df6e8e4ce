import type { Quarter } from '../calendar/quarter.ts';
import { type FigureId, figureOf, type TotalId } from '../measures/relations.ts';
import type { Decision } from '../submissions/decision.ts';
import type { Finding } from '../submissions/finding.ts';
import type { Observation } from '../submissions/observation.ts';
import type { Profile } from '../submissions/profile.ts';
import type { Reading } from '../submissions/submission.ts';

type Observations = readonly Observation[];

/** What a library handed in for earlier quarters; null = nothing for that quarter. */
export interface History {
  readonly lastYear: Observations | null;
  readonly previous: Observations | null;
  /** The four quarters before this one, newest first. */
  readonly earlier: readonly (Observations | null)[];
  /**
   * A merger, a split or a change of area in this quarter (`now`) or in the three before it
   * (`year`): earlier figures are not comparable. Absent = comparable.
   */
  readonly break?: 'now' | 'year' | null;
}

/** Everything that the rules read. */
export interface RuleInput {
  readonly quarter: Quarter;
  readonly observations: Observations;
  readonly readingFindings: readonly Finding[];
  readonly ticked: boolean;
  /** Why the library asks for a correction; absent = it asks for none. */
  readonly reason?: string;
  readonly history: History;
  /** What the library counts; absent = everything. */
  readonly profile?: Profile | undefined;
  /** The library's name and place; absent = not known. */
  readonly ownNames?: readonly string[];
  /** `parseQuestionnaire(…).totalExplanations`. */
  readonly totalExplanations: Readonly<Partial<Record<TotalId, string>>>;
  /** The previous reading, which shows the figure that an explanation was written for. */
  readonly before: Reading | null;
  /** What the KB counted for this library in the quarter; absent = no figures. */
  readonly kb?: ReadonlyMap<FigureId, number> | undefined;
  /** The secretary's decisions about these figures. */
  readonly decisions?: readonly Decision[];
}

/** A finding before an explanation has been taken into account. */
export type Raised = Omit<Finding, 'settled'>;

/** A rule: returns everything that it finds in the input. */
export type Rule = (input: RuleInput) => readonly Raised[];

/** A figure in the present reading; `undefined` when it is not a number. */
export const figureNow = (input: RuleInput, id: FigureId): number | undefined => figureOf(input.observations, id);

/** A figure in an earlier hand-in; `undefined` when that is null or has no number. */
export const figureThen = (observations: Observations | null, id: FigureId): number | undefined =>
  observations ? figureOf(observations, id) : undefined;

export const observationOf = (observations: Observations, id: FigureId): Observation | undefined =>
  observations.find(({ measure }) => measure === id);

/** A figure in each of the last four quarters; `undefined` unless all four are numbers. */
export const lastFour = (
  input: RuleInput,
  of: (observations: Observations) => number | undefined,
): number[] | undefined => {
  const numbers = input.history.earlier.slice(0, 4).map((one) => (one ? of(one) : undefined));
  const known = numbers.filter((number) => number !== undefined);
  return known.length === 4 ? known : undefined;
};

/** The arithmetic mean; NaN for an empty list. */
export const meanOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
