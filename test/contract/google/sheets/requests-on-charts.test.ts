import { describe, expect, test } from 'vitest';
import { connect } from './connect.ts';

/** Request kinds that work on charts and tables. */
const google = connect();

const sides = (startRowIndex: number, endRowIndex: number, startColumnIndex: number, endColumnIndex: number) => ({
  startRowIndex,
  endRowIndex,
  startColumnIndex,
  endColumnIndex,
});
const area = (...at: Parameters<typeof sides>) => ({ sheetId: 0, ...sides(...at) });

describe('charts', () => {
  const spec = (title: string) => ({
    title,
    basicChart: {
      chartType: 'COLUMN',
      legendPosition: 'BOTTOM_LEGEND',
      domains: [{ domain: { sourceRange: { sources: [area(0, 3, 0, 1)] } } }],
      series: [{ series: { sourceRange: { sources: [area(0, 3, 1, 2)] } }, targetAxis: 'LEFT_AXIS' }],
    },
  });

  test('a chart whose column is deleted stays, without the series', async () => {
    await google.batch(
      {
        addChart: {
          chart: { chartId: 11, spec: spec('Geleverd'), position: { overlayPosition: { anchorCell: { sheetId: 0 } } } },
        },
      },
      { deleteDimension: { range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 } } },
    );
    const [chart] = (await google.sheet()).charts ?? [];
    expect(chart?.spec?.basicChart?.domains).toHaveLength(1);
    expect(chart?.spec?.basicChart?.series ?? []).toEqual([]);
  });

  test('a chart on a sheet of its own makes a sheet without cells', async () => {
    const [added] = await google.batch({ addChart: { chart: { spec: spec('Apart'), position: { newSheet: true } } } });
    const [, sheet] = (await google.get()).sheets ?? [];
    expect(sheet?.properties).toEqual({
      sheetId: added?.addChart?.chart?.position?.sheetId,
      title: 'Chart1',
      index: 1,
      sheetType: 'OBJECT',
    });
    expect(sheet?.charts).toHaveLength(1);
  });

  test('add, update, move, frame, delete', async () => {
    const [added] = await google.batch({
      addChart: {
        chart: {
          chartId: 11,
          spec: spec('Geleverd'),
          position: { overlayPosition: { anchorCell: { sheetId: 0, rowIndex: 1, columnIndex: 3 } } },
        },
      },
    });
    expect(added?.addChart?.chart).toMatchObject({
      chartId: 11,
      spec: {
        title: 'Geleverd',
        basicChart: { chartType: 'COLUMN', series: [{ series: { sourceRange: { sources: [sides(0, 3, 1, 2)] } } }] },
      },
      position: {
        overlayPosition: { anchorCell: { rowIndex: 1, columnIndex: 3 }, widthPixels: 600, heightPixels: 371 },
      },
    });
    const [, moved] = await google.batch(
      { updateChartSpec: { chartId: 11, spec: spec('Ontvangen') } },
      {
        updateEmbeddedObjectPosition: {
          objectId: 11,
          newPosition: { overlayPosition: { widthPixels: 800 } },
          fields: 'widthPixels',
        },
      },
      { updateEmbeddedObjectBorder: { objectId: 11, border: { colorStyle: { rgbColor: { red: 1 } } }, fields: '*' } },
    );
    expect(moved?.updateEmbeddedObjectPosition?.position?.overlayPosition).toMatchObject({
      widthPixels: 800,
      heightPixels: 371,
    });
    const [chart] = (await google.sheet()).charts ?? [];
    expect([chart?.spec?.title, chart?.border?.color]).toEqual(['Ontvangen', { red: 1 }]);
    await google.batch({ deleteEmbeddedObject: { objectId: 11 } });
    expect((await google.sheet()).charts).toBeUndefined();
  });
});

describe('tables', () => {
  test('add, update, delete', async () => {
    await google.write('A1', [
      ['naam', 'aantal'],
      ['x', 1],
    ]);
    const [reply] = await google.batch({ addTable: { table: { name: 'Leden', range: area(0, 2, 0, 2) } } });
    const table = reply?.addTable?.table;
    expect(table).toMatchObject({ name: 'Leden', range: sides(0, 2, 0, 2) });
    expect(table?.columnProperties?.map(({ columnName }) => columnName)).toEqual(['naam', 'aantal']);
    const tableId = table?.tableId ?? '';
    await google.batch({ updateTable: { table: { tableId, name: 'Bibliotheken' }, fields: 'name' } });
    expect((await google.sheet()).tables?.[0]?.name).toBe('Bibliotheken');
    await google.batch({ deleteTable: { tableId } });
    expect((await google.sheet()).tables).toBeUndefined();
  });
});
