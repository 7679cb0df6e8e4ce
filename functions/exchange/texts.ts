import type { Quarter } from '../../domain/calendar/quarter.ts';
import type {
  Comparison,
  CountStatistic,
  FigureId,
  FigureTotal,
  IndicatorStatistic,
  PeriodStanding,
  QuarterStatistic,
  YearStatistic,
} from '../../domain/statistics/statistic.ts';
import { weaknessOf } from '../../domain/statistics/threshold.ts';
import { capitalised, period as quarterInWords } from '../../sheets/dutch.ts';
import { nameOf } from '../../sheets/questionnaire/figure-names.ts';
import { showDecimal, showMoment, showPeriod } from '../../sheets/statistic/show.ts';
import { indicatorLabel, ofN, standingWord } from '../../sheets/statistic/texts.ts';

/** Dutch of the statistic on a terminal. */

const whole = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 0 });

export const showCount = (value: number | null): string => (value === null ? '–' : whole.format(value));
const showPercent = (value: number | null): string => (value === null ? 'n.v.t.' : `${showDecimal(value)}%`);

const periodName = ({ period }: QuarterStatistic | YearStatistic): string =>
  period.length === 4 ? `Jaar ${period}` : capitalised(quarterInWords(period as Quarter));

const standingText = (standing: PeriodStanding): string =>
  standing.kind === 'provisional'
    ? standingWord(standing)
    : `${standingWord(standing)}, vastgesteld op ${standing.adoptedOn}`;

export const heading = (statistic: QuarterStatistic | YearStatistic): readonly string[] => [
  `${periodName(statistic)} (${standingText(statistic.standing)})`,
  statistic.asOf === null
    ? 'Nog niets ingediend.'
    : `Stand ${showMoment(statistic.asOf)}; alles ingediend: ${ofN(statistic.handedIn, statistic.members)} bibliotheken.`,
];

export const noMembers = 'Geen bibliotheek deed toen mee.';

const warnings = {
  'low-response': '  ! minder dan 80% respons',
  'low-coverage': '  ! minder dan 70% dekking',
} as const;

const warningOf = (total: Pick<FigureTotal, 'responseRate' | 'coverageRate'>): string => {
  const weakness = weaknessOf(total);
  return weakness ? warnings[weakness] : '';
};

const comparedHeader = (comparisons: readonly Comparison[]): readonly string[] =>
  comparisons.flatMap((comparison) => [`t.o.v. ${showPeriod(comparison.with)}`, 'over']);

/** A signed change with the number of libraries that it is about; nothing when there is none. */
const comparedCells = (comparisons: readonly Comparison[], unit: string): readonly string[] =>
  comparisons.flatMap(({ change, panel, absent }) => {
    if (change === null)
      return [absent === 'zero-base' ? 'n.v.t.' : '–', absent === 'zero-base' ? showCount(panel) : ''];
    return [`${change > 0 ? '+' : ''}${showDecimal(change)}${unit}`, showCount(panel)];
  });

export const totalHeader = (comparisons: readonly Comparison[]): readonly string[] => [
  ...['', 'gemeld', 'n van N', 'deels', 'geschat', 'respons', 'dekking'],
  ...comparedHeader(comparisons),
];

export const totalRow = ({ figure, comparisons, ...total }: CountStatistic): readonly string[] => [
  capitalised(nameOf(figure)),
  showCount(total.reported),
  ofN(total.n, total.expected),
  showCount(total.partial),
  showCount(total.estimated),
  showPercent(total.responseRate),
  showPercent(total.coverageRate),
  ...comparedCells(comparisons, '%'),
  warningOf(total),
];

export const comparedNote =
  'Een verandering is berekend over de bibliotheken met alle cijfers in beide perioden (over).';

export const indicatorHeader = ['In verhouding', '', 'n van N', 'deels', '', 'respons'];

/** A number of items, or a rate. */
const showIndicator = (indicator: IndicatorStatistic['indicator'], value: number | null): string => {
  if (value === null) return 'n.v.t.';
  return indicator === 'net_lending' ? showCount(value) : showDecimal(value);
};

const withoutUnit: ReadonlySet<IndicatorStatistic['indicator']> = new Set([
  'net_lending',
  'lending_ratio',
  'ill_per_1000_loans',
]);

export const indicatorRow = (statistic: IndicatorStatistic): readonly string[] => {
  const { indicator, value, n, partial, expected, responseRate, comparisons } = statistic;
  return [
    indicatorLabel[indicator],
    showIndicator(indicator, value),
    ofN(n, expected),
    showCount(partial),
    '',
    showPercent(responseRate),
    '',
    ...comparedCells(comparisons, withoutUnit.has(indicator) ? '' : ' pp'),
    '',
  ];
};

const namesShownMax = 5;

export const withoutFigures = (figures: readonly FigureId[]): string => {
  const names = figures.slice(0, namesShownMax).map(nameOf).join(', ');
  const others = figures.length - namesShownMax;
  return `Zonder cijfers: ${names}${others > 0 ? ` en nog ${others} andere` : ''}.`;
};

export const provinceHeader = (provinces: number): string => `Per provincie (${whole.format(provinces)})`;
export const provinceColumns = (figures: readonly FigureId[]): readonly string[] => [
  '',
  'bibliotheken',
  ...figures.flatMap((figure) => [nameOf(figure), 'n van N']),
];

export const provinceCells = (total: FigureTotal | undefined): readonly string[] => [
  showCount(total?.reported ?? null),
  total ? ofN(total.n, total.expected) : '',
];
