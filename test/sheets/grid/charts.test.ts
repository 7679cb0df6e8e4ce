import { describe, expect, it } from 'vitest';
import { afterRequests, contentsOf, digestOf } from '../../../sheets/grid/contents.ts';
import type { Page, PageChart } from '../../../sheets/grid/page.ts';
import { paintRequests } from '../../../sheets/grid/paint.ts';
import type { Tab } from '../../../sheets/grid/tab.ts';
import { typedIn, workbookOf, writtenTab } from '../written-tab.ts';

/** A tab's charts follow its page: added, renewed and deleted, and nothing is written when nothing changed. */

const chart = (chartId: number, title: string, row = 2): PageChart => ({
  chartId,
  spec: { title },
  at: { row, column: 0, width: 400, height: 300 },
});

const pageOf = (...charts: readonly PageChart[]): Page => ({
  sheetId: 7,
  title: 'Uw bibliotheek',
  rows: [{ at: 0, cells: [{ value: 'Rozet' }, {}] }],
  columnWidths: [100, 20],
  signatureAt: { row: 0, column: 1 },
  charts,
  whole: true,
});

const standing = pageOf(chart(1, 'U leverde 609'), chart(2, 'Uw lijn'));
const theirs = 1_234_567_890;

const tabWith = (tab: Tab, ...ids: readonly number[]): Tab => ({ ...tab, chartIds: ids });
const painted = (tab: Tab, page: Page) => paintRequests(tab, page, 'us@example.com');
const kindsOf = (tab: Tab, page: Page) =>
  painted(tab, page).flatMap((request) => {
    const { addChart, updateChartSpec, updateEmbeddedObjectPosition: moved, deleteEmbeddedObject } = request;
    if (addChart) return [`add ${addChart.chart?.chartId}`];
    if (updateChartSpec) return [`renew ${updateChartSpec.chartId}: ${updateChartSpec.spec?.title}`];
    if (moved) return [`place ${moved.objectId}: ${moved.newPosition?.overlayPosition?.anchorCell?.rowIndex}`];
    return deleteEmbeddedObject ? [`delete ${deleteEmbeddedObject.objectId}`] : [];
  });

describe('the charts of a tab', () => {
  const built = writtenTab(standing);
  it.each([
    ['are left alone when nothing changed', built, standing, []],
    [
      'are renewed when they say something else',
      built,
      pageOf(chart(1, 'U leverde 712'), chart(2, 'Uw lijn')),
      ['renew 1: U leverde 712', 'place 1: 2'],
    ],
    [
      'are renewed when they stand elsewhere',
      built,
      pageOf(chart(1, 'U leverde 609', 9), chart(2, 'Uw lijn')),
      ['renew 1: U leverde 609', 'place 1: 9'],
    ],
    ['are deleted when the page has them no longer', built, pageOf(chart(2, 'Uw lijn')), ['delete 1']],
    ['are added when the page has one more', built, pageOf(...(standing.charts ?? []), chart(3, 'Nieuw')), ['add 3']],
    ['come back when somebody deleted them', tabWith(built, 2), standing, ['add 1']],
    ['leave those alone that somebody else made', tabWith(built, 1, 2, theirs), pageOf(), ['delete 1', 'delete 2']],
    [
      'are all renewed when nobody remembers what they were drawn from',
      typedIn(built, [[0, 1, 'x']]),
      standing,
      ['renew 1: U leverde 609', 'place 1: 2', 'renew 2: Uw lijn', 'place 2: 2'],
    ],
  ] as const)('%s', (_, tab, page, expected) => {
    expect(kindsOf(tab, page)).toEqual(expected);
  });

  it('change without a word about the looks of the tab', () => {
    const kinds = painted(built, pageOf(chart(1, 'U leverde 712'))).flatMap((request) => Object.keys(request));
    expect(kinds).toEqual(['updateCells', 'deleteEmbeddedObject', 'updateChartSpec', 'updateEmbeddedObjectPosition']);
  });

  it('are foretold, so that the echo of our own write is known', () => {
    const after = pageOf(chart(2, 'Uw lijn'), chart(3, 'Nieuw'));
    const foretold = afterRequests(contentsOf(workbookOf(built)), painted(built, after));
    expect(foretold && digestOf(foretold, null)).toBe(digestOf(contentsOf(workbookOf(writtenTab(after))), null));
  });
});

describe('frozen rows', () => {
  it('are frozen anew when the page has other ones', () => {
    const requests = painted(writtenTab(standing), { ...standing, frozenRows: 3 });
    expect(requests.find(({ updateSheetProperties }) => updateSheetProperties)).toEqual({
      updateSheetProperties: {
        properties: { sheetId: 7, gridProperties: { frozenRowCount: 3, frozenColumnCount: 0 } },
        fields: 'gridProperties.frozenRowCount,gridProperties.frozenColumnCount',
      },
    });
  });
});
