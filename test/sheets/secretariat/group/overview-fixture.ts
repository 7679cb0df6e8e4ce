import type { Quarter } from '../../../../domain/calendar/quarter.ts';
import { noContact } from '../../../../sheets/questionnaire/guide/contact.ts';
import { noGroup } from '../../../../sheets/secretariat/group/group.ts';
import type { MailView } from '../../../../sheets/secretariat/group/mail-view.ts';
import type { OverviewLine, SubmissionFacts, Waiting } from '../../../../sheets/secretariat/overview/line.ts';
import type { OverviewView } from '../../../../sheets/secretariat/overview/overview.ts';

export const factsOf = (more: Partial<SubmissionFacts>): SubmissionFacts => ({
  state: 'submitted',
  counted: { revision: 1 },
  open: 0,
  changedAt: Date.UTC(2026, 3, 9, 9, 0),
  reopenedUntil: null,
  ...more,
});

export const waitingIn = (quarter: Quarter, number: number, kind: Waiting['kind'] = 'figures'): Waiting => ({
  quarter,
  kind,
  number,
});

export const lineOf = (id: string, city: string, more: Partial<OverviewLine> = {}): OverviewLine => ({
  library: {
    id,
    name: `Bibliotheek ${city}`,
    city,
    province: 'Gelderland',
    from: '2024-Q1',
    to: null,
    workbookId: `workbook-${id}`,
  },
  trouble: null,
  editors: null,
  submission: factsOf({}),
  waiting: [],
  reopened: null,
  earlier: [],
  ...more,
});

const mailsOf = (lines: readonly OverviewLine[]): MailView => ({
  quarter: '2026-Q1',
  dates: { opensOn: '2026-04-01', dueOn: '2026-04-20', closesOn: '2026-05-04' },
  lines,
  workbookAddress: 'https://docs.google.com/spreadsheets/d/',
  group: noGroup,
  statisticId: 'statistic',
  files: null,
  report: 'none',
  contact: noContact,
});

export const viewOf = (lines: readonly OverviewLine[], more: Partial<OverviewView> = {}): OverviewView => ({
  ...mailsOf(lines),
  current: mailsOf(lines),
  choice: { quarter: '2026-Q1', kind: 'current', typed: '', chosen: undefined, choices: ['2025-Q4', '2026-Q1'] },
  now: Date.UTC(2026, 3, 14, 12, 33),
  earlier: ['2025-Q4', '2025-Q3', '2025-Q2', '2025-Q1', '2024-Q4'],
  health: 'Alles werkt. Laatste wijziging gezien om 14:32, nagekeken om 14:33.',
  ownEditors: new Set(['secretaris@voorbeeld.nl', 'functies@ibl.iam.gserviceaccount.com']),
  adoption: { choices: [], verdict: { kind: 'nothing' }, typed: '', unwritten: [], ticked: null },
  standing: null,
  publishing: {
    quarter: '2026-Q1',
    shown: '2025-Q4',
    state: 'open',
    handedIn: 5,
    expected: 14,
    closesOn: '2026-05-04',
    ticked: null,
  },
  findings: [],
  ...more,
});
