import type { RenderOptions } from '../read/values.ts';
import { readOption } from '../schema/query.ts';

export const VALUE_RENDER = ['FORMATTED_VALUE', 'UNFORMATTED_VALUE', 'FORMULA'];
export const DATE_RENDER = ['SERIAL_NUMBER', 'FORMATTED_STRING'];
export const DIMENSIONS = ['DIMENSION_UNSPECIFIED', 'ROWS', 'COLUMNS'];

export const renderOptions = (
  value: string | undefined,
  date: string | undefined,
  dimension: string | undefined,
): RenderOptions => ({
  valueRenderOption: value ?? 'FORMATTED_VALUE',
  dateTimeRenderOption: date ?? 'SERIAL_NUMBER',
  majorDimension: dimension === 'COLUMNS' ? 'COLUMNS' : 'ROWS',
});

export const queryRenderOptions = (query: URLSearchParams, prefix = ''): RenderOptions => {
  const name = (plain: string) => (prefix ? `${prefix}${plain.charAt(0).toUpperCase()}${plain.slice(1)}` : plain);
  const value = name('valueRenderOption');
  const date = name('dateTimeRenderOption');
  return renderOptions(
    readOption(value, VALUE_RENDER, query.get(value)),
    readOption(date, DATE_RENDER, query.get(date)),
    prefix ? undefined : readOption('majorDimension', DIMENSIONS, query.get('majorDimension')),
  );
};
