import { setTimeout as pause } from 'node:timers/promises';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { TypedCell } from '../../../scripts/local/person.ts';
import { a1, quoteTitle } from '../../../sheets/grid/a1.ts';

interface SeenValue {
  readonly numberValue?: number;
  readonly stringValue?: string;
  readonly boolValue?: boolean;
}

/** A cell as a person sees it, read through Google's API and none of our code. */
export interface SeenCell {
  readonly shown: string;
  readonly entered?: SeenValue & { readonly formulaValue?: string };
  readonly value?: SeenValue;
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

interface Permissions {
  readonly permissions?: readonly { readonly id: string; readonly emailAddress?: string }[];
}

const mask =
  'sheets(properties(title),data(rowData(values(userEnteredValue,effectiveValue,formattedValue,effectiveFormat(numberFormat(type))))))';

const attemptsMax = 200;
const pauseMilliseconds = 50;

/** Google forbids the edit: the cell is protected, or the tab does not exist. */
class NotPossible extends Error {}

const impossible = ['protected cell', 'Unable to parse range'];

const refusalOf = async (response: Response): Promise<Error> => {
  const text = await response.text();
  return impossible.some((words) => text.includes(words))
    ? new NotPossible(text)
    : new Error(`Cannot do as people do: ${response.status} ${text}`);
};

/** Retries when Google does not answer, as people do. */
const persistently = async (call: () => Promise<Response>): Promise<Record<string, unknown>> => {
  for (let attempt = 0; attempt < attemptsMax; attempt++) {
    const response = await call().catch(() => null);
    const text = response?.ok ? await response.text().catch(() => null) : null;
    if (text !== null) return text === '' ? {} : JSON.parse(text);
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

/** A person with a Google account and a keyboard. */
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

  /** @returns false when a cell is protected or absent; then nothing is typed. */
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
      if (error instanceof NotPossible) return false;
      throw error;
    }
  }

  /** Moves rows, as the menus do. */
  async change(workbook: string, requests: readonly sheets_v4.Schema$Request[]): Promise<void> {
    await this.#call('POST', `/v4/spreadsheets/${workbook}:batchUpdate`, { requests });
  }

  async trash(file: string, trashed: boolean): Promise<void> {
    await this.#call('PATCH', `/drive/v3/files/${file}`, { trashed });
  }

  /** Removes an account's permission, if it has one. */
  async withdraw(file: string, account: string): Promise<void> {
    const path = `/drive/v3/files/${file}/permissions`;
    const { permissions = [] } = (await this.#call(
      'GET',
      `${path}?fields=permissions(id,emailAddress)`,
    )) as Permissions;
    const shared = permissions.find(({ emailAddress }) => emailAddress === account);
    if (shared) await this.#call('DELETE', `${path}/${shared.id}`);
  }

  async share(file: string, account: string): Promise<void> {
    const body = { type: 'user', role: 'writer', emailAddress: account };
    await this.#call('POST', `/drive/v3/files/${file}/permissions?sendNotificationEmail=false`, body);
  }

  /** Reads the workbook, or one tab of it. A missing tab is left out. */
  async see(workbook: string, tab?: string): Promise<readonly SeenTab[]> {
    const query = new URLSearchParams({ fields: mask, prettyPrint: 'false', ...(tab && { ranges: quoteTitle(tab) }) });
    const answer = await this.#call('GET', `/v4/spreadsheets/${workbook}?${query}`).catch((error: unknown) => {
      if (error instanceof NotPossible) return {};
      throw error;
    });
    const { sheets = [] } = answer as Spreadsheet;
    return sheets.map(({ properties: { title }, data }) => ({
      title,
      rows: (data?.[0]?.rowData ?? []).map(({ values = [] }) => values.map(cellOf)),
    }));
  }
}
