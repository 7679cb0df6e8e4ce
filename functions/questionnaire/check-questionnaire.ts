import { endOfDay, type Quarter } from '../../domain/calendar/quarter.ts';
import type { Library } from '../../domain/libraries/library.ts';
import { isReplaced } from '../../domain/libraries/replaced.ts';
import { ruleVersion } from '../../domain/rules/version.ts';
import { afterRequests, contentsOf, digestOf } from '../../sheets/grid/contents.ts';
import type { Workbook } from '../../sheets/grid/tab.ts';
import type { Contact } from '../../sheets/questionnaire/guide/contact.ts';
import { layoutVersion } from '../../sheets/questionnaire/layout.ts';
import { formatsAfter, inputFormats } from '../../sheets/questionnaire/read/number-format.ts';
import { namesIn } from '../../sheets/questionnaire/read/owner.ts';
import type { Result } from '../google/trouble.ts';
import type { World } from '../ports.ts';
import { inTrouble, passesByItself, superseded, well } from '../queue/outcome.ts';
import type { Database } from '../store/database.ts';
import { loadLibraryReport } from '../store/publications/library-reports.ts';
import { loadAnswers } from '../store/questions/worklist.ts';
import type { Assignment, Outcome } from '../store/queue/due.ts';
import { loadContact } from '../store/register/contact.ts';
import { isNamed, loadQuarters, type OpenedQuarter } from '../store/register/registry.ts';
import { loadKbOf } from '../store/submissions/kb.ts';
import { loadSubmissions, saveChecks } from '../store/submissions/submissions.ts';
import { judgeWorkbook, quartersAwake, quartersNeeded } from './judge-workbook.ts';
import { replacedRequests } from './successor-tab.ts';
import { loadWorkbookOwner, namesOf, type WorkbookOwner } from './workbook-owner.ts';

/** What the answers depend on besides the workbook. Any other change marks the workbook for a full check. */
const circumstancesOf = (owner: WorkbookOwner, contact: Contact, quarters: readonly OpenedQuarter[], now: number) => [
  owner,
  contact,
  quarters.map(({ reopened: _, ...quarter }) => [quarter, now < endOfDay(quarter.closesOn)]),
  layoutVersion,
  ruleVersion,
];

/** Whether it is a copy of another library's questionnaire; only a person knows whose figures it holds. */
const isOfAnother = (database: Database, workbook: Workbook, owner: WorkbookOwner): Promise<boolean> => {
  const own = new Set(namesOf(owner));
  return isNamed(
    database,
    namesIn(workbook).filter((name) => !own.has(name)),
  );
};

/** The library's submissions, the secretary's answers and the KB's figures. */
const loadKnown = async (database: Database, library: Library, quarters: readonly Quarter[]) => {
  const [submissions, answers, kb, stored] = await Promise.all([
    loadSubmissions(database, library.id, quartersNeeded(quarters)),
    loadAnswers(database, library.id),
    loadKbOf(database, library.id, quarters),
    loadLibraryReport(database, library.id),
  ]);
  return { library, submissions, answers, kb, stored };
};

/** Writes in a replaced workbook that it was replaced. It no longer counts, so a lasting failure is ignored. */
const tellReplaced = async (
  world: World,
  assignment: Assignment,
  read: Result<Workbook>,
  library: Library,
  contact: Contact,
): Promise<Outcome> => {
  const told = read.ok
    ? await world.sheets.apply(read.value, replacedRequests(read.value, library, contact, world))
    : read;
  return told.ok || !passesByItself(told.reason) ? well : inTrouble(world, assignment, told.reason);
};

/** Reads a questionnaire, judges it, stores what is new, and answers beside the figures. */
export const checkQuestionnaire = async (world: World, assignment: Assignment): Promise<Outcome> => {
  const { database, sheets, clock, log } = world;
  const [read, owner, quarters, contact] = await Promise.all([
    sheets.read(assignment.workbookId),
    loadWorkbookOwner(world, assignment.library ?? ''),
    loadQuarters(database),
    loadContact(database),
  ]);
  if (owner && isReplaced(owner.library, { id: assignment.workbookId, library: assignment.library }))
    return tellReplaced(world, assignment, read, owner.library, contact);
  if (!read.ok) return inTrouble(world, assignment, read.reason);
  if (!owner) return inTrouble(world, assignment, 'not-registered');
  const now = clock.now();
  const circumstances = circumstancesOf(owner, contact, quarters, now);
  const contents = contentsOf(read.value);
  const formats = inputFormats(
    read.value,
    quarters.map(({ quarter }) => quarter),
  );
  if (assignment.settled === digestOf(contents, [circumstances, [...formats]]))
    return { ...well, settled: assignment.settled };
  if (await isOfAnother(database, read.value, owner)) return inTrouble(world, assignment, 'other-library');
  const libraries = [owner.library, ...owner.forerunners].map(({ id }) => id);
  const awake = quartersAwake(read.value, quarters, libraries, now);
  const needed = awake.map(({ quarter }) => quarter);
  const [known, forerunners] = await Promise.all([
    loadKnown(database, owner.library, needed),
    Promise.all(owner.forerunners.map((library) => loadKnown(database, library, needed))),
  ]);
  const { checks, agreements, requests, refilled } = judgeWorkbook({
    ...owner,
    ...known,
    forerunners,
    contact,
    names: namesOf(owner),
    workbook: read.value,
    quarters: awake,
    number: assignment.number,
    now,
    serviceAccount: world.serviceAccount,
  });
  const found = { checks, agreements };
  if (!(await saveChecks(database, assignment, found, { layoutVersion, ruleVersion })))
    return superseded(world, assignment);
  const applied = await sheets.apply(read.value, requests);
  if (!applied.ok) return inTrouble(world, assignment, applied.reason);
  log.workbookChecked({
    workbook: assignment.workbookId,
    readings: checks.length,
    revisions: checks.filter(({ revision }) => revision).length,
    requests: requests.length,
  });
  const foretold = refilled ? null : afterRequests(contents, requests);
  const changed = checks.some(({ reading }) => reading !== null);
  return {
    ...well,
    settled: foretold && digestOf(foretold, [circumstances, [...formatsAfter(formats, requests)]]),
    changed,
  };
};
