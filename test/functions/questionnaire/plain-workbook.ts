import { defaultDates, type Quarter } from '../../../domain/calendar/quarter.ts';
import type { Library } from '../../../domain/libraries/library.ts';
import type { judgeWorkbook } from '../../../functions/questionnaire/judge-workbook.ts';
import type { OpenedQuarter } from '../../../functions/store/register/registry.ts';
import type { Tab } from '../../../sheets/grid/tab.ts';
import { noContact } from '../../../sheets/questionnaire/guide/contact.ts';
import { freshPlaces, type RowCode } from '../../../sheets/questionnaire/layout.ts';
import { questionnairePage } from '../../../sheets/questionnaire/page/page.ts';
import { questionnaireTitle } from '../../../sheets/texts.ts';
import { workbookOf, writtenTab } from '../../sheets/written-tab.ts';

/** A questionnaire as plain data, for tests of the judgement without a local Google. */

type WorkbookCheckInput = Parameters<typeof judgeWorkbook>[0];

export const quarter: Quarter = '2026-Q1';
export const openedIn = (one: Quarter): OpenedQuarter => ({ quarter: one, ...defaultDates(one), fitness: null });
export const opened = openedIn(quarter);

export const arnhem: Library = {
  id: 'PB-ARN',
  name: 'Rozet',
  city: 'Arnhem',
  province: 'Gelderland',
  from: '2025-Q1',
  to: null,
  workbookId: 'w',
};

export const freshTabOf = (one: Quarter): Tab =>
  writtenTab(
    questionnairePage({
      library: { name: arnhem.name },
      quarter: one,
      dates: defaultDates(one),
      comparison: { lastYear: null, previous: null },
      place: null,
      answer: null,
    }),
  );
export const freshTab = freshTabOf(quarter);

export const rowOf = (code: RowCode): number => {
  const row = freshPlaces(quarter).get(code);
  if (row === undefined) throw new Error(`rowOf(): no row ${code}`);
  return row;
};

/** A check two weeks into the quarter's term, with nothing stored yet. */
export const checkInput = ({
  tabs = [freshTab],
  ...more
}: Partial<WorkbookCheckInput> & { readonly tabs?: readonly Tab[] } = {}): WorkbookCheckInput => ({
  workbook: { ...workbookOf(...tabs), id: 'w', title: questionnaireTitle(arnhem.name) },
  library: arnhem,
  forerunners: [],
  events: [],
  moved: null,
  contact: noContact,
  names: [arnhem.name],
  quarters: [opened],
  submissions: new Map(),
  answers: [],
  kb: new Map(),
  stored: { report: null, agreements: [] },
  number: 1,
  now: Date.parse('2026-04-14T14:32:00+02:00'),
  serviceAccount: 'us@project.iam.gserviceaccount.com',
  ...more,
});
