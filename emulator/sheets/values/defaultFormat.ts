import { type SheetLocale, sheetLocale } from './locale.ts';

/** The pattern that Google uses for a number format that names a type only (`{ type: 'DATE' }`). */
export const defaultPattern = (type: string, localeName: string): string => {
  const locale = sheetLocale(localeName);
  switch (type) {
    case 'NUMBER':
      return '#,##0.00';
    case 'PERCENT':
      return '0.00%';
    case 'CURRENCY':
      return locale.currencyPattern.replace('0', '0.00');
    case 'SCIENTIFIC':
      return '0.00E+00';
    case 'DATE':
      return datePattern(locale);
    case 'TIME':
      return timePattern(locale);
    case 'DATE_TIME':
      return `${datePattern(locale)} H:mm:ss`;
    case 'TEXT':
      return '@';
    default:
      return '';
  }
};

const datePattern = ({ dateOrder, dateSeparator: s }: SheetLocale): string =>
  ({ mdy: `M${s}d${s}yyyy`, dmy: `d${s}M${s}yyyy`, ymd: `yyyy${s}M${s}d` })[dateOrder];

/** The half-day clock where the locale's language writes it, 24 hours elsewhere. */
const timePattern = ({ tag }: SheetLocale): string =>
  new Intl.DateTimeFormat(tag, { hour: 'numeric' }).resolvedOptions().hour12 ? 'h:mm:ss am/pm' : 'H:mm:ss';
