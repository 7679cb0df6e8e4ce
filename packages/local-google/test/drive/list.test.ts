import { beforeEach, describe, expect, test } from 'vitest';
import { ANNE, BART, createRig, FOLDER, namesOf, type Rig, reasonOf, SHEET, START } from './rig.ts';

/** `files.list`: paging, order and the search language. */

let rig: Rig;
let folder: string;
beforeEach(async () => {
  rig = createRig();
  folder = String((await rig.ok(ANNE, 'POST', 'files', { name: 'Map', mimeType: FOLDER })).id);
  const names = ['IBL-opgave – Arnhem', "Zaal 's-Gravenhage", 'IBL-statistiek'];
  for (const [index, name] of names.entries()) {
    rig.time.now = START + (index + 1) * 3_600_000;
    await rig.sheet(ANNE, name, index === 2 ? { parents: [folder], properties: { soort: 'statistiek' } } : {});
  }
});

const search = async (q: string, account = ANNE): Promise<string[]> =>
  namesOf(await rig.ok(account, 'GET', `files?orderBy=name&q=${encodeURIComponent(q)}`));

describe('files.list', () => {
  test('lists what the account sees, the latest modified first, with the default fields', async () => {
    const list = await rig.ok(ANNE, 'GET', 'files');
    expect(list).toMatchObject({ kind: 'drive#fileList', incompleteSearch: false });
    expect(namesOf(list)).toEqual(['IBL-statistiek', "Zaal 's-Gravenhage", 'IBL-opgave – Arnhem', 'Map']);
    expect((list.files as object[])[3]).toEqual({ kind: 'drive#file', id: folder, name: 'Map', mimeType: FOLDER });
    expect(namesOf(await rig.ok(BART, 'GET', 'files'))).toEqual([]);
  });

  test('goes by pages, the last of which has no token', async () => {
    const names: string[] = [];
    let token = '';
    for (let page = 0; page < 2; page++) {
      const list = await rig.ok(ANNE, 'GET', `files?pageSize=3&orderBy=name&pageToken=${token}`);
      names.push(...namesOf(list));
      token = String(list.nextPageToken ?? '');
    }
    expect(names).toEqual(['IBL-opgave – Arnhem', 'IBL-statistiek', 'Map', "Zaal 's-Gravenhage"]);
    expect(token).toBe('');
  });

  test('a token made for another search is refused', async () => {
    const { nextPageToken } = await rig.ok(ANNE, 'GET', 'files?pageSize=1');
    const answer = await rig.call(ANNE, 'GET', `files?pageSize=1&orderBy=name&pageToken=${nextPageToken}`);
    expect([answer.status, reasonOf(answer)]).toEqual([400, 'invalid']);
  });

  test.each(['0', '1001', 'x'])('pageSize %s is refused', async (size) => {
    expect((await rig.call(ANNE, 'GET', `files?pageSize=${size}`)).status).toBe(400);
  });

  test.each([
    ['name desc', ["Zaal 's-Gravenhage", 'Map', 'IBL-statistiek', 'IBL-opgave – Arnhem']],
    ['folder,name', ['Map', 'IBL-opgave – Arnhem', 'IBL-statistiek', "Zaal 's-Gravenhage"]],
    ['createdTime', ['Map', 'IBL-opgave – Arnhem', "Zaal 's-Gravenhage", 'IBL-statistiek']],
    ['modifiedTime desc', ['IBL-statistiek', "Zaal 's-Gravenhage", 'IBL-opgave – Arnhem', 'Map']],
  ])('orderBy %s', async (orderBy, names) => {
    expect(namesOf(await rig.ok(ANNE, 'GET', `files?orderBy=${orderBy}`))).toEqual(names);
  });

  test('an unknown key to order by is refused', async () => {
    expect((await rig.call(ANNE, 'GET', 'files?orderBy=naam')).status).toBe(400);
  });
});

describe('q', () => {
  const arnhem = 'IBL-opgave – Arnhem';
  const hague = "Zaal 's-Gravenhage";
  const statistic = 'IBL-statistiek';
  test.each([
    [`name = 'IBL-statistiek'`, [statistic]],
    [`name = "IBL-statistiek"`, [statistic]],
    [String.raw`name = 'Zaal \'s-Gravenhage'`, [hague]],
    [`name != 'IBL-statistiek' and mimeType = '${SHEET}'`, [arnhem, hague]],
    [`name contains 'ibl'`, [arnhem, statistic]],
    [`name contains 'arn'`, [arnhem]],
    [`name contains 'nhem'`, []],
    [`mimeType = '${FOLDER}'`, ['Map']],
    [`mimeType contains 'spreadsheet' and not name contains 'IBL'`, [hague]],
    [`(name = 'Map' or name = 'IBL-statistiek') and trashed = false`, ['IBL-statistiek', 'Map']],
    [`'root' in parents and mimeType != '${FOLDER}'`, [arnhem, hague]],
    [`'${ANNE}' in owners and starred = false and name = 'Map'`, ['Map']],
    [`'me' in owners and name = 'Map'`, ['Map']],
    [`'${BART}' in writers`, []],
    [`modifiedTime > '2026-01-05T11:00:00'`, [statistic]],
    [`modifiedTime >= '2026-01-05T12:00:00+01:00' and modifiedTime < '2026-01-05T12:00:00Z'`, [hague]],
    [`properties has { key='soort' and value='statistiek' }`, [statistic]],
    [`trashed = true`, []],
    [`sharedWithMe`, undefined],
    [`name = 'x`, undefined],
    [`name is 'x'`, undefined],
    [`naam = 'x'`, undefined],
    [`name > 'x'`, undefined],
    [`trashed = 'false'`, undefined],
    [`name = 'x' and`, undefined],
    [`(name = 'x'`, undefined],
    [`modifiedTime > 'gisteren'`, undefined],
  ])('%s', async (q, names) => {
    if (names) return expect(await search(q)).toEqual(names);
    const answer = await rig.call(ANNE, 'GET', `files?q=${encodeURIComponent(q)}`);
    expect(answer.body).toMatchObject({
      error: {
        code: 400,
        errors: [{ reason: 'invalid', message: 'Invalid Value', location: 'q', locationType: 'parameter' }],
      },
    });
  });

  test('what is in a folder is found by the folder, in either order of the words', async () => {
    expect(await search(`'${folder}' in parents`)).toEqual([statistic]);
    expect(await search(`parents in '${folder}'`)).toEqual([statistic]);
  });

  test('searching in the text is refused by name', async () => {
    const answer = await rig.call(ANNE, 'GET', `files?q=${encodeURIComponent("fullText contains 'x'")}`);
    expect(answer.status).toBe(501);
  });

  test('sharedWithMe finds what others shared, not one’s own', async () => {
    const id = await rig.sheet(ANNE, 'Gedeeld');
    await rig.share(ANNE, id, BART, 'writer');
    await rig.sheet(BART, 'Eigen');
    expect(await search('sharedWithMe = true', BART)).toEqual(['Gedeeld']);
    expect(await search(`'${BART}' in writers`, BART)).toEqual(['Eigen', 'Gedeeld']);
  });
});
