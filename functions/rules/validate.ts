import type { Finding } from '../../sheets/questionnaire/finding.ts';
import { layoutRows } from '../../sheets/questionnaire/layout.ts';
import type { Quarter } from '../../sheets/questionnaire/quarter.ts';
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
import { requiredFilled, unknownExplained } from './completeness.ts';
import { estimateNamed, feeSteady, notCopied, otherReasonSmall, sourceSteady } from './consistency.ts';

import type { Judged, Raised, Rule } from './judged.ts';
import { fillRatePlausible, nearHistory, neitherDateNorYear, zeroOrFirst } from './plausibility.ts';
import { nothingPersonal } from './privacy.ts';

/** In this order: of several questions about one figure the first is asked (`users.md`, decision 6). */
const rules: readonly Rule[] = [
  requiredFilled,
  partsAddUp,
  reasonsAddUp,
  subsetsFit,
  allOrNone,
  neitherDateNorYear,
  zeroOrFirst,
  nearHistory,
  finishedFits,
  flowsBalance,
  openCarriesOver,
  fillRatePlausible,
  otherReasonSmall,
  unknownExplained,
  sourceSteady,
  notCopied,
  askedBack,
  feeSteady,
  estimateNamed,
];

const weight = { error: 0, release: 1, query: 1, info: 2 } as const;

/** One finding per figure: an error before a question before a notice; then the order of the rules. */
const onePerFigure = (raised: readonly Raised[]): Raised[] => {
  const kept = new Map<string, Raised>();
  for (const finding of raised) {
    const key = finding.measure ?? `${finding.rule} ${finding.kind}`;
    const other = kept.get(key);
    if (!other || weight[finding.level] < weight[other.level]) kept.set(key, finding);
  }
  return [...kept.values()];
};

const inOrder = (quarter: Quarter, findings: readonly Raised[]): Raised[] => {
  const order = new Map<string, number>(layoutRows(quarter).map(({ code }, index) => [code, index]));
  const at = ({ measure }: Raised): number => (measure === null ? -1 : (order.get(measure) ?? order.size));
  return [...findings].sort((one, other) => at(one) - at(other));
};

/** All findings at once, in the order of the sheet: one per figure, and a notice about personal data besides. */
export const validate = (judged: Judged): readonly Finding[] => {
  const raised = [...judged.readingFindings, ...rules.flatMap((rule) => rule(judged))];
  return inOrder(judged.quarter, [...onePerFigure(raised), ...nothingPersonal(judged)]).map((finding) =>
    answered(judged, finding),
  );
};
