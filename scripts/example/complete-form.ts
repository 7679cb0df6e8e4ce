import type { MeasureId } from '../../domain/measures/measures.ts';

/** A complete form whose sums are right. */
export const completeForm = (scale = 1): Partial<Record<MeasureId, string>> => ({
  lending_requests_received: String(600 * scale),
  lending_filled_loans: String(583 * scale),
  lending_filled_copies: String(29 * scale),
  lending_filled_provincial: String(101 * scale),
  lending_filled_national: String(463 * scale),
  lending_filled_academic: String(46 * scale),
  lending_filled_abroad: String(2 * scale),
  lending_unfilled: String(80 * scale),
  borrowing_requests_submitted: String(340 * scale),
  borrowing_received_loans: String(290 * scale),
  borrowing_received_copies: String(15 * scale),
  borrowing_received_provincial: String(52 * scale),
  borrowing_received_national: String(214 * scale),
  borrowing_received_academic: String(38 * scale),
  borrowing_received_abroad: String(1 * scale),
  borrowing_unfilled: String(50 * scale),
  b2c_fee_national_eur: '5,00',
  source_system: 'Wise',
  is_estimated_lending: 'nee',
  is_estimated_borrowing: 'nee',
  submitted_by_role: 'medewerker IBL',
});
