import { isQuarter } from '../../../domain/calendar/quarter.ts';
import type { AdoptionVerdict } from '../../../domain/statistics/adoption-verdict.ts';
import type { Period } from '../../../domain/statistics/statistic.ts';
import { period as quarterInWords } from '../../dutch.ts';
import type { Cell } from '../../grid/tab.ts';
import type { GroupTextKind } from '../papers/layout.ts';

/** What *Overzicht* shows about adoption. */
export interface AdoptionView {
  /** The periods that may be adopted now, latest first. */
  readonly choices: readonly Period[];
  readonly verdict: AdoptionVerdict;
  /** The period as it was filled in when this was answered; '' = left empty. */
  readonly typed: string;
  /**
   * The texts that the working group has not written; null = *Teksten* has no place for that
   * period.
   */
  readonly unwritten: readonly GroupTextKind[] | null;
  /**
   * The effect of the ticked box; null = none, because something was missing. A null `ticked` = not
   * ticked at the last check.
   */
  readonly ticked: { readonly done: { readonly period: Period; readonly on: string } | null } | null;
}

/** `jaar 2025`, `4e kwartaal 2025`: the text in the list and in sentences. */
export const periodWords = (period: Period): string => (isQuarter(period) ? quarterInWords(period) : `jaar ${period}`);

const patterns: readonly { readonly pattern: RegExp; readonly period: (found: readonly string[]) => string }[] = [
  { pattern: /^(?:jaar )?(\d{4})$/, period: ([, year]) => `${year}` },
  { pattern: /^([1-4])e (?:kwartaal|kw\.?) (\d{4})$/, period: ([, number, year]) => `${year}-Q${number}` },
  { pattern: /^[kq]([1-4])[ -](\d{4})$/, period: ([, number, year]) => `${year}-Q${number}` },
  { pattern: /^(\d{4})[ -][kq]([1-4])$/, period: ([, year, number]) => `${year}-Q${number}` },
];

/**
 * Parses a period from the list, or as people type it. `undefined` = empty, `null` = not a period.
 */
export const parsePeriod = (cell: Cell): Period | null | undefined => {
  const value = cell.effective?.numberValue ?? cell.effective?.stringValue ?? cell.shown;
  const text = String(value).trim().toLowerCase().replace(/\s+/gu, ' ');
  if (text === '') return undefined;
  for (const { pattern, period } of patterns) {
    const found = pattern.exec(text);
    if (found) return period(found) as Period;
  }
  return null;
};

/** The period that a verdict is about; null = none. */
export const periodOf = (verdict: AdoptionVerdict): Period | null => ('period' in verdict ? verdict.period : null);

/** The contents of a cell as a formula compares them. */
export const periodTyped = (cell: Cell): string =>
  String(cell.effective?.stringValue ?? cell.effective?.numberValue ?? cell.shown);
