import type { ChartName } from './places.ts';

/** `public` = totals only; `board` = with names of libraries (docs/domain.md, decision 11). */
export type Level = 'public' | 'board';

interface ChartFile {
  /**
   * The address of the picture, without `.png`, `.svg` or `.csv`. It never changes, because people
   * use it in slides.
   */
  readonly name: string;
  readonly level: Level;
}

export const chartFiles: Readonly<Record<ChartName, ChartFile>> = {
  traffic: { name: 'grafiek-geleverd-en-ontvangen', level: 'public' },
  destination: { name: 'grafiek-bestemming', level: 'public' },
  fillRate: { name: 'grafiek-van-elke-100-verzoeken', level: 'public' },
  reasons: { name: 'grafiek-redenen', level: 'public' },
  price: { name: 'grafiek-prijs-per-bibliotheek', level: 'board' },
  delivered: { name: 'grafiek-geleverd-per-bibliotheek', level: 'board' },
  balance: { name: 'grafiek-saldo-per-bibliotheek', level: 'board' },
};
