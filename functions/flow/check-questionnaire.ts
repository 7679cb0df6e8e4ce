import { layoutVersion } from '../../sheets/questionnaire/layout.ts';
import { ruleVersion } from '../rules/version.ts';
import type { Assignment, Outcome } from '../store/due.ts';
import { loadLibrary, loadQuarters } from '../store/registry.ts';
import { loadSubmissions, saveChecks } from '../store/submissions.ts';
import { judgeWorkbook, quartersNeeded } from './judge-workbook.ts';
import { inTrouble, superseded, well } from './outcome.ts';
import type { World } from './ports.ts';

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
  const submissions = await loadSubmissions(database, library.id, quartersNeeded(quarters.map((one) => one.quarter)));
  const { checks, requests } = judgeWorkbook({
    workbook: read.value,
    library,
    quarters,
    submissions,
    number: assignment.number,
    now: clock.now(),
    serviceAccount: world.serviceAccount,
  });
  if (!(await saveChecks(database, assignment, checks, { layoutVersion, ruleVersion }))) return superseded;
  const applied = await sheets.apply(assignment.workbookId, requests);
  if (!applied.ok) return inTrouble(world, assignment, applied.reason);
  const revisions = checks.filter(({ revision }) => revision).length;
  log.workbookChecked({
    workbook: assignment.workbookId,
    readings: checks.length,
    revisions,
    requests: requests.length,
  });
  return well;
};
