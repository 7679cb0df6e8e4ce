import type { Door, Welcome } from '@ibl/local-google/admin/welcome.ts';
import type { WorkbookDocument } from '../../functions/store/documents.ts';
import { sheetIds } from '../../sheets/statistic/pages.ts';
import type { SetUp } from '../local/data-folder.ts';
import { boardAccount, plusbibliotheken, secretaryAccount, staffAccount } from './plusbibliotheken.ts';
import type { Standing, Step } from './steps.ts';
import { welcomeTexts as t } from './texts.ts';

/** The library whose questionnaire a newcomer opens. */
const library = 'PB-ARN';

type Workbook = Pick<WorkbookDocument, 'kind' | 'library'> & { readonly id: string };

/** What the welcome depends on. */
export interface Welcoming {
  readonly setUp: SetUp;
  /** The workbooks that may be opened; while the past is played only the statistic. */
  readonly open: readonly Workbook[];
  /** The step that is under way; null = the example is complete. */
  readonly doing: (Standing & { readonly step: Step }) | null;
  /** The address of the board's page; null = not written yet. */
  readonly boardPage: string | null;
}

const doorTo = (
  { open }: Welcoming,
  kind: Workbook['kind'],
  { title, text, button, account }: Pick<Door, 'title' | 'text' | 'button' | 'account'>,
): Door => {
  const workbook = open.find((one) => one.kind === kind && (kind !== 'questionnaire' || one.library === library));
  return { title, text, button: workbook ? button : t.wait, account, fileId: workbook?.id ?? null };
};

/** The welcome above the page's list of workbooks: what this is, and a door for each kind of user. */
export const welcomeOf = (welcoming: Welcoming): Welcome => {
  const [{ setUp, doing, boardPage }, example] = [welcoming, plusbibliotheken.find(({ id }) => id === library)];
  if (!example) throw new Error(`The example has no library ${library}`);
  const { name } = example;
  return {
    heading: t.heading,
    lines: t.lines[setUp],
    progress: doing && { text: t.progress(doing.step, doing.secondsLeft), share: doing.share },
    choose: t.choose,
    doors: [
      doorTo(welcoming, 'questionnaire', {
        title: t.staff.title,
        text: t.staff.text(name),
        button: t.staff.button(name),
        account: staffAccount(example),
      }),
      doorTo(welcoming, 'secretariat', {
        ...t.secretary,
        text: t.secretary.text(name),
        account: secretaryAccount,
      }),
      {
        ...doorTo(welcoming, 'statistic', { ...t.board, account: boardAccount }),
        sheetId: sheetIds.sentences,
        ...(boardPage !== null && { more: { text: t.board.more, address: boardPage } }),
      },
    ],
  };
};
