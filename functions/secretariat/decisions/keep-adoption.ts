import { type Quarter, shiftQuarter } from '../../../domain/calendar/quarter.ts';
import { type AdoptionFacts, judgeAdoption } from '../../../domain/statistics/adoption.ts';
import type { AdoptionInputs } from '../../../domain/statistics/adoption-verdict.ts';
import type { World } from '../../ports.ts';
import { type GroupSnapshot, quartersBack } from '../../statistic/group-snapshot.ts';
import type { OverviewBoxesDocument } from '../../store/documents.ts';
import { loadPublications, type Publication } from '../../store/publications/publications.ts';
import { saveAdoption } from '../../store/register/overview-boxes.ts';
import { adopt } from './adopt.ts';

type Adoption = OverviewBoxesDocument['adoption'];

const unticked: Adoption = { ticked: false, asked: null, done: false };

type Known = Pick<GroupSnapshot, 'quarters' | 'submissions' | 'written'>;

/** The quarters with figures. Of those before the loaded submissions only the quarter is known. */
const countedIn = ({ quarters, submissions, written }: Known): ReadonlySet<Quarter> => {
  const newest = quarters.at(-1)?.quarter;
  const from = newest && shiftQuarter(newest, -quartersBack);
  return new Set([
    ...submissions.flatMap(({ quarter, counted }) => (counted ? [quarter] : [])),
    ...written.filter((quarter) => from !== undefined && quarter < from),
  ]);
};

export const adoptionFacts = (publications: readonly Publication[], known: Known, now: number): AdoptionFacts => ({
  published: publications
    // Without its text there is nothing to freeze; one is made from the figures.
    .map(({ period, newest: { status, adopted } }) => ({ period, status, adoptedOn: adopted?.on ?? null })),
  counted: countedIn(known),
  closesOn: new Map<Quarter, string>(known.quarters.map(({ quarter, closesOn }) => [quarter, closesOn])),
  now,
});

/** The adoption that the box requests; null = incomplete, or the answer beside it was about another period. */
const askedBy = async (world: World, known: Known, inputs: AdoptionInputs) => {
  const publications = await loadPublications(world.database);
  const verdict = judgeAdoption(inputs, adoptionFacts(publications, known, world.clock.now()));
  if (verdict.kind !== 'ready' || verdict.period !== inputs.answered) return null;
  return { period: verdict.period, on: verdict.on };
};

/**
 * Acts on what is filled in when *Stel vast* is ticked. The request is stored before it is done, so
 * after a crash the next check finishes it and never adopts another period.
 */
export const keepAdoption = async (
  world: World,
  snapshot: Known,
  known: OverviewBoxesDocument,
  inputs: AdoptionInputs,
): Promise<Adoption> => {
  const { adoption } = known;
  if (!inputs.ticked) return unticked;
  if (adoption.ticked && (adoption.done || adoption.asked === null)) return adoption;
  const asked = adoption.asked ?? (await askedBy(world, snapshot, inputs));
  if (asked === null) return { ticked: true, asked, done: false };
  await saveAdoption(world.database, { ticked: true, asked, done: false });
  const isDone = await adopt(world, asked);
  return { ticked: true, asked: isDone ? asked : null, done: isDone };
};
