import { before, type Finder, whole } from './finder.ts';

const at = String.raw`(?:\s?@\s?|\s?[([{]\s?(?:at|a|apenstaartje)\s?[)\]}]\s?|\s(?:at|apenstaartje)\s)`;
const dot = String.raw`(?:\s?\.|\s?[([{]\s?(?:dot|punt)\s?[)\]}]\s?|\s(?:dot|punt)\s)`;

/** An old ISBN has ten digits too, but is labelled as such; a date is followed by a time. */
const isPhone = (match: RegExpExecArray): boolean =>
  !/is[bs]n\D{0,6}(?:10\D{1,3})?$/iu.test(before(match)) &&
  !/^\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d{2}(?!\d)/u.test(match[0]);

export const contactFinders: readonly Finder[] = [
  {
    kind: 'e-mail',
    // Matches from the start of a word only. Starting at every letter would take seconds on 50,000
    // letters.
    pattern: new RegExp(
      String.raw`(?<![\p{L}\d._%+-])[\p{L}\d._%+-]+${at}[\p{L}\d-]{1,63}(?:${dot}[\p{L}\d-]{2,63}){1,5}`,
      'giu',
    ),
  },
  {
    kind: 'phone',
    pattern:
      /(?<![\d.,])(?:\(?(?:\+|00)31\)?[\s-]{0,2}(?:\(0\)[\s-]{0,2})?|0\(0?31\)[\s-]{0,2}|\(0(?=\d{1,3}\))|0)[1-9](?:[\s()./-]{0,3}\d){8}(?![.,]?\d)/gu,
    lengthOf: whole(isPhone),
  },
  { kind: 'phone', pattern: /(?<![\d.,+])\+[1-9](?:[\s()./-]{0,3}\d){8,13}(?![.,]?\d)/gu },
  {
    kind: 'phone',
    pattern: /(?<!\p{L})(?:tel|telefoon|mobiel|gsm)(?:nummer|\.?\s?nr)?\.?:?\s{0,2}\d(?:[\s-]?\d){5,9}(?![.,]?\d)/giu,
  },
];
