import { a1, quoteTitle } from '../../sheets/grid/a1.ts';

export interface TypedCell {
  readonly tab: string;
  readonly row: number;
  readonly column: number;
  readonly text: string | boolean;
}

/** A person with a Google account who creates, shares and fills workbooks through Google's API. */
export interface Person {
  createWorkbook(title: string, description: string): Promise<string>;
  share(fileId: string, account: string, role: 'reader' | 'writer'): Promise<void>;
  /** Types into cells as with the keyboard, followed by Enter. */
  type(fileId: string, cells: readonly TypedCell[]): Promise<void>;
}

/**
 * @param account the bearer token. The local Google takes a name with an `@` as that account, any
 * other as the owner.
 */
export const person = (google: string, account: string): Person => {
  const call = async (method: string, path: string, body: unknown): Promise<Record<string, unknown>> => {
    const response = await fetch(`${google}${path}`, {
      method,
      headers: { authorization: `Bearer ${account}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const answer = (await response.json()) as Record<string, unknown>;
    if (!response.ok) throw new Error(`Cannot ${method} ${path} as ${account}: ${JSON.stringify(answer)}`);
    return answer;
  };
  return {
    createWorkbook: async (title, description) => {
      const properties = { title, locale: 'nl_NL', timeZone: 'Europe/Amsterdam' };
      const { spreadsheetId } = await call('POST', '/v4/spreadsheets', { properties });
      await call('PATCH', `/drive/v3/files/${spreadsheetId}`, { description });
      return String(spreadsheetId);
    },
    share: async (fileId, emailAddress, role) => {
      const path = `/drive/v3/files/${fileId}/permissions?sendNotificationEmail=false`;
      await call('POST', path, { type: 'user', role, emailAddress });
    },
    type: async (fileId, cells) => {
      const data = cells.map(({ tab, row, column, text }) => ({
        range: `${quoteTitle(tab)}!${a1(row, column)}`,
        values: [[text]],
      }));
      await call('POST', `/v4/spreadsheets/${fileId}/values:batchUpdate`, { valueInputOption: 'USER_ENTERED', data });
    },
  };
};
