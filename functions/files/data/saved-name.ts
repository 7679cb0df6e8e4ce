import { isQuarter, numberOf, yearOf } from '../../../domain/calendar/quarter.ts';
import { standingWord } from '../../../sheets/statistic/texts.ts';
import type { PublicationView } from '../view.ts';

/**
 * The name of a downloaded file. The address stays the same for years, so the name must tell the period, and whether the
 * figures are provisional. `ibl-2026-K2-geleverd-en-ontvangen-voorlopig.png`.
 */
export const savedName = ({ statistic: { period, standing } }: PublicationView, file: string): string => {
  const when = isQuarter(period) ? `${yearOf(period)}-K${numberOf(period)}` : period;
  const dot = file.lastIndexOf('.');
  const what = file.slice(0, dot).replace(/^(?:grafiek|ibl)-/, '');
  return `ibl-${when}-${what}-${standingWord(standing)}${file.slice(dot)}`;
};
