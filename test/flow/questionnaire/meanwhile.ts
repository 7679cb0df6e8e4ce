import type { Sheets, World } from '../../../functions/ports.ts';

/** Runs an act during a check. */

export const moments = ['between the read and the save', 'between the save and the write', 'after the write'] as const;
export type Moment = (typeof moments)[number];

interface Interruption {
  readonly moment: Moment;
  readonly act: () => Promise<void>;
}

/** The same world, but in the middle of its first look at this workbook something is done. */
export const meanwhile = (world: World, workbookId: string, { moment, act }: Interruption): World => {
  let acted = false;
  const at = async (now: Moment, id: string): Promise<void> => {
    if (acted || now !== moment || id !== workbookId) return;
    acted = true;
    await act();
  };
  const sheets: Sheets = {
    read: async (id) => {
      const answer = await world.sheets.read(id);
      await at('between the read and the save', id);
      return answer;
    },
    apply: async (workbook, requests) => {
      await at('between the save and the write', workbook.id);
      const answer = await world.sheets.apply(workbook, requests);
      await at('after the write', workbook.id);
      return answer;
    },
  };
  return { ...world, sheets };
};
