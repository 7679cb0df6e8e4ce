import { localDate } from '../../../domain/calendar/quarter.ts';
import { clipped } from '../../../domain/submissions/typed-text.ts';
import { day } from '../../dutch.ts';
import { ownerWords } from './texts.ts';

/** A library that was given another workbook. */
export interface Relinked {
  /** Its name. */
  readonly library: string;
  readonly title: string;
  readonly owner: string | null;
  readonly at: number;
  /** The secretary undid it. */
  readonly undone: boolean;
}

const relinkedSentence = ({ library, title, owner, at, undone }: Relinked): string => {
  const on = day(localDate(at));
  return undone
    ? `${library} heeft sinds ${on} weer het vorige blad.`
    : `${library} heeft sinds ${on} een ander blad: ‘${clipped(title)}’, ${ownerWords(owner)}. Wilt u dat niet? Haal in Register het vinkje weg.`;
};

const daysShown = 7;

/** Shown in *Overzicht* for a week; '' = nothing to report. */
export const relinkedLine = (relinked: readonly Relinked[], now: number): string =>
  relinked
    .filter(({ at }) => now - at < daysShown * 86_400_000)
    .map(relinkedSentence)
    .join(' ');
