import type { Quarter } from '../../sheets/questionnaire/quarter.ts';
import type { AdoptionInputs } from '../../sheets/secretariat/adoption.ts';
import { type AdoptionFacts, judgeAdoption } from '../rules/adoption.ts';
import { saveAdoption } from '../store/cockpit.ts';
import type { CockpitDocument } from '../store/documents.ts';
import { loadPublications, type Publication } from '../store/publications.ts';
import type { OpenedQuarter } from '../store/registry.ts';
import { adopt } from './adopt.ts';
import type { World } from './ports.ts';

type Adoption = CockpitDocument['adoption'];

const unticked: Adoption = { ticked: false, asked: null, done: false };

export const adoptionFacts = (
  publications: readonly Publication[],
  quarters: readonly OpenedQuarter[],
  now: number,
): AdoptionFacts => ({
  published: publications
    // Without its text there is nothing to freeze; the next publication has one.
    .filter(({ newest }) => newest.parts > 0)
    .map(({ period, newest: { status, adopted } }) => ({ period, status, adoptedOn: adopted?.on ?? null })),
  closesOn: new Map<Quarter, string>(quarters.map(({ quarter, closesOn }) => [quarter, closesOn])),
  now,
});

/** What the box asks for; null = it is not newly ticked, or something is lacking. */
const askedBy = async (world: World, quarters: readonly OpenedQuarter[], inputs: AdoptionInputs) => {
  const publications = await loadPublications(world.database);
  const verdict = judgeAdoption(inputs, adoptionFacts(publications, quarters, world.clock.now()));
  return verdict.kind === 'ready' ? { period: verdict.period, on: verdict.on } : null;
};

/**
 * Acts when the box *Stel vast* is ticked, on what is filled in at that moment. What is asked is kept before it is done, so
 * that a look which breaks off is finished by the next, and never adopts another period than was asked.
 */
export const keepAdoption = async (
  world: World,
  quarters: readonly OpenedQuarter[],
  known: CockpitDocument,
  inputs: AdoptionInputs,
): Promise<Adoption> => {
  const { adoption } = known;
  if (!inputs.ticked) return unticked;
  if (adoption.ticked && (adoption.done || adoption.asked === null)) return adoption;
  const asked = adoption.asked ?? (await askedBy(world, quarters, inputs));
  if (asked === null) return { ticked: true, asked, done: false };
  await saveAdoption(world.database, { ticked: true, asked, done: false });
  await adopt(world, asked);
  return { ticked: true, asked, done: true };
};
