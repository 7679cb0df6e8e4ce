/**
 * What counts and what does not (docs/domain.md, 3, with decision 3: requests, refusals and reasons
 * without the own province). `source` gives the numbered sources of docs/domain.md, 7; `[P]` marks
 * a proposal of this project.
 */
export const definitions = {
  lending_requests_received: {
    definition:
      'Requests from other organisations first offered in the quarter; own branches and own province excluded.',
    source: 'S12, S29',
  },
  lending_filled_loans: {
    definition: 'Returnable items sent in the quarter; renewals not counted.',
    source: 'S12, S27, S4',
  },
  lending_filled_copies: {
    definition: 'Non-returnable items (copies, scans) sent in the quarter.',
    source: 'S27, S28',
  },
  lending_filled_provincial: {
    definition: 'Part of the delivered total: to other libraries in the own province (OBL); own branches excluded.',
    source: 'S5, S7',
  },
  lending_filled_national: {
    definition: 'Part of the delivered total: to public libraries and Plusbibliotheken in other provinces.',
    source: 'S5',
  },
  lending_filled_academic: {
    definition: 'Part of the delivered total: to university libraries, the KB, special libraries and all others.',
    source: 'S16',
  },
  lending_filled_abroad: { definition: 'Part of the delivered total: to libraries abroad.', source: 'ISO 2789 [?]' },
  lending_unfilled: {
    definition: 'Requests finished with "nee" in the quarter; cancelled requests and own province excluded.',
    source: 'S37',
  },
  lending_filled_to_plus: {
    definition: 'Subset of the delivered total: to other Plusbibliotheken; need not add up.',
    source: 'S9',
  },
  unfilled_on_loan: { definition: 'Reason unfilled: the copy is on loan or on hold for a user.', source: 'S37-S41' },
  unfilled_not_on_shelf: { definition: 'Reason unfilled: not on shelf, or missing.', source: 'S37-S41' },
  unfilled_non_circulating: { definition: 'Reason unfilled: the copy does not circulate.', source: 'S37-S41' },
  unfilled_not_held: {
    definition: 'Reason unfilled: not owned, or the volume or issue is lacking.',
    source: 'S37-S41',
  },
  unfilled_not_found_as_cited: { definition: 'Reason unfilled: not found as cited.', source: 'S37-S41' },
  unfilled_policy: { definition: 'Reason unfilled: policy or conditions of the supplying library.', source: 'S37-S41' },
  unfilled_other: {
    definition: 'Reason unfilled: any other; needs an explanation above one tenth of the refusals.',
    source: 'S37-S41',
  },
  lending_cancelled: {
    definition: 'Requests withdrawn by the requester or the engine before delivery; own province excluded.',
    source: 'S17, S39',
  },
  lending_open_start: { definition: 'Received before the quarter and not finished on its first day.', source: '[P]' },
  lending_open_end: { definition: 'Not finished on the last day of the quarter.', source: '[P]' },
  borrowing_requests_submitted: {
    definition:
      'Unique customer requests passed on: one per title wanted, however many suppliers were tried; own province excluded.',
    source: 'S29',
  },
  borrowing_received_loans: {
    definition: 'Returnable items that arrived for customers in the quarter.',
    source: 'S12',
  },
  borrowing_received_copies: {
    definition: 'Non-returnable items (copies, scans) that arrived in the quarter.',
    source: 'S12',
  },
  borrowing_received_provincial: {
    definition: 'Part of the received total: from other libraries in the own province; own branches excluded.',
    source: 'S5',
  },
  borrowing_received_national: {
    definition: 'Part of the received total: from public libraries and Plusbibliotheken in other provinces.',
    source: 'S5',
  },
  borrowing_received_academic: {
    definition: 'Part of the received total: from university libraries, the KB, special libraries and all others.',
    source: 'S5',
  },
  borrowing_received_abroad: { definition: 'Part of the received total: from libraries abroad.', source: 'S5' },
  borrowing_unfilled: {
    definition: 'Customer requests closed without result; cancelled requests and own province excluded.',
    source: 'S39',
  },
  borrowing_received_from_plus: {
    definition:
      'Subset of the received total: from other Plusbibliotheken; need not add up; the mirror of lending to plus.',
    source: 'S9',
  },
  borrowing_requests_mediated: {
    definition: 'Subset of the customer requests: placed for customers of another library.',
    source: 'U3',
  },
  borrowing_cancelled: {
    definition: 'Customer requests withdrawn before anything arrived; own province excluded.',
    source: 'S39',
  },
  borrowing_open_start: { definition: 'Placed before the quarter and not finished on its first day.', source: '[P]' },
  borrowing_open_end: { definition: 'Not finished on the last day of the quarter.', source: '[P]' },
  b2c_fee_national_eur: {
    definition: 'Price of a national request for an adult with an ordinary membership on the last day; 0 = free.',
    source: 'S3, S4, S21',
  },
  b2c_fee_provincial_eur: { definition: 'Price of a request inside the province; same user and day.', source: 'S21' },
  b2c_fee_academic_eur: {
    definition: 'Price of a request at a university library or the KB; same user and day.',
    source: 'S21',
  },
  developments: { definition: 'What changed in the interlibrary loan traffic of this library.', source: 'S3' },
  bottlenecks: { definition: 'What went badly, and what would help.', source: 'S3' },
  showcase: { definition: 'A remarkable request or a happy user, without names.', source: 'S3' },
  showcase_publishable: {
    definition: 'Whether the showcase may be used outside the group; blank = no.',
    source: '[P]',
  },
  source_system: { definition: 'Where the figures come from; best kept constant over the year.', source: 'S4, S28' },
  is_estimated_lending: { definition: 'Whether a lending figure is partly estimated.', source: 'S12' },
  is_estimated_borrowing: { definition: 'Whether a borrowing figure is partly estimated.', source: 'S12' },
  submitted_by_role: { definition: 'Role of who filled in the form; no personal data.', source: '[P]' },
  remarks: { definition: 'What a reader must know to read the figures well.', source: 'S12' },
  lending_days_0_2: {
    definition: 'Items sent at most two calendar days after they were asked for.',
    source: 'S29, S31',
  },
  lending_days_3_7: {
    definition: 'Items sent three to seven calendar days after they were asked for.',
    source: 'S29, S31',
  },
  lending_days_8_14: {
    definition: 'Items sent eight to fourteen calendar days after they were asked for.',
    source: 'S29, S31',
  },
  lending_days_15_plus: {
    definition: 'Items sent fifteen or more calendar days after they were asked for.',
    source: 'S29, S31',
  },
  lending_days_unmeasured: { definition: 'Items of which the days are not known.', source: 'S31' },
  borrowing_days_0_2: {
    definition: 'Items ready for the customer at most two calendar days after they were asked for.',
    source: 'S29, S31',
  },
  borrowing_days_3_7: {
    definition: 'Items ready for the customer three to seven calendar days after they were asked for.',
    source: 'S29, S31',
  },
  borrowing_days_8_14: {
    definition: 'Items ready for the customer eight to fourteen calendar days after they were asked for.',
    source: 'S29, S31',
  },
  borrowing_days_15_plus: {
    definition: 'Items ready for the customer fifteen or more calendar days after they were asked for.',
    source: 'S29, S31',
  },
  borrowing_days_unmeasured: { definition: 'Items of which the days are not known.', source: 'S31' },
  shipments_sent: { definition: 'Parcels and envelopes with a packing slip; crates not counted.', source: 'S16' },
  ill_staff_hours_year: { definition: 'Hours of all staff for interlibrary loan in the whole year.', source: 'S29' },
  members_year_end: { definition: 'Members on 31 December, as in the Wsob delivery.', source: 'S23' },
  loans_total_year: {
    definition: 'All loans of the library in the whole year, as in the Wsob delivery.',
    source: 'S23',
  },
} as const;
