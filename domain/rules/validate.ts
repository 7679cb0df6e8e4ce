import { figuresInOrder } from '../measures/relations.ts';
import type { Finding } from '../submissions/finding.ts';
import { answered, askedBack } from './answer.ts';
import {
  allOrNone,
  finishedFits,
  flowsBalance,
  openCarriesOver,
  partsAddUp,
  reasonsAddUp,
  subsetsFit,
} from './arithmetic.ts';
import { causeShown } from './cause.ts';
import { noCodes } from './codes.ts';
import { requiredFilled, unknownExplained } from './completeness.ts';
import {
  estimateNamed,
  feeSteady,
  notCopied,
  otherReasonSmall,
  ownFigure,
  showcaseWritten,
  sourceSteady,
} from './consistency.ts';
import { kbAgrees } from './kb.ts';
import {
  fillRatePlausible,
  nearHistory,
  neitherDateNorYear,
  notTooLarge,
  stillDone,
  zeroOrFirst,
} from './plausibility.ts';
import { nothingPersonal, roleWithoutName } from './privacy.ts';
import { placesSure } from './recovered.ts';
import type { Raised, Rule, RuleInput } from './rule-input.ts';
import { wordsFit } from './written-for.ts';

/**
 * A rule with the ids of its findings and its source (docs/domain.md, 3.2 and its numbered
 * sources).
 */
interface SourcedRule {
  readonly ids: readonly string[];
  readonly source: string;
  readonly find: Rule;
}

/**
 * The order matters: the first of several questions about one figure is asked (docs/domain.md,
 * decision 6).
 */
export const rules: readonly SourcedRule[] = [
  { ids: ['F10'], source: 'Data Carpentry, pasted blocks (S49); locales of Google Sheets (S46)', find: placesSure },
  { ids: ['F4'], source: 'IMLS PLS edit checks, blank (S12)', find: requiredFilled },
  { ids: ['F5'], source: 'DBS "davon" (S9); IMLS PLS, arithmetic (S12)', find: partsAddUp },
  { ids: ['F6'], source: 'ISO 10161 reasons unfilled (S37-S41); IMLS PLS, arithmetic (S12)', find: reasonsAddUp },
  { ids: ['F7'], source: 'DBS "darunter" (S9); IMLS PLS, relational (S12)', find: subsetsFit },
  { ids: ['F8'], source: 'DHIS2 compulsory pair (S43)', find: allOrNone },
  { ids: ['W19'], source: 'Data Carpentry, problematic null values (S49)', find: noCodes },
  {
    ids: ['W9'],
    source: 'Data Carpentry, dates as data (S49); measured serial numbers (S47)',
    find: neitherDateNorYear,
  },
  { ids: ['W8'], source: 'IMLS PLS, zero (S12)', find: zeroOrFirst },
  {
    ids: ['W5', 'W4', 'W6'],
    source: 'IMLS PLS range edits (S12); shares computed from its FY2014-15',
    find: nearHistory,
  },
  // After W8 and W5, which ask about most zeros. W5 also involves the secretary.
  { ids: ['W17'], source: 'IMLS PLS edit checks, blank and zero (S12)', find: stillDone },
  { ids: ['W20'], source: 'IMLS PLS range edits (S12)', find: notTooLarge },
  { ids: ['W12'], source: 'KB "overzicht IBL", by which libraries settle (S4)', find: kbAgrees },
  { ids: ['W3'], source: '[P] of this project; IMLS PLS, relational (S12)', find: finishedFits },
  { ids: ['W1'], source: '[P] of this project', find: flowsBalance },
  { ids: ['W2'], source: '[P] of this project', find: openCarriesOver },
  { ids: ['W10'], source: '[P]; fill rates as in S29, S30', find: fillRatePlausible },
  { ids: ['W11'], source: '[P]; shares of reasons as in S41', find: otherReasonSmall },
  { ids: ['F3', 'W15'], source: 'DBS `N` (S9); CBS signs (S10)', find: unknownExplained },
  { ids: ['W16'], source: 'ACRL and IPEDS practice: one source system (S28)', find: sourceSteady },
  { ids: ['W18'], source: 'Data Carpentry, values as values (S49)', find: ownFigure },
  { ids: ['W7'], source: '[P] of this project', find: notCopied },
  { ids: ['S1'], source: 'The secretary, in the worklist', find: askedBack },
  { ids: ['W14'], source: 'Price monitor of the working group (S3, S21)', find: feeSteady },
  { ids: ['AVG'], source: 'The form asks for a role, never for a name (AVG)', find: roleWithoutName },
  { ids: ['I3'], source: 'IMLS PLS, arithmetic (S12); slips of a digit as in W5', find: causeShown },
  { ids: ['I2'], source: '[P] of this project', find: wordsFit },
  { ids: ['I4'], source: '[P] of this project', find: showcaseWritten },
  { ids: ['I1'], source: 'IMLS PLS, flags of estimates (S12)', find: estimateNamed },
];

const weight = { error: 0, release: 1, query: 1, info: 2 } as const;

/**
 * Keeps one finding per figure: errors before questions before notices, then by the order of the
 * rules.
 */
const onePerFigure = (raised: readonly Raised[]): Raised[] => {
  const kept = new Map<string, Raised>();
  for (const finding of raised) {
    const key = finding.measure ?? `${finding.rule} ${finding.kind}`;
    const other = kept.get(key);
    if (!other || weight[finding.level] < weight[other.level]) kept.set(key, finding);
  }
  return [...kept.values()];
};

const order = new Map<string, number>(figuresInOrder.map((id, index) => [id, index]));

const inOrder = (findings: readonly Raised[]): Raised[] => {
  const at = ({ measure }: Raised): number => (measure === null ? -1 : (order.get(measure) ?? order.size));
  return [...findings].sort((one, other) => at(one) - at(other));
};

/**
 * All findings at once, in the order of the sheet: one per figure, plus any notice about personal
 * data.
 */
export const validate = (input: RuleInput): readonly Finding[] => {
  const raised = [...input.readingFindings, ...rules.flatMap(({ find }) => find(input))];
  return inOrder([...onePerFigure(raised), ...nothingPersonal(input)]).map((finding) => answered(input, finding));
};
