import { isDeepStrictEqual } from 'node:util';
import { defaultDates, endOfDay, type Quarter } from '../../domain/calendar/quarter.ts';
import type { Library } from '../../domain/libraries/library.ts';
import type { Fitness } from '../../domain/statistics/fit.ts';
import { localeRestored, titlesRestored } from '../../sheets/grid/restore.ts';
import type { Workbook } from '../../sheets/grid/tab.ts';
import { type ParsedSecretariat, parseSecretariat } from '../../sheets/secretariat/parse.ts';
import { profileAfter } from '../../sheets/secretariat/register/profile/parse.ts';
import type { Result } from '../google/trouble.ts';
import type { World } from '../ports.ts';
import { inTrouble, superseded, well } from '../queue/outcome.ts';
import { type GroupSnapshot, loadGroupSnapshot } from '../statistic/group-snapshot.ts';
import { attendanceIn } from '../statistic/open-quarters.ts';
import { pageRequests } from '../statistic/write-workbook.ts';
import type { OverviewBoxesDocument } from '../store/documents.ts';
import { type Assignment, type Outcome, saveAndMark } from '../store/queue/due.ts';
import { rejectSuperseded, SupersededError } from '../store/queue/reject-superseded.ts';
import { loadOverviewBoxes, saveOverviewBoxes } from '../store/register/overview-boxes.ts';
import { type OpenedQuarter, saveFitness, saveProfile, saveQuarterDates } from '../store/register/registry.ts';
import { keepAdoption } from './decisions/keep-adoption.ts';
import { keepContact } from './decisions/keep-contact.ts';
import { keepDecisions } from './decisions/keep-decisions.ts';
import { keepGroupTexts } from './decisions/keep-group-texts.ts';
import { keepReopenings } from './decisions/keep-reopenings.ts';
import { keepTariffs } from './decisions/keep-tariffs.ts';
import { keepPastes } from './history/keep-pastes.ts';
import { recoverPastes } from './history/recover-pastes.ts';
import { refreshWorklist } from './questions/worklist.ts';
import { keepRegister } from './register/keep-register.ts';
import { secretariatPages } from './secretariat-pages.ts';

const sameDates = (one: OpenedQuarter, other: { opensOn: string; dueOn: string; closesOn: string }): boolean =>
  one.opensOn === other.opensOn && one.dueOn === other.dueOn && one.closesOn === other.closesOn;

/** Saves changed dates, and marks every questionnaire for a check. @returns whether any changed. */
const keepDates = async (
  { database, clock }: World,
  snapshot: GroupSnapshot,
  { dates }: ParsedSecretariat,
): Promise<boolean> => {
  const changed = snapshot.quarters.filter((one) => !sameDates(one, dates.get(one.quarter) ?? one));
  if (changed.length === 0) return false;
  const workbooks = snapshot.workbooks.map(({ id }) => id);
  await saveAndMark(database, { workbooks }, clock.now(), (transaction) => {
    for (const { quarter } of changed)
      saveQuarterDates(database, transaction, quarter, dates.get(quarter) ?? defaultDates(quarter));
  });
  return true;
};

type PublishBox = OverviewBoxesDocument['publish'];

/** The box belongs to the quarter that was current when it was ticked. `isTicked` null = unreadable. */
const publishAfter = (
  known: PublishBox,
  isTicked: boolean | null,
  snapshot: GroupSnapshot,
  current: Quarter,
): PublishBox => {
  if (isTicked === null) return known;
  if (!isTicked || known !== null) return isTicked ? known : null;
  const { handedIn } = attendanceIn(snapshot, current);
  return { quarter: current, doneAt: null, ...(handedIn === 0 && { empty: true as const }) };
};

const isInForce = (box: PublishBox): boolean => box !== null && !box.empty;

/** The fitness that the box gives an open quarter; null = no change. */
const decidedBy = (isPublished: boolean, isTakenBack: boolean): Fitness | null => {
  if (isPublished) return 'published';
  return isTakenBack ? 'withdrawn' : null;
};

/** Acts on the boxes. @returns their new state; `known` itself when nothing changed. */
const keepBoxes = async (
  world: World,
  snapshot: GroupSnapshot,
  known: OverviewBoxesDocument,
  { quarter: current, closesOn }: OpenedQuarter,
  parsed: ParsedSecretariat,
): Promise<OverviewBoxesDocument> => {
  const reopened = await keepReopenings(world, snapshot, known, parsed);
  const adoption = await keepAdoption(world, snapshot, known, parsed.adoption);
  const publish = publishAfter(known.publish, parsed.publishNow, snapshot, current);
  const isNewlyTicked = publish !== null && known.publish === null;
  const isPublished = isNewlyTicked && isInForce(publish);
  const isTakenBack = known.publish?.quarter === current && isInForce(known.publish) && publish === null;
  const decided = world.clock.now() < endOfDay(closesOn) ? decidedBy(isPublished, isTakenBack) : null;
  // A date that cannot be read keeps its earlier value.
  const ahead = Object.entries({ ...known.datesAhead, ...Object.fromEntries(parsed.dates) }).filter(
    ([quarter]) => quarter > current,
  );
  const boxes: OverviewBoxesDocument = {
    version: 1,
    datesAhead: Object.fromEntries(ahead),
    reopened,
    publish,
    adoption,
  };
  if (isDeepStrictEqual(boxes, known)) return known;
  const concerned = { summary: isPublished || isTakenBack };
  let kept = boxes;
  await saveAndMark(world.database, concerned, world.clock.now(), async (transaction) => {
    kept = await saveOverviewBoxes(world.database, transaction, boxes, isNewlyTicked);
    if (decided) saveFitness(world.database, transaction, current, decided);
  });
  return kept;
};

/** Saves changed profiles and marks those questionnaires for a check: a profile says what an empty cell means. */
const keepProfiles = async (
  { database, clock }: World,
  libraries: readonly Library[],
  { profiles }: ParsedSecretariat,
): Promise<boolean> => {
  let changed = false;
  for (const library of libraries) {
    const line = profiles.find((one) => one.library === library.id);
    const profile = line && profileAfter(library.profile, line.profile);
    if (!profile || isDeepStrictEqual(profile, library.profile ?? {})) continue;
    const workbooks = library.workbookId ? [library.workbookId] : [];
    await saveAndMark(database, { workbooks }, clock.now(), (transaction) =>
      saveProfile(database, transaction, library.id, profile),
    );
    changed = true;
  }
  return changed;
};

const answer = async (world: World, workbook: Workbook, snapshot: GroupSnapshot, boxes: OverviewBoxesDocument) => {
  const worklist = await refreshWorklist(world, snapshot);
  const pages = secretariatPages(snapshot, worklist, boxes, workbook, world, world.clock.now());
  const named = titlesRestored(workbook, new Map(pages.map(({ sheetId, title }) => [sheetId, title])));
  const requests = [
    ...localeRestored(workbook),
    ...named,
    ...recoverPastes(world, workbook),
    ...pageRequests(workbook, pages, world.serviceAccount),
  ];
  return world.sheets.apply(workbook, requests);
};

/** Does what the inputs ask and answers beside them. Loads the group again only when something changed. */
const keepAndAnswer = async (
  world: World,
  workbook: Workbook,
  { snapshot, known }: { readonly snapshot: GroupSnapshot; readonly known: OverviewBoxesDocument },
  current: OpenedQuarter,
): Promise<Result<void>> => {
  const parsed = parseSecretariat(workbook, world.clock.now());
  const dated = await keepDates(world, snapshot, parsed);
  const boxes = await keepBoxes(world, snapshot, known, current, parsed);
  const registered = await keepRegister(world, snapshot, parsed);
  const { libraries } = registered ?? snapshot;
  const workbookOf = (id: string) => libraries.find((one) => one.id === id)?.workbookId ?? undefined;
  const kept = [
    dated,
    boxes !== known,
    registered !== null,
    await keepProfiles(world, libraries, parsed),
    await keepDecisions(world, parsed.worklist, workbookOf),
    await keepGroupTexts(world, snapshot.groupTexts, parsed.papers),
    await keepContact(world, snapshot, parsed.contact),
    await keepTariffs(world, snapshot.tariffs, parsed.tariffs),
    await keepPastes(world, workbook, snapshot.pastes, current.quarter),
  ];
  return answer(world, workbook, kept.includes(true) ? await loadGroupSnapshot(world) : snapshot, boxes);
};

/** Reads the secretary's inputs, does what they ask, and answers beside them. A newer check supersedes it. */
export const checkSecretariat = async (world: World, assignment: Assignment): Promise<Outcome> => {
  const { database } = world;
  const read = await world.sheets.read(assignment.workbookId);
  if (!read.ok) return inTrouble(world, assignment, read.reason);
  // Loaded after the workbook is read, so that no answer is older than its input.
  const [snapshot, known] = await Promise.all([loadGroupSnapshot(world), loadOverviewBoxes(database)]);
  const current = snapshot.quarters.at(-1);
  if (!current) return well;
  try {
    const own = { ...world, database: rejectSuperseded(database, assignment) };
    const applied = await keepAndAnswer(own, read.value, { snapshot, known }, current);
    return applied.ok ? well : inTrouble(world, assignment, applied.reason);
  } catch (error) {
    if (error instanceof SupersededError) return superseded(world, assignment);
    throw error;
  }
};
