import { setTimeout as pause } from 'node:timers/promises';
import { a1, quoteTitle } from '../../sheets/grid/a1.ts';
import type { TypedCell } from '../local/person.ts';

/** A cell as a person sees it, read over the public API and by nothing of ours. */
export interface SeenCell {
  readonly shown: string;
  readonly entered?: { readonly numberValue?: number; readonly stringValue?: string; readonly boolValue?: boolean };
  readonly value?: { readonly numberValue?: number; readonly stringValue?: string; readonly boolValue?: boolean };
  /** DATE, CURRENCY … */
  readonly format?: string;
}

export interface SeenTab {
  readonly title: string;
  readonly rows: readonly (readonly SeenCell[])[];
}

interface CellData {
  readonly formattedValue?: string;
  readonly userEnteredValue?: SeenCell['entered'];
  readonly effectiveValue?: SeenCell['value'];
  readonly effectiveFormat?: { readonly numberFormat?: { readonly type?: string } };
}

interface Spreadsheet {
  readonly sheets?: readonly {
    readonly properties: { readonly title: string };
    readonly data?: readonly { readonly rowData?: readonly { readonly values?: readonly CellData[] }[] }[];
  }[];
}

const mask =
  'sheets(properties(title),data(rowData(values(userEnteredValue,effectiveValue,formattedValue,effectiveFormat(numberFormat(type))))))';

const attemptsMax = 200;
const pauseMilliseconds = 50;

/** What Google does not let people do: type in a cell that is ours. */
class Protected extends Error {}

const refusalOf = async (response: Response): Promise<Error> => {
  const text = await response.text();
  return text.includes('protected cell')
    ? new Protected(text)
    : new Error(`Cannot do as people do: ${response.status} ${text}`);
};

/** What people do when Google does not answer: the same once more. */
const persistently = async (call: () => Promise<Response>): Promise<Record<string, unknown>> => {
  for (let attempt = 0; attempt < attemptsMax; attempt++) {
    const response = await call().catch(() => null);
    const answer = response?.ok ? await response.json().catch(() => null) : null;
    if (answer) return answer as Record<string, unknown>;
    if (response && !response.ok && response.status < 500 && response.status !== 429) throw await refusalOf(response);
    await pause(pauseMilliseconds);
  }
  throw new Error('Cannot do as people do: Google does not answer');
};

const cellOf = ({ formattedValue, userEnteredValue, effectiveValue, effectiveFormat }: CellData): SeenCell => ({
  shown: formattedValue ?? '',
  ...(userEnteredValue && { entered: userEnteredValue }),
  ...(effectiveValue && { value: effectiveValue }),
  ...(effectiveFormat?.numberFormat?.type && { format: effectiveFormat.numberFormat.type }),
});

/** Somebody with a Google account and a keyboard. */
export class Typist {
  readonly #google: string;
  readonly #account: string;

  constructor(google: string, account: string) {
    this.#google = google;
    this.#account = account;
  }

  async #call(method: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
    const headers = { authorization: `Bearer ${this.#account}`, 'content-type': 'application/json' };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    return persistently(() => fetch(`${this.#google}${path}`, { method, headers, ...sent }));
  }

  /** @returns false when one of the cells is protected: then nothing is typed. */
  async type(workbook: string, cells: readonly TypedCell[]): Promise<boolean> {
    const data = cells.map(({ tab, row, column, text }) => ({
      range: `${quoteTitle(tab)}!${a1(row, column)}`,
      values: [[text]],
    }));
    const path = `/v4/spreadsheets/${workbook}/values:batchUpdate`;
    try {
      await this.#call('POST', path, { valueInputOption: 'USER_ENTERED', data });
      return true;
    } catch (error) {
      if (error instanceof Protected) return false;
      throw error;
    }
  }

  /** The workbook as it stands, or one tab of it. */
  async see(workbook: string, tab?: string): Promise<readonly SeenTab[]> {
    const query = new URLSearchParams({ fields: mask, ...(tab && { ranges: quoteTitle(tab) }) });
    const { sheets = [] } = (await this.#call('GET', `/v4/spreadsheets/${workbook}?${query}`)) as Spreadsheet;
    return sheets.map(({ properties: { title }, data }) => ({
      title,
      rows: (data?.[0]?.rowData ?? []).map(({ values = [] }) => values.map(cellOf)),
    }));
  }
}
