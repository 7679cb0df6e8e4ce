import { clipped } from '../../../domain/submissions/typed-text.ts';
import { moment } from '../../dutch.ts';
import type { Repaired } from './repaired.ts';

/** Dutch texts about what was restored in IBL-statistiek. */
const what = { number: 'een cijfer overschreven', words: 'een tekst overschreven', nothing: 'iets bijgetypt' } as const;

const overwrittenWords = ({ stood, label }: Repaired): string => {
  const at = label === '' ? '' : ` bij ‘${clipped(label)}’`;
  return stood === '' ? `leeg gemaakt${at}` : `er stond ‘${clipped(stood)}’${at}`;
};

const healed = ({ kind, wanted, cells }: Repaired): string => {
  if (cells > 1) return `alle ${cells} vakken zijn teruggezet.`;
  if (kind === 'nothing') return 'het is weggehaald; dat blad vult zichzelf.';
  return kind === 'number' ? `het is teruggezet op ${wanted}.` : 'de tekst is teruggezet.';
};

/** What to do comes first: on a small screen the end of the line is out of sight. */
const repairedSentence = (repaired: Repaired): string =>
  `U hoeft niets te doen: ${healed(repaired)} Op ${moment(repaired.at)} was in IBL-statistiek, tabblad ‘${clipped(repaired.tab)}’, ${what[repaired.kind]} (${overwrittenWords(repaired)}).`;

const daysShown = 7;

/** Shown for a week; '' = nothing to report. */
export const repairedLine = (repaired: Repaired | null, now: number): string =>
  repaired !== null && now - repaired.at < daysShown * 86_400_000 ? repairedSentence(repaired) : '';
