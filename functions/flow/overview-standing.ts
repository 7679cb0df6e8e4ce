import { endOfDay } from '../../sheets/questionnaire/quarter.ts';
import type { AdoptionInputs, AdoptionView } from '../../sheets/secretariat/adoption.ts';
import type { QuarterStanding } from '../../sheets/secretariat/overview.ts';
import { adoptable, judgeAdoption } from '../rules/adoption.ts';
import { standingIn } from '../statistics/editions.ts';
import type { CockpitDocument } from '../store/documents.ts';
import type { OpenedQuarter } from '../store/registry.ts';
import { adoptionFacts } from './keep-adoption.ts';
import type { Stock } from './stock.ts';

/** What may be adopted, what stands in the way of what is filled in, and what came of the tick. */
export const adoptionView = (
  { publications, quarters }: Stock,
  { adoption: { ticked, asked, done } }: CockpitDocument,
  inputs: AdoptionInputs,
  now: number,
): AdoptionView => {
  const facts = adoptionFacts(publications, quarters, now);
  return {
    choices: adoptable(facts),
    verdict: judgeAdoption(inputs, facts),
    ticked: ticked ? { done: done ? asked : null } : null,
  };
};

/** The quarter as a whole: gone through after it closed, until it is published with nothing waiting any more; then as its edition. */
export const quarterStanding = (stock: Stock, current: OpenedQuarter, now: number): QuarterStanding | null => {
  if (now < endOfDay(current.closesOn)) return null;
  const publication = stock.publications.find(({ period }) => period === current.quarter);
  if (!publication) return { kind: 'checking' };
  const { first, newest } = publication;
  const standing = standingIn(newest.status, newest.adopted);
  if (standing.kind !== 'provisional') return standing;
  const isWaiting = stock.submissions.some(({ quarter, waiting }) => quarter === current.quarter && waiting > 0);
  return first === null || isWaiting ? { kind: 'checking' } : standing;
};
