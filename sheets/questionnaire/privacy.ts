/** What looks like personal data in a free text. It is pointed out to who typed it, and never published. */
export type PersonalKind = 'e-mail' | 'phone' | 'name';

const particles = String.raw`(?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Tt]en|[Tt]er|[Tt]e|[Hh]et|’t|'t|[Ee]l|[Aa]l)\s+){0,4}`;
const surname = String.raw`${particles}\p{Lu}[\p{L}’'-]+`;

const patterns: readonly (readonly [PersonalKind, RegExp])[] = [
  // From the start of a word only: tried from every letter, 50,000 letters take seconds.
  ['e-mail', /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu],
  ['phone', /(?<![\d.,])(?:(?:\+|00)31[\s-]?(?:\(0\)[\s-]?)?|\(?0)[1-9](?:[\s()-]{0,2}\d){8}(?![\d.,]*\d)/gu],
  [
    'name',
    new RegExp(
      String.raw`(?<!\p{L})(?:[Mm]evr(?:ouw|\.)?|[Mm]w\.?|[Dd]hr\.?|[Hh]r\.|[Dd]e heer|[Mm]eneer|[Ff]am(?:ilie|\.))\s+(?:\p{Lu}\.\s?)*${surname}`,
      'gu',
    ),
  ],
  ['name', new RegExp(String.raw`(?<![\p{L}.])(?:\p{Lu}\.\s?){1,5}${surname}`, 'gu')],
];

/** The first kind of personal data in a text, or `undefined`. */
export const personalIn = (text: string): PersonalKind | undefined =>
  patterns.find(([, pattern]) => text.search(pattern) >= 0)?.[0];

/** The text as it may be published: what looks personal is left out, visibly. */
export const withoutPersonal = (text: string): string =>
  patterns.reduce((rest, [, pattern]) => rest.replace(pattern, '[weggelaten]'), text);
