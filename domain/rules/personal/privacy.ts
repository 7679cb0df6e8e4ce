import { withoutInvisible } from '../../submissions/typed-text.ts';
import { addressFinders } from './addresses.ts';
import { birthFinders } from './births.ts';
import { contactFinders } from './contact.ts';
import type { Finder, PersonalKind } from './finder.ts';
import { nameFinders } from './names.ts';
import { accountFinders, numberFinders } from './numbers.ts';
import { untitledNameFinders } from './untitled-names.ts';

export type { PersonalKind } from './finder.ts';

/** The order matters: an account contains digits that look like other numbers. */
const finders: readonly Finder[] = [
  ...accountFinders,
  ...contactFinders,
  ...birthFinders,
  ...numberFinders,
  ...addressFinders,
  ...nameFinders,
  ...untitledNameFinders,
];

const mask = '[weggelaten]';

const lengthIn = ({ lengthOf }: Finder, match: RegExpExecArray): number => lengthOf?.(match) ?? match[0].length;

const finds = (text: string, finder: Finder): boolean =>
  [...text.matchAll(finder.pattern)].some((match) => lengthIn(finder, match) > 0);

const masked = (text: string, finder: Finder): string => {
  let [published, at] = ['', 0];
  for (const match of text.matchAll(finder.pattern)) {
    const length = match.index < at ? 0 : lengthIn(finder, match);
    if (length === 0) continue;
    published += text.slice(at, match.index) + mask;
    at = match.index + length;
  }
  return published + text.slice(at);
};

/**
 * Every kind of personal data in a text, in the order of the finders; empty = none. What one finder
 * found is masked for the next. Invisible characters do not split a match.
 */
export const personalKindsIn = (text: string): readonly PersonalKind[] => {
  const kinds = new Set<PersonalKind>();
  finders.reduce((rest, finder) => {
    if (!finds(rest, finder)) return rest;
    kinds.add(finder.kind);
    return masked(rest, finder);
  }, withoutInvisible(text));
  return [...kinds];
};

/** The text as it may be published: what looks personal is replaced by a visible mark. */
export const withoutPersonal = (text: string): string => {
  const seen = withoutInvisible(text);
  const published = finders.reduce(masked, seen);
  return published === seen ? text : published;
};
