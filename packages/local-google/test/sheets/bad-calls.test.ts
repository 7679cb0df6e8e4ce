import { describe, expect, test } from 'vitest';
import { makeRig, messageOf } from './workbook-rig.ts';

/** Bodies, queries and masks that do not fit the call are rejected before it has any effect. */
describe('a call', () => {
  test.each([
    [
      { requests: [{ addSheet: { properties: { titel: 'x' } } }] },
      `Invalid JSON payload received. Unknown name "titel" at 'requests[0].add_sheet.properties': Cannot find field.`,
    ],
    [
      { requests: [{ DeleteRange: {} }] },
      `Invalid JSON payload received. Unknown name "DeleteRange" at 'requests[0]': Cannot find field.`,
    ],
    [{ verzoeken: [] }, 'Invalid JSON payload received. Unknown name "verzoeken": Cannot find field.'],
    [
      { requests: ['repeatCell'] },
      `Invalid value at 'requests[0]' (type.googleapis.com/google.apps.sheets.v4.BatchUpdateSpreadsheetRequest.Request), "repeatCell"`,
    ],
    [
      { requests: [{ deleteSheet: { sheetId: 'nul' } }] },
      `Invalid value at 'requests[0].delete_sheet.sheet_id' (TYPE_INT32), "nul"`,
    ],
    [
      { requests: [{ updateSheetProperties: { properties: { hidden: 'ja' } } }] },
      `Invalid value at 'requests[0].update_sheet_properties.properties.hidden' (TYPE_BOOL), "ja"`,
    ],
    [
      { requests: [{ insertDimension: { range: { dimension: 'ROW' } } }] },
      `Invalid value at 'requests[0].insert_dimension.range.dimension' (type.googleapis.com/google.apps.sheets.v4.Dimension), "ROW"`,
    ],
    [
      { requests: [{ addChart: { chart: { spec: { pieChart: { legendPosition: 'NONE' } } } } }] },
      `Invalid value at 'requests[0].add_chart.chart.spec.pie_chart.legend_position' (type.googleapis.com/google.apps.sheets.v4.PieChartSpec.PieChartLegendPosition), "NONE"`,
    ],
    [
      { requests: [{ mergeCells: { range: [] } }] },
      `Invalid JSON payload received. Unknown name "range" at 'requests[0].merge_cells': Proto field is not repeating, cannot start list.`,
    ],
    [
      { requests: [{ addSheet: {}, deleteSheet: { sheetId: 0 } }] },
      `Invalid value at 'requests[0]' (oneof), oneof field 'kind' is already set. Cannot set 'deleteSheet'`,
    ],
    [
      { requests: [{ addConditionalFormatRule: { rule: { booleanRule: {}, gradientRule: {} } } }] },
      `Invalid value at 'requests[0].add_conditional_format_rule.rule' (oneof), oneof field 'rule' is already set. Cannot set 'gradientRule'`,
    ],
  ])('a body that is not the call’s: %j', (body, message) => {
    expect(messageOf(() => makeRig().call('POST', ':batchUpdate', body))).toBe(message);
  });

  test.each([
    [
      { kleur: 'rood' },
      `Invalid JSON payload received. Unknown name "kleur": Cannot bind query parameter. Field 'kleur' could not be found in request message.`,
    ],
    [{ includeGridData: 'misschien' }, `Invalid value at 'include_grid_data' (TYPE_BOOL), "misschien"`],
  ])('a query that is not the call’s: %j', (query, message) => {
    expect(messageOf(() => makeRig().get(query))).toBe(message);
  });

  test('query names may be written as protobuf writes them', () => {
    const rig = makeRig();
    expect(rig.get({ include_grid_data: 'true' }).sheets?.[0]?.data).toHaveLength(1);
  });

  test('all faults of a body are named together', () => {
    const requests = [{ addSheet: { properties: { titel: 'x', indeks: 1 } } }];
    expect(messageOf(() => makeRig().call('POST', ':batchUpdate', { requests }))).toBe(
      [
        `Invalid JSON payload received. Unknown name "titel" at 'requests[0].add_sheet.properties': Cannot find field.`,
        `Invalid JSON payload received. Unknown name "indeks" at 'requests[0].add_sheet.properties': Cannot find field.`,
      ].join('\n'),
    );
  });

  test('names may be written as protobuf writes them, numbers as text, null as nothing', () => {
    const rig = makeRig();
    rig.call('POST', ':batchUpdate', {
      requests: [
        { add_sheet: { properties: { sheet_id: '12', title: 'Twaalf', index: null, tab_color: { red: 1 } } } },
      ],
    });
    expect(rig.sheet(1).properties).toMatchObject({ sheetId: 12, title: 'Twaalf', index: 1, tabColor: { red: 1 } });
  });
});

describe('a mask', () => {
  test.each([
    ['sheets(foo)', 'sheets.foo'],
    ['sheets.sheetProperties', 'sheets.sheetProperties'],
    ['sheets(data(rowData(values(effectiveFormat(type)))))', 'sheets.data.rowData.values.effectiveFormat.type'],
  ])('%s names a field that is not there', (fields, path) => {
    try {
      makeRig().get({ fields });
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({
        status: 400,
        message: 'Request contains an invalid argument.',
        details: [
          {
            '@type': 'type.googleapis.com/google.rpc.BadRequest',
            fieldViolations: [
              {
                field: fields,
                description: `Error expanding 'fields' parameter. Cannot find matching fields for path '${path}'.`,
              },
            ],
          },
        ],
      });
    }
  });
});
