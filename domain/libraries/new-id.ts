const lettersOf = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[^A-Za-z]/gu, '')
    .slice(0, 3)
    .toUpperCase();

/** The prefix that all codes share, such as `PB-`; '' when they share none. */
const prefixOf = (taken: readonly string[]): string => {
  const prefixes = new Set(taken.map((id) => /^[A-Za-z0-9]+-/u.exec(id)?.[0] ?? ''));
  return prefixes.size === 1 ? ([...prefixes][0] ?? '') : '';
};

/**
 * A code for a new library, made from its place: `PB-BRE`, or `PB-BRE2` if `PB-BRE` was ever used.
 */
export const newId = (place: string, taken: readonly string[]): string => {
  const base = `${prefixOf(taken)}${lettersOf(place) || 'NEW'}`;
  const known = new Set(taken.map((id) => id.toUpperCase()));
  for (let number = 2, id = base; ; id = `${base}${number++}`) if (!known.has(id.toUpperCase())) return id;
};
