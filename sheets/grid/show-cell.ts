import type { PageCell } from './page.ts';

/** Formats numbers outside a workbook as the patterns of `cells.ts` do in the Dutch locale. */
interface Shown {
  readonly decimals: 0 | 1 | 2;
  readonly signed?: boolean;
  readonly before?: string;
  readonly after?: string;
}

const shownBy: Readonly<Record<string, Shown>> = {
  '#,##0': { decimals: 0 },
  '#,##0.0': { decimals: 1 },
  '"€" #,##0.00': { decimals: 2, before: '€ ' },
  '#,##0" %"': { decimals: 0, after: ' %' },
  '#,##0.0" %"': { decimals: 1, after: ' %' },
  '+#,##0.0" %";"−"#,##0.0" %";0.0" %"': { decimals: 1, signed: true, after: ' %' },
  '+#,##0.0" pp";"−"#,##0.0" pp";0.0" pp"': { decimals: 1, signed: true, after: ' pp' },
  '+#,##0;"−"#,##0;0': { decimals: 0, signed: true },
  '+"€" #,##0.00;"−€" #,##0.00;"€" 0.00': { decimals: 2, signed: true, before: '€ ' },
  '+#,##0.0;"−"#,##0.0;0.0': { decimals: 1, signed: true },
};

const figuresOf = (value: number, { decimals }: Shown, useGrouping: boolean): string =>
  new Intl.NumberFormat('nl-NL', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping,
  }).format(Math.abs(value));

const hasDigit = (figures: string): boolean => /[1-9]/.test(figures);

const signOf = (value: number, figures: string, { signed }: Shown): string => {
  if (!hasDigit(figures) || value === 0) return '';
  if (value < 0) return '−';
  return signed ? '+' : '';
};

const patternOf = (cell: PageCell): string => cell.style?.numberFormat?.pattern ?? '#,##0';

/** @throws an Error for a pattern that no page uses. */
const shownAs = (cell: PageCell): Shown => {
  const pattern = patternOf(cell);
  const shown = shownBy[pattern];
  if (!shown) throw new Error(`Cannot show a number: the pattern ${pattern} is not known`);
  return shown;
};

/** A cell's text as the workbook shows it, rounded once, half away from zero. */
export const showCell = (cell: PageCell): string => {
  if (typeof cell.value !== 'number') return String(cell.value ?? '');
  const shown = shownAs(cell);
  const figures = figuresOf(cell.value, shown, true);
  return `${signOf(cell.value, figures, shown)}${shown.before ?? ''}${figures}${shown.after ?? ''}`;
};

/**
 * The same rounding without unit or thousands separators, for machine-readable tables: `1234,5`.
 */
export const plainCell = (cell: PageCell): string => {
  if (typeof cell.value !== 'number') return String(cell.value ?? '');
  const shown = shownAs(cell);
  const figures = figuresOf(cell.value, shown, false);
  return `${cell.value < 0 && hasDigit(figures) ? '-' : ''}${figures}`;
};
