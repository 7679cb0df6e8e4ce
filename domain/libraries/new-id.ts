const lettersOf = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[^A-Za-z]/gu, '')
    .slice(0, 3)
    .toUpperCase();

/** What the codes of the group begin with, when they all begin with the same: `PB-`. */
const prefixOf = (taken: readonly string[]): string => {
  const prefixes = new Set(taken.map((id) => /^[A-Za-z0-9]+-/u.exec(id)?.[0] ?? ''));
  return prefixes.size === 1 ? ([...prefixes][0] ?? '') : '';
};

/** The code of a library that is made: after its place, and none that was ever given out: `PB-BRE`, `PB-BRE2`. */
export const newId = (place: string, taken: readonly string[]): string => {
  const base = `${prefixOf(taken)}${lettersOf(place) || 'NEW'}`;
  const known = new Set(taken.map((id) => id.toUpperCase()));
  for (let number = 2, id = base; ; id = `${base}${number++}`) if (!known.has(id.toUpperCase())) return id;
};
