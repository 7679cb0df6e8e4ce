import { afterRequests, contentsOf, digestOf } from '../../sheets/grid/contents.ts';
import type { Workbook } from '../../sheets/grid/tab.ts';
import { layoutVersion } from '../../sheets/questionnaire/layout.ts';
import { namesIn } from '../../sheets/questionnaire/owner.ts';
import { endOfDay } from '../../sheets/questionnaire/quarter.ts';
import type { Library } from '../../sheets/secretariat/library.ts';
import { ruleVersion } from '../rules/version.ts';
import type { Database } from '../store/database.ts';
import type { Assignment, Outcome } from '../store/due.ts';
import { loadKbOf } from '../store/kb.ts';
import { isNamed, loadLibrary, loadQuarters, type OpenedQuarter } from '../store/registry.ts';
import { loadSubmissions, saveChecks } from '../store/submissions.ts';
import { loadAnswers } from '../store/worklist.ts';
import { judgeWorkbook, quartersAwake, quartersNeeded } from './judge-workbook.ts';
import { inTrouble, superseded, well } from './outcome.ts';
import type { World } from './ports.ts';

/** What the answers depend on besides the workbook's contents; what else changes, and every night, marks it to be looked at afresh. */
const circumstancesOf = (library: Library, quarters: readonly OpenedQuarter[], now: number) => [
  library,
  quarters.map((quarter) => [quarter, now < endOfDay(quarter.closesOn)]),
  layoutVersion,
  ruleVersion,
];

/** A copy of another library's questionnaire: whose figures stand in it, only a person knows. */
const isOfAnother = (database: Database, workbook: Workbook, library: Library): Promise<boolean> =>
  isNamed(
    database,
    namesIn(workbook).filter((name) => name !== library.name),
  );

/** Reads a questionnaire, judges it, keeps what is new, and answers beside the figures. */
export const checkQuestionnaire = async (world: World, assignment: Assignment): Promise<Outcome> => {
  const { database, sheets, clock, log } = world;
  const [read, library, quarters] = await Promise.all([
    sheets.read(assignment.workbookId),
    loadLibrary(database, assignment.library ?? ''),
    loadQuarters(database),
  ]);
  if (!read.ok) return inTrouble(world, assignment, read.reason);
  if (!library) return inTrouble(world, assignment, 'not-registered');
  const now = clock.now();
  const circumstances = circumstancesOf(library, quarters, now);
  const contents = contentsOf(read.value);
  if (assignment.settled === digestOf(contents, circumstances)) return { ...well, settled: assignment.settled };
  if (await isOfAnother(database, read.value, library)) return inTrouble(world, assignment, 'other-library');
  const awake = quartersAwake(read.value, quarters);
  const [submissions, answers, kb] = await Promise.all([
    loadSubmissions(database, library.id, quartersNeeded(awake.map(({ quarter }) => quarter))),
    loadAnswers(database, library.id),
    loadKbOf(
      database,
      library.id,
      awake.map(({ quarter }) => quarter),
    ),
  ]);
  const { checks, requests, refilled } = judgeWorkbook({
    workbook: read.value,
    library,
    quarters: awake,
    submissions,
    answers,
    kb,
    number: assignment.number,
    now,
    serviceAccount: world.serviceAccount,
  });
  if (!(await saveChecks(database, assignment, checks, { layoutVersion, ruleVersion }))) return superseded;
  const applied = await sheets.apply(assignment.workbookId, requests);
  if (!applied.ok) return inTrouble(world, assignment, applied.reason);
  log.workbookChecked({
    workbook: assignment.workbookId,
    readings: checks.length,
    revisions: checks.filter(({ revision }) => revision).length,
    requests: requests.length,
  });
  const foretold = refilled ? null : afterRequests(contents, requests);
  const changed = checks.some(({ reading }) => reading !== null);
  return { ...well, settled: foretold && digestOf(foretold, circumstances), changed };
};
