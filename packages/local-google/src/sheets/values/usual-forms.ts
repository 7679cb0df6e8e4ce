/**
 * The usual short date and time of a locale, as Google shows them. What is publicly known of Google's
 * (M/d/yyyy H:mm:ss, dd/MM/yyyy HH:mm:ss for en_GB, dd/MM/yyyy H.mm.ss for it, yyyy/MM/dd H:mm:ss for ja)
 * is what Java's own locale data always had, with the year written in full: hence these.
 */
const forms: Record<string, readonly [date: string, time: string]> = {
  cs: ['d.M.yyyy', 'H:mm:ss'],
  da: ['dd-MM-yyyy', 'HH:mm:ss'],
  de: ['dd.MM.yyyy', 'HH:mm:ss'],
  en: ['M/d/yyyy', 'H:mm:ss'],
  'en-AU': ['d/MM/yyyy', 'H:mm:ss'],
  'en-CA': ['yyyy-MM-dd', 'H:mm:ss'],
  'en-GB': ['dd/MM/yyyy', 'HH:mm:ss'],
  'en-IE': ['dd/MM/yyyy', 'HH:mm:ss'],
  'en-IN': ['d/M/yyyy', 'H:mm:ss'],
  es: ['d/MM/yyyy', 'H:mm:ss'],
  'es-AR': ['dd/MM/yyyy', 'HH:mm:ss'],
  fi: ['d.M.yyyy', 'H:mm:ss'],
  fr: ['dd/MM/yyyy', 'HH:mm:ss'],
  'fr-CA': ['yyyy-MM-dd', 'HH:mm:ss'],
  hu: ['yyyy.MM.dd.', 'H:mm:ss'],
  it: ['dd/MM/yyyy', 'H.mm.ss'],
  ja: ['yyyy/MM/dd', 'H:mm:ss'],
  nb: ['dd.MM.yyyy', 'HH:mm:ss'],
  nl: ['d-M-yyyy', 'H:mm:ss'],
  'nl-BE': ['d/MM/yyyy', 'H:mm:ss'],
  no: ['dd.MM.yyyy', 'HH:mm:ss'],
  pl: ['yyyy-MM-dd', 'HH:mm:ss'],
  pt: ['dd-MM-yyyy', 'H:mm:ss'],
  'pt-BR': ['dd/MM/yyyy', 'HH:mm:ss'],
  ru: ['dd.MM.yyyy', 'H:mm:ss'],
  sv: ['yyyy-MM-dd', 'HH:mm:ss'],
  tr: ['dd.MM.yyyy', 'HH:mm:ss'],
  vi: ['dd/MM/yyyy', 'HH:mm:ss'],
  zh: ['yyyy-M-d', 'H:mm:ss'],
  'zh-TW': ['yyyy/M/d', 'H:mm:ss'],
};

export const usualForm = (tag: string): readonly [date: string, time: string] | undefined =>
  forms[tag] ?? forms[tag.split('-')[0] ?? ''];
