import { startGoogle } from '@ibl/local-google/server.ts';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { defaultDates, type Quarter, startOfDay } from '../../../domain/calendar/quarter.ts';
import type { Submission } from '../../../domain/submissions/submission.ts';
import { judgeWorkbook } from '../../../functions/questionnaire/judge-workbook.ts';
import { readMask, workbookOf } from '../../../sheets/google/read.ts';
import { person } from '../../local/person.ts';
import { buildAll, newest, quarters, typedIn } from '../filled-questionnaire.ts';

const rounds = 100;
const millisecondsMax = 10;

const library = {
  id: 'PB-ARN',
  name: 'Rozet',
  city: 'Arnhem',
  province: 'Gelderland',
  from: quarters[0] ?? newest,
  to: null,
  workbookId: null,
};

const readText = async (): Promise<string> => {
  const google = await startGoogle({});
  const owner = person(google.origin, 'owner');
  const id = await owner.createWorkbook('IBL-opgave – Rozet', '');
  const address = `${google.origin}/v4/spreadsheets/${id}`;
  const headers = { authorization: 'Bearer owner', 'content-type': 'application/json' };
  const body = JSON.stringify({ requests: buildAll('owner@voorbeeld.nl') });
  const built = await fetch(`${address}:batchUpdate`, { method: 'POST', headers, body });
  if (!built.ok) throw new Error(await built.text());
  for (const quarter of quarters) await owner.type(id, typedIn(quarter));
  const text = await (await fetch(`${address}?fields=${encodeURIComponent(readMask)}`, { headers })).text();
  await google.close();
  return text;
};

const judge = (spreadsheet: sheets_v4.Schema$Spreadsheet, submissions: ReadonlyMap<Quarter, Submission>) =>
  judgeWorkbook({
    forerunners: [],
    names: [],
    events: [],
    moved: null,
    contact: { mailbox: '', phone: '' },
    workbook: workbookOf(spreadsheet),
    library,
    quarters: quarters.map((quarter) => ({ quarter, ...defaultDates(quarter), fitness: null })),
    submissions,
    answers: [],
    kb: new Map(),
    stored: { report: null, agreements: [] },
    number: 1,
    now: startOfDay(defaultDates(newest).opensOn),
    serviceAccount: 'ibl@voorbeeld.nl',
  });

const cpuOf = (work: () => unknown): number => {
  for (let round = 0; round < rounds / 2; round++) work();
  const before = process.cpuUsage();
  for (let round = 0; round < rounds; round++) work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / rounds;
};

/** Our own CPU for one check of a questionnaire of ten quarters, as a ratio to parsing the same JSON. */
export const run = async (): Promise<boolean> => {
  const text = await readText();
  const spreadsheet = JSON.parse(text) as sheets_v4.Schema$Spreadsheet;
  const known = new Map(judge(spreadsheet, new Map()).checks.map(({ submission }) => [submission.quarter, submission]));
  const parsing = cpuOf(() => JSON.parse(text));
  const checking = cpuOf(() => judge(spreadsheet, known));
  console.table([
    {
      name: `JSON.parse of ${Math.round(text.length / 1000)} kB`,
      cpu: `${parsing.toFixed(2)} ms`,
      ratio: '1.0',
      bound: '',
    },
    {
      name: `a whole check of ${quarters.length} quarters`,
      cpu: `${checking.toFixed(2)} ms`,
      ratio: (checking / parsing).toFixed(1),
      bound: '',
    },
    {
      name: 'per quarter',
      cpu: `${(checking / quarters.length).toFixed(2)} ms`,
      ratio: (checking / quarters.length / parsing).toFixed(2),
      bound: `≤ ${millisecondsMax} ms`,
    },
  ]);
  return checking / quarters.length <= millisecondsMax;
};
