import type { Quarter } from './quarter.ts';

/** The accepted forms: `2026-K3`, `2026 q3`, `K3 2026`, `3e kwartaal 2026`, `3e kw. van 2026`. */
const forms: readonly { readonly pattern: RegExp; readonly year: number; readonly number: number }[] = [
  { pattern: /^(\d{4}) ?[-/ ]? ?[kq]([1-4])$/u, year: 1, number: 2 },
  { pattern: /^[kq]([1-4]) ?[-/ ]? ?(\d{4})$/u, year: 2, number: 1 },
  { pattern: /^([1-4])e (?:kwartaal|kw\.?) (?:van )?(\d{4})$/u, year: 2, number: 1 },
];

/** Parses a quarter as people type it. `undefined` = empty, `null` = not a quarter. */
export const parseTypedQuarter = (typed: string): Quarter | null | undefined => {
  const text = typed.trim().toLowerCase().replace(/\s+/gu, ' ');
  if (text === '') return undefined;
  for (const { pattern, year, number } of forms) {
    const found = pattern.exec(text);
    if (found) return `${Number(found[year])}-Q${found[number]}` as Quarter;
  }
  return null;
};
