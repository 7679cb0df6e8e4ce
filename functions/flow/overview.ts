import type { Page } from '../../sheets/grid/page.ts';
import type { Workbook } from '../../sheets/grid/tab.ts';
import { endOfDay, type Quarter, quartersBetween, shiftQuarter } from '../../sheets/questionnaire/quarter.ts';
import { noGroup, parseGroup } from '../../sheets/secretariat/group.ts';
import { groupPage } from '../../sheets/secretariat/group-page.ts';
import { secretaryGuidePage } from '../../sheets/secretariat/guide/page.ts';
import { healthLine } from '../../sheets/secretariat/health-texts.ts';
import { isMember, type Library } from '../../sheets/secretariat/library.ts';
import type { OverviewLine, SubmissionFacts, Waiting } from '../../sheets/secretariat/overview.ts';
import { overviewPage } from '../../sheets/secretariat/overview-page.ts';
import { papersPage } from '../../sheets/secretariat/papers/page.ts';
import { parseSecretariat } from '../../sheets/secretariat/parse.ts';
import { profilesPage } from '../../sheets/secretariat/profile/page.ts';
import { repairedLine } from '../../sheets/secretariat/repaired-texts.ts';
import { settingsPage } from '../../sheets/secretariat/settings-page.ts';
import { secretariatTabs } from '../../sheets/secretariat/tabs.ts';
import { worklistPage } from '../../sheets/secretariat/worklist-page.ts';
import { attendanceOf } from '../registry/expected.ts';
import { calledAmong } from '../registry/state.ts';
import type { CockpitDocument, SubmissionSummary } from '../store/documents.ts';
import type { OpenedQuarter } from '../store/registry.ts';
import { healthOf, lineTrouble, type Ours } from './health.ts';
import { publishingView } from './overview-publishing.ts';
import { adoptionView, quarterStanding } from './overview-standing.ts';
import { yearSeenBy } from './overview-year.ts';
import { pastePages } from './paste-pages.ts';
import type { World } from './ports.ts';
import { registerOf } from './register-view.ts';
import type { Stock } from './stock.ts';
import { workbookAddress } from './workbook-address.ts';
import type { Worklist } from './worklist.ts';
import { worklistView } from './worklist-view.ts';

const earlierQuarters = [1, 2, 3, 4, 5];

/** The state as it is now: the closing date may have passed since the last look. */
const factsOf = (
  submission: SubmissionSummary | undefined,
  quarter: OpenedQuarter | undefined,
  publishedRevision: number | undefined,
  now: number,
): SubmissionFacts | null => {
  if (!submission) return null;
  const { reopenedUntil } = submission;
  const closed = quarter !== undefined && now >= endOfDay(quarter.closesOn);
  const reopened = reopenedUntil !== null && now < endOfDay(reopenedUntil);
  const { open, changedAt, ticked, filled, counted } = submission;
  const published = counted !== null && counted.revision === publishedRevision;
  const state = closed && !reopened && submission.state !== 'correction-requested' ? 'closed' : submission.state;
  return { state, counted, open, changedAt, reopenedUntil, ticked, filled, published };
};

const waitingIn = ({ submissions }: Stock, library: string): readonly Waiting[] =>
  submissions
    .filter((one) => one.library === library && one.waiting > 0)
    .map(({ quarter, state, waiting }) => ({
      quarter,
      kind: state === 'correction-requested' ? ('correction' as const) : ('figures' as const),
      number: waiting,
    }))
    .sort((one, other) => (one.quarter < other.quarter ? 1 : -1));

const linesOf = (
  stock: Stock,
  worklist: Worklist,
  quarter: Quarter,
  earlier: readonly Quarter[],
  now: number,
): OverviewLine[] => {
  const submissions = new Map(stock.submissions.map((one) => [`${one.library} ${one.quarter}`, one]));
  const dates = new Map(stock.quarters.map((one) => [one.quarter, one]));
  const facts = (library: Library, of: Quarter) =>
    isMember(library, of)
      ? factsOf(
          submissions.get(`${library.id} ${of}`),
          dates.get(of),
          mines.get(library.id)?.published[of]?.revision,
          now,
        )
      : null;
  const mines = new Map(stock.mines.map((one) => [one.library, one]));
  // After a merger two libraries have one workbook, each in its own quarters.
  const workbooks = new Map(stock.workbooks.map((workbook) => [workbook.id, workbook]));
  const workbookOf = ({ workbookId }: Library) => workbooks.get(workbookId ?? '');
  return stock.libraries
    .filter((library) => library.from <= quarter && (library.to === null || library.to >= quarter))
    .map((library, _, shown) => ({
      // Where two share a place each goes by its name.
      library: { ...library, city: calledAmong(library, shown) },
      closedIn: [quarter, ...earlier].filter((of) => attendanceOf(library, of, stock.events) === 'closed'),
      trouble: lineTrouble(workbookOf(library)?.trouble ?? null),
      editors: workbookOf(library)?.editors ?? null,
      submission: facts(library, quarter),
      waiting: waitingIn(stock, library.id),
      earlier: earlier.map((of) => facts(library, of)),
      year: yearSeenBy(library.id, stock, worklist),
    }));
};

/** *Instellingen* shows every quarter that was opened and a year ahead; a quarter keeps its row. */
const settingsQuarters = (stock: Stock): readonly Quarter[] => {
  const [first, last] = [stock.quarters.at(0)?.quarter, stock.quarters.at(-1)?.quarter];
  return first && last ? quartersBetween(first, shiftQuarter(last, 4)) : [];
};

/** Who may change *Secretariaat* is the secretary, or stands in for her. */
const ownEditors = ({ workbooks }: Stock, { serviceAccount }: Ours): ReadonlySet<string> =>
  new Set([serviceAccount, ...(workbooks.find(({ kind }) => kind === 'secretariat')?.editors ?? [])]);

/** The tabs of *Secretariaat*, answers to the secretary's own inputs included. Pure. */
export const secretariatPages = (
  stock: Stock,
  worklist: Worklist,
  cockpit: CockpitDocument,
  workbook: Workbook,
  ours: Ours & Pick<World, 'files'>,
  now: number,
): readonly Page[] => {
  const current = stock.quarters.at(-1);
  if (!current) return [];
  const { findings, tariffs, adoption } = parseSecretariat(workbook, now);
  const tabOf = ({ sheetId }: { sheetId: number }) => workbook.tabs.find((tab) => tab.sheetId === sheetId) ?? null;
  const earlier = earlierQuarters.map((by) => shiftQuarter(current.quarter, -by));
  const lines = linesOf(stock, worklist, current.quarter, earlier, now);
  const groupTab = tabOf(secretariatTabs.group);
  const mails = {
    quarter: current.quarter,
    dates: current,
    lines,
    group: groupTab ? parseGroup(groupTab) : noGroup,
    workbookAddress,
    statisticId: stock.workbooks.find(({ kind }) => kind === 'statistic')?.id ?? null,
    files: ours.files,
  };
  const overview = overviewPage(
    {
      ...mails,
      now,
      earlier,
      health: [healthLine(healthOf(stock.health, stock, ours), now), repairedLine(stock.painted.repaired, now)]
        .filter((words) => words !== '')
        .join(' '),
      ownEditors: ownEditors(stock, ours),
      adoption: adoptionView(stock, cockpit, adoption, now),
      standing: quarterStanding(stock, current, now),
      publishing: publishingView(stock, current, cockpit.publish, now),
      findings,
    },
    tabOf(secretariatTabs.overview),
  );
  const settings = settingsPage({
    quarters: settingsQuarters(stock),
    dates: new Map(stock.quarters.map((one) => [one.quarter, one])),
    tariffs: stock.tariffs,
    typedTariffs: tariffs,
    findings,
  });
  const questions = worklistPage(worklistView(stock, worklist), tabOf(secretariatTabs.worklist));
  const register = registerOf(stock, workbook, now);
  const papers = papersPage(
    { quarters: stock.quarters.map((one) => one.quarter), stored: stock.groupTexts },
    tabOf(secretariatTabs.papers),
  );
  const profiles = profilesPage({ libraries: stock.libraries, findings }, tabOf(secretariatTabs.profiles));
  const guide = secretaryGuidePage(ours.serviceAccount);
  return [
    ...[overview, questions, register, groupPage(mails, groupTab), settings, papers],
    ...pastePages(stock, workbook, current.quarter),
    profiles,
    guide,
  ];
};
