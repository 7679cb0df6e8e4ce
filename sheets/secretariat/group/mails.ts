import { libraryReportSheetId } from '../../questionnaire/library-report/layout.ts';
import { sheetIdOf } from '../../questionnaire/quarter-tab.ts';
import { fileAddress, reportFile } from '../../statistic/file-addresses.ts';
import { isAsked, type OverviewLine, type SubmissionFacts } from '../overview/line.ts';
import { mailboxesOf } from './group.ts';
import type { Mail } from './mail.ts';
import { type PublishedLinks, publishedMail, type Reminded, reminderMail, startMail } from './mail-texts.ts';
import type { MailView } from './mail-view.ts';

const factsOf = ({ quarter, dates, group, contact }: MailView) => ({
  quarter,
  dates,
  sender: group.sender,
  phone: contact.phone,
});

const linkTo = (view: MailView, { library }: OverviewLine): string =>
  `${view.workbookAddress}${library.workbookId ?? ''}/edit#gid=${sheetIdOf(view.quarter)}`;

/** Whether a library has yet to hand in and may be reminded. */
export const isToRemind = (view: MailView, line: OverviewLine): boolean => {
  const { library, submission } = line;
  const state = submission?.state ?? 'not-started';
  const isBusy = state === 'not-started' || state === 'in-progress' || state === 'queries-open' || state === 'reopened';
  return isAsked(line, view.quarter) && library.workbookId !== null && isBusy;
};

const toOne = (view: MailView, line: OverviewLine) => ({ to: mailboxesOf(view.group, line.library.id), bcc: [] });
const toAll = (view: MailView, lines: readonly OverviewLine[]) => ({
  to: [],
  bcc: [...new Set(lines.flatMap(({ library }) => mailboxesOf(view.group, library.id)))],
});

export const startFor = (view: MailView, line: OverviewLine): Mail => ({
  ...toOne(view, line),
  ...startMail(factsOf(view), linkTo(view, line)),
});

const lacking = (submission: SubmissionFacts | null): Reminded['lacks'] => {
  if (submission === null || submission.state === 'not-started') return 'everything';
  const { filled, open, ticked } = submission;
  if (filled?.done === 0 && open === 0) return 'everything';
  return open === 0 && !ticked && filled && filled.done === filled.of ? 'tick' : 'something';
};

const remindedOf = (view: MailView, line: OverviewLine): Reminded => ({
  city: line.library.city,
  link: linkTo(view, line),
  lacks: lacking(line.submission),
  points: line.submission?.open ?? 0,
  countsBefore: Boolean(line.submission?.counted),
  reopened: line.submission?.state === 'reopened',
});

export const reminderFor = (view: MailView, line: OverviewLine): Mail => {
  const facts = factsOf(view);
  // A reopened quarter has its own last day per library.
  const closesOn = (line.submission?.state === 'reopened' && line.submission.reopenedUntil) || facts.dates.closesOn;
  const dates = { ...facts.dates, closesOn };
  return { ...toOne(view, line), ...reminderMail({ ...facts, dates }, remindedOf(view, line)) };
};

const members = (view: MailView) => view.lines.filter((line) => isAsked(line, view.quarter));

export const startForAll = (view: MailView): Mail => ({
  ...toAll(view, members(view)),
  ...startMail(factsOf(view), null),
});

export const reminderForAll = (view: MailView): Mail => ({
  ...toAll(
    view,
    members(view).filter((line) => isToRemind(view, line)),
  ),
  ...reminderMail(factsOf(view), null),
});

const linksIn = ({ workbookAddress, statisticId, files, quarter }: MailView): PublishedLinks => ({
  statistic: `${workbookAddress}${statisticId ?? ''}/edit`,
  report: files && fileAddress(files, 'board', quarter, reportFile),
});

export const publishedForAll = (view: MailView): Mail => ({
  ...toAll(view, members(view)),
  ...publishedMail(factsOf(view), linksIn(view), null),
});

/** A mail to one library, with a link to its own tab *Uw bibliotheek*. */
export const publishedFor = (view: MailView, line: OverviewLine): Mail => {
  const own = `${view.workbookAddress}${line.library.workbookId ?? ''}/edit#gid=${libraryReportSheetId}`;
  return { ...toOne(view, line), ...publishedMail(factsOf(view), linksIn(view), own) };
};
