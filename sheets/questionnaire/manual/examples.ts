import type { Finding } from '../finding.ts';
import type { FigureId } from '../relations.ts';

export interface Example {
  readonly rule: string;
  readonly kind: string;
  readonly id: FigureId | null;
  readonly facts: Finding['facts'];
}

const example = (rule: string, kind: string, id: FigureId | null, facts: Finding['facts'] = {}): Example => ({
  rule,
  kind,
  id,
  facts,
});

/** One example of every rule's sentence, for the guide; the figures are those of `users.md` where it has them. */
export const examples: readonly Example[] = [
  example('F4', 'count', 'lending_unfilled'),
  example('F4', 'fee', 'b2c_fee_national_eur'),
  example('F4', 'choice', 'source_system'),
  example('F4', 'text', 'submitted_by_role'),
  example('F5', 'too-few', 'lending_filled', { total: 612, sum: 600, difference: 12 }),
  example('F5', 'too-many', 'borrowing_received', { total: 267, sum: 275, difference: 8 }),
  example('F6', 'too-few', 'lending_unfilled', { total: 12, sum: 11, difference: 1 }),
  example('F6', 'too-many', 'lending_unfilled', { total: 12, sum: 15, difference: 3 }),
  example('F7', 'subset', 'lending_filled_to_plus', { value: 700, total: 612, whole: 'lending_filled' }),
  example('F8', 'some', 'unfilled_on_loan', { filled: 4, of: 7 }),
  example('F10', 'locale', null),
  example('F10', 'copied', null, { copy: 'Kopie van 2026-K1' }),
  example('F10', 'copied-tick', null, { copy: 'Kopie van 2026-K1' }),
  example('F10', 'foreign', null, { copy: 'Kopie van 2026-K1', library: 'Cultura' }),
  example('F10', 'columns', null),
  example('F10', 'merged', 'lending_unfilled'),
  example('F10', 'twice', 'lending_unfilled', { first: '66', second: '78' }),
  example('F10', 'disputed', 'lending_unfilled'),
  example('F10', 'shifted', 'lending_requests_received'),
  example('F10', 'shifted-up', 'lending_requests_received'),
  example('F10', 'total-typed', 'lending_filled', { typed: '29' }),
  example('F10', 'total-restored', 'lending_filled'),
  example('F10', 'label-figure', 'lending_unfilled', { typed: '999' }),
  example('F10', 'label-restored', 'lending_unfilled'),
  example('F10', 'kept', null),
  example('F10', 'explanations-back', null),
  example('F10', 'figures-back', null),
  example('F10', 'row-back', 'lending_unfilled'),
  example('F10', 'other-locale', 'lending_unfilled', { typed: '1.234' }),
  example('AVG', 'e-mail', 'developments'),
  example('AVG', 'phone', 'developments'),
  example('AVG', 'number', 'developments'),
  example('AVG', 'birth-date', 'developments'),
  example('AVG', 'address', 'developments'),
  example('AVG', 'name', 'showcase'),
  example('AVG', 'role', 'submitted_by_role'),
  example('I1', 'estimated', 'is_estimated_lending'),
  example('W1', 'flow', 'lending_open_end', { in: 600, out: 605 }),
  example('W2', 'open-start', 'lending_open_start', { before: 40, value: 38 }),
  example('W3', 'lending', 'lending_requests_received', { finished: 640, received: 520 }),
  example('W3', 'borrowing', 'borrowing_requests_submitted', { finished: 380, received: 310 }),
  example('W4', 'up', 'lending_requests_received', { value: 1310, before: 598 }),
  example('W4', 'down', 'lending_requests_received', { value: 250, before: 598 }),
  example('W5', 'up', 'lending_requests_received', { value: 6120, before: 598, factor: 10, release: 1 }),
  example('W5', 'down', 'lending_requests_received', { value: 60, before: 598, release: 1 }),
  example('W6', 'up', 'lending_unfilled', { value: 210, before: 78 }),
  example('W6', 'down', 'lending_unfilled', { value: 24, before: 78 }),
  example('W18', 'formula', 'lending_unfilled', { typed: "='2026-K2'!D14", value: 66, shown: '66' }),
  example('W7', 'previous', 'remarks', { equal: 9 }),
  example('W7', 'last-year', 'remarks', { equal: 9 }),
  example('W8', 'zero', 'lending_unfilled', { mean: 84 }),
  example('W8', 'first', 'lending_unfilled', { value: 12 }),
  example('W9', 'date', 'lending_unfilled', { value: 46001 }),
  example('W9', 'year', 'lending_unfilled', { value: 2026, release: 1 }),
  example('W10', 'low', 'lending_unfilled', { rate: 15 }),
  example('W10', 'all', 'lending_unfilled', { all: 60 }),
  example('W10', 'moved', 'borrowing_unfilled', { rate: 51, mean: 84 }),
  example('W11', 'other', 'unfilled_other', { value: 5, total: 12 }),
  example('W12', 'kb', 'lending_filled_national', { value: 412, kb: 540 }),
  example('W14', 'changed', 'b2c_fee_national_eur', { before: 5 }),
  example('W15', 'again', 'lending_unfilled'),
  example('W16', 'source', 'source_system', { before: 'Wise' }),
  example('W17', 'not-applicable', 'lending_unfilled', { before: 78 }),
  example('W17', 'zero', 'lending_unfilled', { before: 18 }),
];
