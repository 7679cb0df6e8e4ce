// A paper warns of weak totals before any figure.
import { expect, it } from 'vitest';
import { summariseQuarter, summariseYear } from '../../../domain/statistics/summarise.ts';
import { quarterReport } from '../../../functions/files/papers/quarter-report.ts';
import { yearReport } from '../../../functions/files/papers/year-report.ts';
import { example, libraries, standings } from '../../sheets/statistic/statistic-fixture.ts';
import { quarterView, yearView } from './board-view.ts';
import { readPdf } from './read-pdf.ts';

it('Jaarstatistiek of a year under way says once that it is not complete', async () => {
  const input = { libraries, counted: example, standings };
  const view = { ...yearView, statistic: summariseYear('2026', input) };
  const { wordsOn } = readPdf((await yearReport(view, [])).bytes);
  expect(wordsOn[0]?.split('Let op: dit jaar is nog niet compleet; er zijn cijfers van 2 kwartalen.')).toHaveLength(2);
});

it('Kwartaalbericht of one library says that it is one, and does not call its figures the group’s', async () => {
  const counted = example.filter(({ quarter, library }) => quarter !== '2026-Q2' || library === 'A');
  const view = { ...quarterView, statistic: summariseQuarter('2026-Q2', { libraries, counted, standings }) };
  const { words } = readPdf((await quarterReport(view, [])).bytes);
  expect(words).toContain('Let op: nog maar 1 van 5 bibliotheken diende in (minder dan 80 %).');
  expect(words).toContain('Tot nu toe opgegeven = de som van wat de bibliotheken opgaven.');
  expect(words).not.toContain('De groep');
});
