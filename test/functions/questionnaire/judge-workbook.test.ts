import { describe, expect, it } from 'vitest';
import { judgeWorkbook } from '../../../functions/questionnaire/judge-workbook.ts';
import { columns } from '../../../sheets/questionnaire/layout.ts';
import { sheetIdOf, tabTitle } from '../../../sheets/questionnaire/quarter-tab.ts';
import { questionnaireTitle } from '../../../sheets/texts.ts';
import { sound } from '../../domain/rules/fixture.ts';
import { typedIn } from '../../sheets/written-tab.ts';
import { arnhem, checkInput, freshTab, freshTabOf, openedIn, quarter, rowOf } from './plain-workbook.ts';

/** The tabs that one check of a workbook builds, reads or leaves alone, without any Google or store. */

type Input = Parameters<typeof checkInput>[0];

const addedTitles = (input: Input): readonly (string | null | undefined)[] =>
  judgeWorkbook(checkInput(input)).requests.flatMap(({ addSheet }) => (addSheet ? [addSheet.properties?.title] : []));

const checkedQuarters = (input: Input): readonly string[] =>
  judgeWorkbook(checkInput(input)).checks.map(({ submission }) => `${submission.library} ${submission.quarter}`);

const handedIn = typedIn(freshTab, [
  ...Object.entries(sound).map(([code, value]) => [rowOf(code as keyof typeof sound), columns.input, value] as const),
  [rowOf('done'), columns.input, true],
]);
const former = { ...arnhem, id: 'PB-OUD', name: 'Oud', to: '2025-Q4' as const };
const successor = { ...arnhem, from: quarter };

describe('one check of a workbook', () => {
  it.each<readonly [string, Input, readonly string[]]>([
    ['a missing quarter and the guide', { tabs: [] }, ['Uitleg', tabTitle(quarter)]],
    ['only the guide beside the open quarter', {}, ['Uitleg']],
    ['no quarter before the library joined', { tabs: [], library: { ...arnhem, from: '2026-Q2' } }, ['Uitleg']],
    ['no quarter after it left', { tabs: [], library: { ...arnhem, to: '2025-Q4' } }, ['Uitleg']],
  ])('builds %s', (_, input, titles) => {
    expect(addedTitles(input)).toEqual(titles);
  });

  it.each<readonly [string, Input, readonly string[]]>([
    ['a tab that is there', {}, ['PB-ARN 2026-Q1']],
    ['no tab that it builds', { tabs: [] }, []],
    ['no tab of a library that left', { library: { ...arnhem, to: '2025-Q4' } }, []],
    [
      'each quarter for the library that was a member then',
      {
        tabs: [freshTab, freshTabOf('2025-Q4')],
        quarters: [openedIn('2025-Q4'), openedIn(quarter)],
        library: successor,
        forerunners: [
          {
            library: former,
            submissions: new Map(),
            answers: [],
            kb: new Map(),
            stored: { report: null, agreements: [] },
          },
        ],
      },
      ['PB-OUD 2025-Q4', 'PB-ARN 2026-Q1'],
    ],
  ])('reads %s', (_, input, checked) => {
    expect(checkedQuarters(input)).toEqual(checked);
  });

  it('hands in a sound quarter with a tick', () => {
    const [check] = judgeWorkbook(checkInput({ tabs: [handedIn] })).checks;
    expect([check?.submission.state, check?.revision?.revision]).toEqual(['submitted', 1]);
  });

  it.each([
    ['an old name of ours', 'Oud', true],
    ['the current name', arnhem.name, false],
  ])('with %s in its title: is the workbook renamed', (_, name, isRenamed) => {
    const input = checkInput({ names: ['Oud', arnhem.name] });
    const titled = { ...input, workbook: { ...input.workbook, title: questionnaireTitle(name) } };
    const titles = judgeWorkbook(titled).requests.flatMap(
      ({ updateSpreadsheetProperties }) => updateSpreadsheetProperties?.properties?.title ?? [],
    );
    expect(titles).toEqual(isRenamed ? [questionnaireTitle(arnhem.name)] : []);
  });

  it('leaves the owner’s own title alone', () => {
    const input = checkInput();
    const titled = { ...input, workbook: { ...input.workbook, title: 'Cijfers van Marja' } };
    expect(judgeWorkbook(titled).requests.filter((request) => request.updateSpreadsheetProperties)).toEqual([]);
  });

  it('hides a tab of more than five quarters ago', () => {
    const quarters = (['2024-Q4', '2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1'] as const).map(openedIn);
    const tabs = quarters.map((one) => freshTabOf(one.quarter));
    const hidden = judgeWorkbook(checkInput({ tabs, quarters, library: { ...arnhem, from: '2024-Q1' } }))
      .requests.flatMap(({ updateSheetProperties }) => updateSheetProperties?.properties ?? [])
      .filter((properties) => properties.hidden === true)
      .map(({ sheetId }) => sheetId);
    expect(hidden).toEqual([sheetIdOf('2024-Q4')]);
  });

  it('gives the same judgement for the same input', () => {
    const input = checkInput({ tabs: [handedIn] });
    expect(judgeWorkbook(input)).toEqual(judgeWorkbook(input));
  });
});
