import type { Quarter } from '../../../domain/calendar/quarter.ts';
import { type MeasureId, measuresIn } from '../../../domain/measures/measures.ts';
import type { FigureId, TotalId } from '../../../domain/measures/relations.ts';
import type { History, RuleInput } from '../../../domain/rules/rule-input.ts';
import { validate } from '../../../domain/rules/validate.ts';
import type { Finding } from '../../../domain/submissions/finding.ts';
import type { Observation } from '../../../domain/submissions/observation.ts';
import type { Profile } from '../../../domain/submissions/profile.ts';
import { verdictOf } from '../../../sheets/questionnaire/texts.ts';

export type Values = Readonly<Partial<Record<MeasureId, number | string>>>;
export type Explanations = Readonly<Partial<Record<MeasureId, string>>>;

/** A quarter in which everything fits: 612 delivered, 267 received, nothing folded filled in. */
export const sound: Values = {
  lending_requests_received: 580,
  lending_filled_loans: 583,
  lending_filled_copies: 29,
  lending_filled_provincial: 101,
  lending_filled_national: 463,
  lending_filled_academic: 46,
  lending_filled_abroad: 2,
  lending_unfilled: 66,
  borrowing_requests_submitted: 300,
  borrowing_received_loans: 255,
  borrowing_received_copies: 12,
  borrowing_received_provincial: 41,
  borrowing_received_national: 189,
  borrowing_received_academic: 35,
  borrowing_received_abroad: 2,
  borrowing_unfilled: 43,
  b2c_fee_national_eur: 5,
  source_system: 'Wise',
  is_estimated_lending: 'nee',
  is_estimated_borrowing: 'nee',
  submitted_by_role: 'medewerker IBL',
};

const kindOf = (value: number | string | undefined): Observation['kind'] => {
  if (value === undefined) return 'blank';
  if (typeof value === 'number') return 'number';
  if (value === 'onbekend') return 'unknown';
  return value === 'n.v.t.' ? 'not-applicable' : 'text';
};

export const observe = (
  values: Values,
  explanations: Explanations = {},
  quarter: Quarter = '2026-Q1',
): readonly Observation[] =>
  measuresIn(quarter).map(({ id }): Observation => {
    const value = values[id];
    const kind = kindOf(value);
    return {
      measure: id,
      kind,
      value: kind === 'number' || kind === 'text' ? (value ?? null) : null,
      typed: String(value ?? ''),
      explanation: explanations[id] ?? '',
    };
  });

export interface Situation {
  readonly now?: Values;
  readonly explained?: Explanations;
  readonly totalExplanations?: Readonly<Partial<Record<TotalId, string>>>;
  readonly ticked?: boolean;
  readonly lastYear?: Values;
  readonly previous?: Values;
  readonly earlier?: readonly (Values | null)[];
  readonly quarter?: Quarter;
  readonly profile?: Profile;
  /** A merger, a split or another area, in this quarter or in the three before it. */
  readonly break?: History['break'];
  /** What the KB counted. */
  readonly kb?: Readonly<Partial<Record<FigureId, number>>>;
}

const past = (values: Values | undefined) => (values ? observe({ ...sound, ...values }) : null);

/** A sound quarter that is changed in these values. */
export const judgedIn = (situation: Situation): RuleInput => ({
  quarter: situation.quarter ?? '2026-Q1',
  observations: observe({ ...sound, ...situation.now }, situation.explained, situation.quarter),
  readingFindings: [],
  ticked: situation.ticked ?? true,
  history: {
    lastYear: past(situation.lastYear),
    previous: past(situation.previous),
    earlier: (situation.earlier ?? []).map((one) => (one === null ? null : past(one))),
    ...(situation.break && { break: situation.break }),
  },
  totalExplanations: situation.totalExplanations ?? {},
  ...(situation.profile && { profile: situation.profile }),
  kb: new Map(Object.entries(situation.kb ?? {}) as [FigureId, number][]),
  before: null,
});

export const findingsIn = (situation: Situation): readonly Finding[] => validate(judgedIn(situation));

/** `F5 lending_filled`, with the sentence. */
export const told = (findings: readonly Finding[]): readonly string[] =>
  findings.map((finding) => `${finding.rule} ${finding.measure}: ${verdictOf(finding)}`);

export const rulesOf = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ rule, measure }) => `${rule} ${measure}`);
