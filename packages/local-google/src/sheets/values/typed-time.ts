import type { SheetLocale } from './locale.ts';

const shapeOfTime = /^(?:(.*?)\s+)?(\d{1,4}(?::\d{1,2}){1,2}(?:[.,]\d+)?)(\s*[ap]\.?m?\.?)?$/i;

export const timeAtEnd = (text: string): { before: string; clock: string; half: string } | undefined => {
  const match = shapeOfTime.exec(text);
  if (!match?.[2]) return undefined;
  return { before: (match[1] ?? '').trim(), clock: match[2], half: (match[3] ?? '').trim().toLowerCase() };
};

/** A time of day, with or without AM/PM; above 24 hours a duration. */
export const readTime = (
  clock: string,
  half: string,
  locale: SheetLocale,
): { value: number; pattern: string } | undefined => {
  // parts of a second follow the locale's own decimal sign
  if (/[.,]/.test(clock) && !clock.includes(locale.decimal)) return undefined;
  const [hours = 0, minutes = 0, seconds = 0] = clock.replace(',', '.').split(':').map(Number);
  if (minutes > 59 || seconds >= 60 || (half && (hours > 12 || hours === 0))) return undefined;
  const hour = half ? (hours % 12) + (half.startsWith('p') ? 12 : 0) : hours;
  const shape = clock.split(':').length === 3 ? 'mm:ss' : 'mm';
  const lead = hour > 23 ? '[h]' : clock.startsWith('0') ? 'hh' : 'h';
  return {
    value: (hour * 3600 + minutes * 60 + seconds) / 86_400,
    pattern: `${lead}:${shape}${half ? ' am/pm' : ''}`,
  };
};
