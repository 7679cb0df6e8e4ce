import { describe, expect, it } from 'vitest';
import { rulesRestored } from '../../../sheets/grid/conditional-formats.ts';
import { afterRequests, contentsOf, digestOf } from '../../../sheets/grid/contents.ts';
import type { Page } from '../../../sheets/grid/page.ts';
import { paintRequests } from '../../../sheets/grid/paint.ts';
import { wordRules } from '../../../sheets/questionnaire/page/styles.ts';
import { workbookOf, writtenTab } from '../written-tab.ts';

/** Conditional formats of a tab follow its page. */

const range = { sheetId: 7, startRowIndex: 5, endRowIndex: 9, startColumnIndex: 4, endColumnIndex: 5 };
const page: Page = {
  sheetId: 7,
  title: '2026-K1',
  rows: [{ at: 0, cells: [{ value: 'Rozet' }, {}] }],
  columnWidths: [100, 20],
  signatureAt: { row: 0, column: 1 },
  conditionalFormats: wordRules(range, '$E6', [
    ['Aanpassen', 'change'],
    ['Vraag', 'ask'],
  ]),
};
const built = writtenTab(page);
const [change = '', ask = ''] = built.rules;
const theirs = '=#>100';

/** Deleted at, and added at. */
const written = (rules: readonly string[]): readonly string[] =>
  rulesRestored({ ...built, rules }, page).map(
    ({ addConditionalFormatRule: added, deleteConditionalFormatRule: deleted }) =>
      added ? `add ${added.index}` : `delete ${deleted?.index}`,
  );

describe('the conditional formats of a tab', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['all are there', [change, ask], []],
    ['all are there, with somebody’s own', [theirs, change, ask], []],
    ['all are gone', [], ['add 0', 'add 1']],
    ['one is gone', [ask], ['delete 0', 'add 0', 'add 1']],
    ['one is gone, and somebody has one', [theirs, ask], ['delete 1', 'add 0', 'add 1']],
    ['none is recognised, and there are many already', [theirs, theirs, theirs, theirs, theirs], []],
  ])('when %s: only what is missing is written', (_, rules, requests) => {
    expect(written(rules)).toEqual(requests);
  });

  it('are the same rules after rows and columns were inserted', () => {
    const moved = wordRules({ ...range, startRowIndex: 8 }, '$F9', [
      ['Aanpassen', 'change'],
      ['Vraag', 'ask'],
    ]);
    expect(rulesRestored(built, { ...page, conditionalFormats: moved })).toEqual([]);
  });

  it('cost no request as long as they stand there, and are foretold when they are written', () => {
    expect(paintRequests(built, page, 'us@example.com')).toEqual([]);
    const without = { ...built, rules: [theirs] };
    const contents = contentsOf(workbookOf(without));
    const before = digestOf(contents, null);
    const after = afterRequests(contents, paintRequests(without, page, 'us@example.com'));
    const seen = contentsOf(workbookOf({ ...built, rules: [change, ask, theirs] }));
    expect(after && digestOf(after, null)).toBe(digestOf(seen, null));
    expect(digestOf(seen, null)).not.toBe(before);
  });
});
