import { before, type Finder, whole } from './finder.ts';

const houseNumber = String.raw`(?:(?:nr\.?|nummer)\s)?(?!(?:19|20)\d{2}(?!\d))\d{1,4}(?:\s?-?\s?(?:[a-hA-H]|hs|bis)(?![\p{L}]))?(?![\p{L}\d]|[.,]\d)`;

/** An optional postcode after the house number, masked together with it. */
const postcode = String.raw`(?:,?\s{1,2}[1-9]\d{3}\s?[A-Z]{2}(?![\p{L}\d]))?`;

/** Endings of street names. The second list also ends ordinary words, so it requires a capital. */
const streets = 'straat|laan|gracht|singel|kade|plein|steeg|weg';
const streetsInCapitals = `${streets}|dijk|dreef|hof|pad|plantsoen|markt|erf|veld|burg|wal|baan|oord|park|hoek|kamp`;

const noStreets = /^(?:onderweg|halverwege|snelweg|rijksweg|vaarweg|halfweg|omweg|uitweg|spoorweg|leesplein)/iu;

/** The address of a branch is not personal. */
const isOfLibrary = (match: RegExpExecArray): boolean =>
  /(?:vestiging|filiaal|locatie|bibliotheek|bieb)\p{L}*(?:\s(?:aan|op|in|de|het)){0,3}\s$/iu.test(before(match));

const isStreet = (match: RegExpExecArray): boolean => !noStreets.test(match[0]) && !isOfLibrary(match);

export const addressFinders: readonly Finder[] = [
  {
    kind: 'address',
    // For example 1234 AB 12, also with a comma, a dash or `huisnummer` in between. Lower-case
    // letters may be a word or a unit.
    pattern:
      /(?<![\p{L}\d])(?!(?:19|20)\d{2}\s[a-z])[1-9]\d{3}(?:\s?[A-Z]{2}|[a-z]{2}|\s(?!(?:al|bv|ca|cd|cm|de|en|er|et|fl|ft|gb|ik|in|is|je|kb|kg|km|ma|mb|me|mm|na|nr|nu|of|om|op|pc|pp|st|te|tm|uw|we|wo|ze|zo)[\s,-])[a-z]{2})[\s,-]{0,3}(?:(?:huisnummer|huisnr\.?|nr\.?|nummer)\s)?\d{1,4}(?:\s?[a-zA-Z])?(?![\p{L}\d]|[.,]\d)/gu,
  },
  {
    kind: 'address',
    pattern: new RegExp(
      String.raw`(?<![\p{L}])(?:[\p{Ll}’'-]{2,40}(?<=${streets})|\p{Lu}[\p{L}’'-]{1,40}(?<=${streetsInCapitals})|\p{Lu}[\p{L}’'-]{1,40}\s(?:Straat|Laan|Gracht|Singel|Kade|Plein|Steeg|Weg|Dijk|Markt|Hof))\s${houseNumber}${postcode}`,
      'gu',
    ),
    lengthOf: whole(
      (match) => isStreet(match) && !/^(?:straat|laan|gracht|kade|plein|weg|steeg|singel)\s/u.test(match[0]),
    ),
  },
  {
    kind: 'address',
    pattern: new RegExp(
      String.raw`(?<![\p{L}])(?:[Ll]aan|[Pp]lein|[Ww]eg)\s(?:van|der|de|naar|het|\s){1,5}\p{Lu}[\p{L}’'-]{1,40}\s${houseNumber}${postcode}`,
      'gu',
    ),
    lengthOf: whole((match) => !isOfLibrary(match)),
  },
  {
    kind: 'address',
    // A square named after years. A bare number behind it may count something else.
    pattern: new RegExp(
      String.raw`(?<![\p{L}])(?:Plein|Laan|Park|Weg)\s[’']?\d{2,4}(?:-[’']?\d{2,4})?,?\s(?:(?:nr\.?|nummer|huisnummer)\s\d{1,4}(?:\s?[a-hA-H](?!\p{L}))?|\d{1,4}[a-hA-H]?(?=[.,;)]?(?:$|\n|,?\s(?:te|in)\s\p{Lu}|,?\s[1-9]\d{3}\s?[A-Z]{2}(?!\p{L}))))(?!\d)${postcode}`,
      'gu',
    ),
    lengthOf: whole((match) => !isOfLibrary(match)),
  },
  {
    kind: 'address',
    pattern:
      /(?<!\p{L})(?:postbus|antwoordnummer)\s(?:nr\.?\s)?\d{1,6}(?:,?\s{1,2}[1-9]\d{3}\s?[a-z]{2}(?![\p{L}\d])|(?=,?\s(?:te|in)\s\p{L}))/giu,
    lengthOf: whole((match) => !isOfLibrary(match)),
  },
];
