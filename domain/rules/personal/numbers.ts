import { before, type Finder, whole } from './finder.ts';

const digitsOf = (text: string): string => text.replace(/\D/gu, '');

/** The eleven test of a citizen service number (BSN). */
const isBsn = (digits: string): boolean => {
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at === 8 ? -1 : 9 - at), 0);
  return digits.length === 9 && sum % 11 === 0 && Number(digits) > 0;
};

/** The check digit of a payment card (Luhn algorithm). */
const isCard = (digits: string): boolean => {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0 && Number(digits) > 0;
};

/**
 * The length of an account number by country (registry of ISO 13616). A text of another length may
 * pass the check by chance.
 */
const ibanLengths: ReadonlyMap<string, number> = new Map(
  (
    'NO15 BE16 DK18 FI18 FO18 GL18 NL18 MK19 SI19 AT20 BA20 EE20 KZ20 LT20 LU20 XK20 CH21 CR22 HR21 LI21 LV21 BG22 BH22 DE22 ' +
    'GB22 GE22 IE22 ME22 RS22 VA22 AE23 GI23 IL23 IQ23 TL23 AD24 CZ24 ES24 MD24 PK24 RO24 SA24 SE24 SK24 TN24 VG24 PT25 ST25 ' +
    'LY25 IS26 TR26 FR27 GR27 IT27 MC27 MR27 SM27 AL28 AZ28 BY28 CY28 DO28 GT28 HU28 LB28 MA28 PL28 SV28 BR29 EG29 PS29 ' +
    'QA29 UA29 JO30 KW30 MU30 MT31 SC31 LC32'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

/**
 * ISO 13616: with the first four characters moved to the end and letters replaced by numbers, the
 * remainder modulo 97 is 1.
 */
const isIban = (text: string): boolean => {
  const plain = text.replace(/[\s.-]/gu, '').toUpperCase();
  const turned = `${plain.slice(4)}${plain.slice(0, 4)}`;
  let rest = 0;
  for (const letter of turned) {
    const value = Number.parseInt(letter, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
};

/** Whether a number is labelled as that of a book, a request or a bill. */
const isOfThing = (match: RegExpExecArray): boolean =>
  /(?:is[bs]n|ppn|ean|barcode|streepjescode|factuur|bon|order|titel|boek|aanvraag|verzoek|object)\p{L}*\.?:?\s{0,2}(?:nr\.?|nummer)?:?\s?$/iu.test(
    before(match),
  );

const isBook = (digits: string): boolean => digits.length === 13 && /^97[89]/u.test(digits);

/** Account numbers come first, because parts of them look like other numbers. */
export const accountFinders: readonly Finder[] = [
  {
    kind: 'number',
    pattern: /(?<![\p{L}\d])[a-z]{2}\d{2}(?:[\s.-]?[a-z\d]){11,30}/giu,
    // A word may follow, so the country's length determines where an account ends.
    lengthOf: ([text]) => {
      const most = ibanLengths.get(text.slice(0, 2).toUpperCase()) ?? 0;
      const [account = ''] = text.match(new RegExp(String.raw`^(?:[\s.-]?[\p{L}\d]){${most}}(?![\p{L}\d])`, 'u')) ?? [];
      return most > 0 && isIban(account) ? account.length : 0;
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
