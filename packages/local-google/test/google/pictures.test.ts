import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Google, startGoogle } from '../../src/server.ts';

/** Charts as pictures, the csv export and the page's files. */

const ANNE = 'anne@bibliotheek.nl';
let google: Google;
let id: string;

const call = async (verb: string, path: string, body: unknown): Promise<{ id: string }> => {
  const headers = { Authorization: `Bearer ${ANNE}`, 'content-type': 'application/json' };
  const options = { method: verb, headers, body: JSON.stringify(body) };
  const response = await fetch(google.origin + path, options);
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as { id: string };
};

const column = (index: number) => ({
  sourceRange: {
    sources: [{ sheetId: 0, startRowIndex: 0, endRowIndex: 3, startColumnIndex: index, endColumnIndex: index + 1 }],
  },
});

beforeAll(async () => {
  google = await startGoogle();
  id = (await call('POST', '/drive/v3/files', { name: 'Cijfers', mimeType: 'application/vnd.google-apps.spreadsheet' }))
    .id;
  const values = [
    ['Kwartaal', 'Geleverd'],
    ['2026-Q1', '5,5'],
    ['zei "ja", toen', 'twee\nregels'],
  ];
  await call('PUT', `/v4/spreadsheets/${id}/values/A1?valueInputOption=RAW`, { values });
  const basicChart = {
    chartType: 'COLUMN',
    headerCount: 1,
    domains: [{ domain: column(0) }],
    series: [{ series: column(1) }],
  };
  const position = { overlayPosition: { anchorCell: { sheetId: 0 }, widthPixels: 500, heightPixels: 300 } };
  const chart = { chartId: 12, spec: { title: 'Geleverd per kwartaal', basicChart }, position };
  await call('POST', `/v4/spreadsheets/${id}:batchUpdate`, { requests: [{ addChart: { chart } }] });
});
afterAll(() => google.close());

const picture = (name: string, query = ''): Promise<Response> =>
  fetch(`${google.origin}/emulator/v1/spreadsheets/${id}/charts/${name}${query}`);

describe('a chart as a picture', () => {
  test('is an SVG with its title, of the size that the chart has in the sheet', async () => {
    const response = await picture('12.svg');
    const svg = await response.text();
    expect(response.headers.get('content-type')).toMatch(/^image\/svg\+xml/);
    expect(svg).toContain('Geleverd per kwartaal');
    expect(svg).toMatch(/<svg[^>]*width="500"[^>]*height="300"/);
  });

  test('is a PNG of the size that is asked for', async () => {
    const png = Buffer.from(await (await picture('12.png', '?width=800&height=400')).arrayBuffer());
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([800, 400]);
  });

  test.each([
    ['12.svg', '?width=0', 400],
    ['12.svg', '?height=veel', 400],
    ['12.svg', '?width=4001', 400],
    ['13.svg', '', 404],
    ['12.gif', '', 404],
    ['12.svg', `?as=${ANNE}`, 200],
    ['12.svg', '?as=owner', 200],
    ['12.svg', '?as=bart@bibliotheek.nl', 404],
  ])('%s%s is %i', async (name, query, status) => {
    expect((await picture(name, query)).status).toBe(status);
  });
});

test('csv shows the first tab, quoted where needed', async () => {
  const response = await fetch(`${google.origin}/drive/v3/files/${id}/export?mimeType=text/csv`, {
    headers: { Authorization: `Bearer ${ANNE}` },
  });
  expect(await response.text()).toBe('Kwartaal,Geleverd\r\n2026-Q1,"5,5"\r\n"zei ""ja"", toen","twee\nregels"');
});

test.each([
  ['/', 200],
  ['/spreadsheets/d/x/edit', 200],
  ['/page/nope', 404],
])('the page: %s is %i', async (path, status) => {
  expect((await fetch(google.origin + path)).status).toBe(status);
});
