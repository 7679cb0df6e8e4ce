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
import type { GroupSnapshot } from '../statistic/group-snapshot.ts';
import type { OverviewBoxesDocument } from '../store/documents.ts';
import { pastePages } from './history/paste-pages.ts';
import { healthOf, type Ours } from './overview/health.ts';
import { earlierThan, librariesShown, linesOf, membersIn, shownChoices } from './overview/overview-lines.ts';
import { publishingView } from './overview/overview-publishing.ts';
import { adoptionView, quarterStanding } from './overview/overview-standing.ts';
import type { Worklist } from './questions/worklist.ts';
import { worklistView } from './questions/worklist-view.ts';
import { registerOf } from './register/register-view.ts';

/** *Instellingen* shows every opened quarter and a year ahead; each quarter keeps its row. */
const settingsQuarters = (snapshot: GroupSnapshot): readonly Quarter[] => {
  const [first, last] = [snapshot.quarters.at(0)?.quarter, snapshot.quarters.at(-1)?.quarter];
  return first && last ? quartersBetween(first, shiftQuarter(last, 4)) : [];
};

/** The editors of *Secretariaat* are the secretary and her deputies. */
const ownEditors = ({ workbooks }: GroupSnapshot, { serviceAccount }: Ours): ReadonlySet<string> =>
  new Set([serviceAccount, ...(workbooks.find(({ kind }) => kind === 'secretariat')?.editors ?? [])]);

/** The libraries that got another workbook, and those that got theirs back. */
const relinkedIn = ({ registered, libraries }: GroupSnapshot): readonly Relinked[] =>
  registered.flatMap(({ change, doneAt, undoneAt }): Relinked[] => {
    const library = libraries.find(({ id }) => change.kind === 'relinked' && id === change.library);
    if (change.kind !== 'relinked' || !library) return [];
    const { title, owner } = change;
    return [
      { library: calledAmong(library, libraries), title, owner, at: undoneAt ?? doneAt, undone: undoneAt !== null },
    ];
  });

/** Whether there is a *Kwartaalbericht* to announce. */
const reportStanding = (
  { publications, isReportWritten }: GroupSnapshot,
  quarter: Quarter,
  hasFiles: boolean,
): MailView['report'] => {
  if (!publications.some(({ period }) => period === quarter)) return 'none';
  return hasFiles && !isReportWritten ? 'coming' : 'there';
};

/** The tabs of *Secretariaat*, answers to the secretary's own inputs included. Pure. */
export const secretariatPages = (
  snapshot: GroupSnapshot,
  worklist: Worklist,
  boxes: OverviewBoxesDocument,
  workbook: Workbook,
  ours: Ours & Pick<World, 'files'>,
  now: number,
): readonly Page[] => {
  const current = snapshot.quarters.at(-1);
  if (!current) return [];
  const { findings, tariffs, contact, adoption, shown } = parseSecretariat(workbook, now);
  const tabOf = ({ sheetId }: { sheetId: number }) => workbook.tabs.find((tab) => tab.sheetId === sheetId) ?? null;
  const lines = linesOf(snapshot, worklist, boxes, current.quarter, membersIn(snapshot, current.quarter), now);
  const groupTab = tabOf(secretariatTabs.group);
  const mails: MailView = {
    quarter: current.quarter,
    dates: current,
    lines,
    group: groupTab ? parseGroup(groupTab) : noGroup,
    workbookAddress: snapshot.workbookAddress,
    report: reportStanding(snapshot, current.quarter, ours.files !== null),
    statisticId: snapshot.workbooks.find(({ kind }) => kind === 'statistic')?.id ?? null,
    files: ours.files,
    contact: snapshot.contact,
  };
  const overviewTab = tabOf(secretariatTabs.overview);
  const choices = shownChoices(snapshot.quarters);
  const choice = quarterChosen(shown, choices, current.quarter);
  const dates = snapshot.quarters.find(({ quarter }) => quarter === choice.quarter) ?? current;
  const earlier = earlierThan(choice.quarter);
  const present = overviewTab ? placesIn(overviewTab, overviewPlaces) : new Map<string, number>();
  const among = librariesShown(snapshot, [current.quarter, choice.quarter, ...earlier], present);
  const overview = overviewPage(
    {
      ...mails,
      quarter: choice.quarter,
      dates,
      lines: linesOf(snapshot, worklist, boxes, choice.quarter, among, now),
      current: mails,
      choice: { ...choice, typed: shown.typed, chosen: shown.chosen, choices },
      now,
      earlier,
      health: [
        // The line is wider than the screen, so overwrites that may have to be undone come first.
        relinkedLine(relinkedIn(snapshot), now),
        healthLine(healthOf(snapshot.health, snapshot, ours), now),
        repairedLine(snapshot.lastWritten.repaired, now),
      ]
        .filter((words) => words !== '')
        .join(' '),
      ownEditors: ownEditors(snapshot, ours),
      adoption: adoptionView(snapshot, boxes, adoption, now),
      standing: quarterStanding(snapshot, worklist, dates, now),
      publishing: publishingView(snapshot, current, boxes.publish, now),
      findings,
    },
    overviewTab,
  );
  const settings = settingsPage({
    quarters: settingsQuarters(snapshot),
    dates: new Map(snapshot.quarters.map((one) => [one.quarter, one])),
    tariffs: snapshot.tariffs,
    typedTariffs: tariffs,
    contact: snapshot.contact,
    typedContact: contact,
    findings,
  });
  const questions = worklistPage(worklistView(snapshot, worklist), tabOf(secretariatTabs.worklist));
  const register = registerOf(snapshot, workbook, now);
  const papers = papersPage(
    { quarters: snapshot.quarters.map((one) => one.quarter), stored: snapshot.groupTexts },
    tabOf(secretariatTabs.papers),
  );
  const profiles = profilesPage({ libraries: snapshot.libraries, findings }, tabOf(secretariatTabs.profiles));
  const guide = secretaryGuidePage(ours.serviceAccount);
  return [
    ...[overview, questions, register, groupPage(mails, groupTab), settings, papers],
    ...pastePages(snapshot, workbook, current.quarter),
    profiles,
    guide,
  ];
};
