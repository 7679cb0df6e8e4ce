import { before, type Finder, whole } from './finder.ts';

const digitsOf = (text: string): string => text.replace(/\D/gu, '');

/** The test of eleven of a citizen service number (BSN). */
const isBsn = (digits: string): boolean => {
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at === 8 ? -1 : 9 - at), 0);
  return digits.length === 9 && sum % 11 === 0 && Number(digits) > 0;
};

/** The check digit of a payment card (Luhn). */
const isCard = (digits: string): boolean => {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0 && Number(digits) > 0;
};

/** ISO 13616: with the first four at the end and letters as numbers the remainder by 97 is 1. */
const isIban = (text: string): boolean => {
  const plain = text.replace(/\s/gu, '').toUpperCase();
  const turned = `${plain.slice(4)}${plain.slice(0, 4)}`;
  let rest = 0;
  for (const letter of turned) {
    const value = Number.parseInt(letter, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
};

/** Numbers of books, requests and bills say what they are. */
const isOfThing = (match: RegExpExecArray): boolean =>
  /(?:is[bs]n|ppn|ean|barcode|streepjescode|factuur|bon|order|titel|boek|aanvraag|verzoek|object)\p{L}*\.?:?\s{0,2}(?:nr\.?|nummer)?:?\s?$/iu.test(
    before(match),
  );

const isBook = (digits: string): boolean => digits.length === 13 && /^97[89]/u.test(digits);

/** The number of an account; first, because other numbers seem to stand in it. */
export const accountFinders: readonly Finder[] = [
  {
    kind: 'number',
    pattern: /(?<![\p{L}\d])[a-z]{2}\d{2}(?:\s?[a-z\d]){11,30}(?![\p{L}\d])/giu,
    lengthOf: (match) => {
      // A word may follow: the longest beginning that is an account is one.
      for (let { length } = match[0]; length >= 15; length--) {
        const account = match[0].slice(0, length);
        if (!/\s$/u.test(account) && isIban(account)) return length;
      }
      return 0;
    },
  },
];

export const numberFinders: readonly Finder[] = [
  {
    kind: 'number',
    pattern:
      /(?<!\p{L})(?:bsn|burgerservicenummer|sofi-?(?:nummer|nr\.?)|(?:pas|kaart|klant|leners?|lezers?|lid|abonnee)-?(?:nummer|nr\.?)|(?:pas|klant|lener))(?!\p{L})[\s:]{0,3}(?:(?:van de \p{L}{3,12} )?(?:is|was)\s)?\d(?:[\s.-]?\d){4,18}(?!\d)/giu,
  },
  {
    kind: 'number',
    pattern: /(?<![\d.,])\d(?:[ -]?\d){12,18}(?![ -]?\d)/gu,
    lengthOf: whole((match) => {
      const digits = digitsOf(match[0]);
      return isCard(digits) && !isBook(digits) && !isOfThing(match);
    }),
  },
  {
    kind: 'number',
    pattern: /(?<![\d.,-])\d(?:[ .-]?\d){8}(?![.,-]?\d)/gu,
    lengthOf: whole(
      (match) => isBsn(digitsOf(match[0])) && !/^\d{3}\.\d{3}\.\d{3}$/u.test(match[0]) && !isOfThing(match),
    ),
  },
];
