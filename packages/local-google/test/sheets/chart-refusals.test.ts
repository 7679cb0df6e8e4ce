import { expect, test } from 'vitest';
import { makeRig, messageOf } from './workbook-rig.ts';

/** A series says only what Google's reference calls valid in a chart of its type. */
test.each([
  ['LINE', { type: 'LINE' }, 'type'],
  ['COLUMN', { type: 'COLUMN' }, 'type'],
  ['BAR', { lineStyle: { width: 2 } }, 'lineStyle'],
  ['COLUMN', { pointStyle: { size: 5 } }, 'pointStyle'],
  ['COMBO', { type: 'COLUMN', pointStyle: { size: 5 } }, 'pointStyle'],
])('in a %s chart %o is refused', (chartType, series, field) => {
  const addChart = { chart: { spec: { basicChart: { chartType, series: [series] } } } };
  expect(messageOf(() => makeRig().batch({ addChart }))).toBe(
    `Invalid requests[0].addChart: Invalid series[0].${field}: not supported in a chart of this type`,
  );
});

test.each([
  ['LINE', { lineStyle: { width: 2 }, pointStyle: { size: 5 } }],
  ['COMBO', { type: 'LINE', lineStyle: { width: 2 } }],
])('in a %s chart %o is taken', (chartType, series) => {
  const rig = makeRig();
  const position = { overlayPosition: { anchorCell: {} } };
  expect(() =>
    rig.batch({ addChart: { chart: { spec: { basicChart: { chartType, series: [series] } }, position } } }),
  ).not.toThrow();
});
