import { defaultDates, type Quarter, quartersBetween, shiftQuarter } from '../../domain/calendar/quarter.ts';
import { buildRequests } from '../../sheets/grid/build.ts';
import { columns, freshPlaces } from '../../sheets/questionnaire/layout.ts';
import { questionnairePage } from '../../sheets/questionnaire/page/page.ts';
import { tabTitle } from '../../sheets/questionnaire/quarter-tab.ts';
import { ordinaryFigures } from '../example/figures.ts';
import { plusbibliotheken } from '../example/plusbibliotheken.ts';
import type { TypedCell } from '../local/person.ts';

/** A questionnaire as a library has it after two years and a half: ten quarters, all filled in. */
export const newest: Quarter = '2026-Q2';
export const quarters = quartersBetween(shiftQuarter(newest, -9), newest);

const library = plusbibliotheken[2] ?? plusbibliotheken[0];

export const buildAll = (editor: string) =>
  quarters.flatMap((quarter) => {
    const page = questionnairePage({
      library: { name: 'Rozet' },
      quarter,
      dates: defaultDates(quarter),
      comparison: { lastYear: null, previous: null },
      answer: null,
      place: null,
    });
    return buildRequests(page, editor);
  });

export const typedIn = (quarter: Quarter): TypedCell[] =>
  library
    ? ordinaryFigures(library, quarter).map(({ measure, text }) => ({
        tab: tabTitle(quarter),
        row: freshPlaces(quarter).get(measure) ?? 0,
        column: columns.input,
        text,
      }))
    : [];
