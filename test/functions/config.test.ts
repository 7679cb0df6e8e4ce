import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../functions/config.ts';

/** The settings are read from the environment. */

const settings = {
  GOOGLE_CLOUD_PROJECT: 'demo-ibl',
  SERVICE_ACCOUNT: 'functies@demo-ibl.iam.gserviceaccount.com',
  SCHEDULER_ACCOUNT: 'planning@demo-ibl.iam.gserviceaccount.com',
  FUNCTIONS_ORIGIN: 'https://functions.example',
  PUSH_SECRET: 's'.repeat(32),
  GROUP_NAME: 'Plusbibliotheken',
};

describe('where the board’s files are kept', () => {
  it.each([
    ['nowhere, when nothing is said', {}, null],
    [
      'in a folder, with the address at which it is served',
      { FILES_FOLDER: '/srv/ibl', FILES_ADDRESS: 'https://ibl.example/cijfers' },
      { kind: 'folder', folder: '/srv/ibl', address: 'https://ibl.example/cijfers' },
    ],
    [
      'in a bucket, at its own address',
      { FILES_BUCKET: 'ibl-bestanden' },
      {
        kind: 'bucket',
        bucket: 'ibl-bestanden',
        rootUrl: 'https://storage.googleapis.com/',
        address: 'https://storage.googleapis.com/ibl-bestanden',
      },
    ],
    [
      'in a bucket behind an address of the group’s own',
      { FILES_BUCKET: 'ibl-bestanden', FILES_ADDRESS: 'https://cijfers.example' },
      {
        kind: 'bucket',
        bucket: 'ibl-bestanden',
        rootUrl: 'https://storage.googleapis.com/',
        address: 'https://cijfers.example',
      },
    ],
  ])('is %s', (_, more, expected) => {
    expect(parseConfig({ ...settings, ...more }).files).toEqual(expected);
  });

  it.each([
    [
      'two places',
      { FILES_FOLDER: '/srv/ibl', FILES_BUCKET: 'ibl-bestanden', FILES_ADDRESS: 'https://ibl.example' },
      'FILES_FOLDER, FILES_BUCKET: set one of the two, not both',
    ],
    ['a folder that nobody can open', { FILES_FOLDER: '/srv/ibl' }, 'FILES_ADDRESS: missing'],
    ['an address of nothing', { FILES_ADDRESS: 'https://ibl.example' }, 'FILES_ADDRESS: set, but neither'],
    [
      'an address with a slash at the end',
      { FILES_BUCKET: 'ibl-bestanden', FILES_ADDRESS: 'https://ibl.example/' },
      'FILES_ADDRESS: without a slash at the end',
    ],
  ])('cannot be %s', (_, more, message) => {
    expect(() => parseConfig({ ...settings, ...more })).toThrow(message);
  });
});

describe('where people open a workbook', () => {
  it.each([
    ['at Google', {}, 'https://docs.google.com/spreadsheets/d/'],
    [
      'where the local Google is',
      { WORKBOOKS_ADDRESS: 'http://127.0.0.1:8080/spreadsheets/d/' },
      'http://127.0.0.1:8080/spreadsheets/d/',
    ],
  ])('is %s', (_, more, expected) => {
    expect(parseConfig({ ...settings, ...more }).workbookAddress).toBe(expected);
  });
});
