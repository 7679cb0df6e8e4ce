import type { Development } from '../../../domain/statistics/development.ts';
import { summariseQuarter, summariseSeries, summariseYear } from '../../../domain/statistics/summarise.ts';
import type { PublicationView } from '../../../functions/files/view.ts';
import { example, libraries, standings } from '../../sheets/statistic/statistic-fixture.ts';

/** The five libraries of the statistic's own tests, as an edition that is published; the names of the places are odd on purpose. */
const named = libraries.map((library, at) => (at === 0 ? { ...library, city: '=Plaats "A"; & <co>' } : library));

const input = { libraries: named, counted: example, standings };

export const developments: readonly Development[] = (
  [
    ['B', 'developments', 'Het wordt drukker.', false],
    ['C', 'showcase', 'Een zeldzaam boek kwam uit Gent.', true],
    ['D', 'showcase', 'Niet voor buiten.', false],
  ] as const
).map(([id, theme, text, publishable]) => ({
  quarter: '2026-Q2',
  library: id,
  city: `Plaats ${id}`,
  name: `Bibliotheek ${id}`,
  theme,
  figure: null,
  typed: '',
  text,
  publishable,
}));

export const noTexts = { summary: '', analysis: '', advice: '' };
const shared = { edition: 1, group: 'Plusbibliotheken', developments, corrections: [], formerly: null, texts: noTexts };

/** Provisional: the second quarter of 2026 was not adopted. */
export const quarterView: PublicationView = {
  ...shared,
  statistic: summariseQuarter('2026-Q2', input),
  series: summariseSeries('2026-Q2', input),
};

export const yearView: PublicationView = {
  ...shared,
  statistic: summariseYear('2025', input),
  series: summariseSeries('2025-Q4', input),
};
