import { type Quarter, quartersBetween, shiftQuarter } from '../../domain/calendar/quarter.ts';
import { calledAmong } from '../../domain/libraries/state.ts';
import type { Page } from '../../sheets/grid/page.ts';
import type { Workbook } from '../../sheets/grid/tab.ts';
import { noGroup, parseGroup } from '../../sheets/secretariat/group/group.ts';
import type { MailView } from '../../sheets/secretariat/group/mail-view.ts';
import { groupPage } from '../../sheets/secretariat/group/page.ts';
import { secretaryGuidePage } from '../../sheets/secretariat/guide/page.ts';
import { healthLine } from '../../sheets/secretariat/overview/health-texts.ts';
import { overviewPlaces } from '../../sheets/secretariat/overview/layout.ts';
import { overviewPage } from '../../sheets/secretariat/overview/page.ts';
import { repairedLine } from '../../sheets/secretariat/overview/repaired-texts.ts';
import { quarterChosen } from '../../sheets/secretariat/overview/shown-quarter.ts';
import { papersPage } from '../../sheets/secretariat/papers/page.ts';
import { parseSecretariat } from '../../sheets/secretariat/parse.ts';
import { placesIn } from '../../sheets/secretariat/places.ts';
import { worklistPage } from '../../sheets/secretariat/questions/page.ts';
import { profilesPage } from '../../sheets/secretariat/register/profile/page.ts';
import { type Relinked, relinkedLine } from '../../sheets/secretariat/register/relinked-texts.ts';
import { settingsPage } from '../../sheets/secretariat/settings/page.ts';
import { secretariatTabs } from '../../sheets/secretariat/tabs.ts';
import type { World } from '../ports.ts';
import type { Stock } from '../statistic/group-snapshot.ts';
import type { CockpitDocument } from '../store/documents.ts';
import { pastePages } from './history/paste-pages.ts';
import { healthOf, type Ours } from './overview/health.ts';
import { earlierThan, librariesShown, linesOf, membersIn, shownChoices } from './overview/overview-lines.ts';
import { publishingView } from './overview/overview-publishing.ts';
import { adoptionView, quarterStanding } from './overview/overview-standing.ts';
import type { Worklist } from './questions/worklist.ts';
import { worklistView } from './questions/worklist-view.ts';
import { registerOf } from './register/register-view.ts';

/** *Instellingen* shows every quarter that was opened and a year ahead; a quarter keeps its row. */
const settingsQuarters = (stock: Stock): readonly Quarter[] => {
  const [first, last] = [stock.quarters.at(0)?.quarter, stock.quarters.at(-1)?.quarter];
  return first && last ? quartersBetween(first, shiftQuarter(last, 4)) : [];
};

/** The editors of *Secretariaat* are the secretary and her deputies. */
const ownEditors = ({ workbooks }: Stock, { serviceAccount }: Ours): ReadonlySet<string> =>
  new Set([serviceAccount, ...(workbooks.find(({ kind }) => kind === 'secretariat')?.editors ?? [])]);

/** The libraries that were given another workbook, and those that were given theirs back. */
const relinkedIn = ({ registered, libraries }: Stock): readonly Relinked[] =>
  registered.flatMap(({ change, doneAt, undoneAt }): Relinked[] => {
    const library = libraries.find(({ id }) => change.kind === 'relinked' && id === change.library);
    if (change.kind !== 'relinked' || !library) return [];
    const { title, owner } = change;
    return [
      { library: calledAmong(library, libraries), title, owner, at: undoneAt ?? doneAt, undone: undoneAt !== null },
    ];
  });

/** Whether there is a paper of a quarter to tell of. */
const reportStanding = (
  { publications, isReportWritten }: Stock,
  quarter: Quarter,
  hasFiles: boolean,
): MailView['report'] => {
  if (!publications.some(({ period }) => period === quarter)) return 'none';
  return hasFiles && !isReportWritten ? 'coming' : 'there';
};

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
  const { findings, tariffs, contact, adoption, shown } = parseSecretariat(workbook, now);
  const tabOf = ({ sheetId }: { sheetId: number }) => workbook.tabs.find((tab) => tab.sheetId === sheetId) ?? null;
  const lines = linesOf(stock, worklist, cockpit, current.quarter, membersIn(stock, current.quarter), now);
  const groupTab = tabOf(secretariatTabs.group);
  const mails: MailView = {
    quarter: current.quarter,
    dates: current,
    lines,
    group: groupTab ? parseGroup(groupTab) : noGroup,
    workbookAddress: stock.workbookAddress,
    report: reportStanding(stock, current.quarter, ours.files !== null),
    statisticId: stock.workbooks.find(({ kind }) => kind === 'statistic')?.id ?? null,
    files: ours.files,
    contact: stock.contact,
  };
  const overviewTab = tabOf(secretariatTabs.overview);
  const choices = shownChoices(stock.quarters);
  const choice = quarterChosen(shown, choices, current.quarter);
  const dates = stock.quarters.find(({ quarter }) => quarter === choice.quarter) ?? current;
  const earlier = earlierThan(choice.quarter);
  const present = overviewTab ? placesIn(overviewTab, overviewPlaces) : new Map<string, number>();
  const among = librariesShown(stock, [current.quarter, choice.quarter, ...earlier], present);
  const overview = overviewPage(
    {
      ...mails,
      quarter: choice.quarter,
      dates,
      lines: linesOf(stock, worklist, cockpit, choice.quarter, among, now),
      current: mails,
      choice: { ...choice, typed: shown.typed, chosen: shown.chosen, choices },
      now,
      earlier,
      health: [
        // The line is wider than the screen, so overwrites that may have to be undone come first.
        relinkedLine(relinkedIn(stock), now),
        healthLine(healthOf(stock.health, stock, ours), now),
        repairedLine(stock.painted.repaired, now),
      ]
        .filter((words) => words !== '')
        .join(' '),
      ownEditors: ownEditors(stock, ours),
      adoption: adoptionView(stock, cockpit, adoption, now),
      standing: quarterStanding(stock, worklist, dates, now),
      publishing: publishingView(stock, current, cockpit.publish, now),
      findings,
    },
    overviewTab,
  );
  const settings = settingsPage({
    quarters: settingsQuarters(stock),
    dates: new Map(stock.quarters.map((one) => [one.quarter, one])),
    tariffs: stock.tariffs,
    typedTariffs: tariffs,
    contact: stock.contact,
    typedContact: contact,
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
