/**
 * Figures of docs/domain.md, 3, that the form does not ask, because no library can give them per
 * quarter (decision 16), but a history may hold. They come from an import or from *Historie*, and
 * only libraries that gave them are counted. A figure for a whole year belongs to its fourth
 * quarter.
 */
export const unaskedCatalogue = [
  { id: 'lending_days_0_2', part: 'lending', unit: 'leveringen' },
  { id: 'lending_days_3_7', part: 'lending', unit: 'leveringen' },
  { id: 'lending_days_8_14', part: 'lending', unit: 'leveringen' },
  { id: 'lending_days_15_plus', part: 'lending', unit: 'leveringen' },
  { id: 'lending_days_unmeasured', part: 'lending', unit: 'leveringen' },
  { id: 'borrowing_days_0_2', part: 'borrowing', unit: 'aanvragen' },
  { id: 'borrowing_days_3_7', part: 'borrowing', unit: 'aanvragen' },
  { id: 'borrowing_days_8_14', part: 'borrowing', unit: 'aanvragen' },
  { id: 'borrowing_days_15_plus', part: 'borrowing', unit: 'aanvragen' },
  { id: 'borrowing_days_unmeasured', part: 'borrowing', unit: 'aanvragen' },
  { id: 'shipments_sent', part: 'price', unit: 'zendingen' },
  { id: 'ill_staff_hours_year', part: 'about', unit: 'uren', onlyIn: [4] },
  { id: 'members_year_end', part: 'about', unit: 'leden', onlyIn: [4] },
  { id: 'loans_total_year', part: 'about', unit: 'uitleningen', onlyIn: [4] },
] as const;
