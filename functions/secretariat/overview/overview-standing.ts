import { endOfDay } from '../../../domain/calendar/quarter.ts';
import { adoptable, judgeAdoption } from '../../../domain/statistics/adoption.ts';
import type { AdoptionInputs } from '../../../domain/statistics/adoption-verdict.ts';
import { standingIn } from '../../../domain/statistics/editions/series-of-editions.ts';
import type { Period } from '../../../domain/statistics/statistic.ts';
import { type AdoptionView, periodOf } from '../../../sheets/secretariat/overview/adoption.ts';
import type { QuarterStanding } from '../../../sheets/secretariat/overview/overview.ts';
import { type GroupTextKind, groupTextKinds, noGroupTexts } from '../../../sheets/secretariat/papers/layout.ts';
import { paperPeriods } from '../../../sheets/secretariat/papers/page.ts';
import type { GroupSnapshot } from '../../statistic/group-snapshot.ts';
import type { OverviewBoxesDocument } from '../../store/documents.ts';
import type { OpenedQuarter } from '../../store/register/registry.ts';
import { adoptionFacts } from '../decisions/keep-adoption.ts';
import { askedBy } from '../questions/asked-by.ts';
import type { Worklist } from '../questions/worklist.ts';

/** What the secretary has not written in *Teksten*; null = *Teksten* has no row for it. */
const unwrittenFor = (
  period: Period | null,
  { quarters, groupTexts }: GroupSnapshot,
): readonly GroupTextKind[] | null => {
  if (period === null || !paperPeriods(quarters.map(({ quarter }) => quarter)).includes(period)) return null;
  const texts = groupTexts.get(period) ?? noGroupTexts;
  return groupTextKinds.filter((kind) => texts[kind].trim() === '');
};

/** The choices of *Stel vast*, what is missing, and the result of the tick. */
export const adoptionView = (
  snapshot: GroupSnapshot,
  { adoption: { ticked, asked, done } }: OverviewBoxesDocument,
  inputs: AdoptionInputs,
  now: number,
): AdoptionView => {
  const facts = adoptionFacts(snapshot.publications, snapshot, now);
  const verdict = judgeAdoption(inputs, facts);
  return {
    choices: adoptable(facts),
    verdict,
    typed: inputs.typed.period,
    unwritten: unwrittenFor(periodOf(verdict), snapshot),
    ticked: ticked ? { done: done ? asked : null } : null,
  };
};

/** The stage of a quarter: under review after it closed until nothing waits, then as its edition. */
export const quarterStanding = (
  snapshot: GroupSnapshot,
  worklist: Worklist,
  current: OpenedQuarter,
  now: number,
): QuarterStanding | null => {
  if (now < endOfDay(current.closesOn)) return null;
  const publication = snapshot.publications.find(({ period }) => period === current.quarter);
  if (!publication) return { kind: 'checking' };
  const { first, newest } = publication;
  const standing = standingIn(newest.status, newest.adopted);
  if (standing.kind !== 'provisional') return standing;
  const asked = askedBy(worklist);
  const isWaiting = snapshot.libraries.some(({ id }) => asked.in(id, current.quarter).waiting.length > 0);
  // An earlier quarter without corrections keeps the standing of its edition.
  const isNewest = current.quarter === snapshot.quarters.at(-1)?.quarter;
  return (isNewest && first === null) || isWaiting ? { kind: 'checking' } : standing;
};
