import type { Quarter } from '../../../domain/calendar/quarter.ts';
import type { Page } from '../../../sheets/grid/page.ts';
import type { Workbook } from '../../../sheets/grid/tab.ts';
import type { OwnFigures } from '../../../sheets/secretariat/history/answer.ts';
import { pasteTabs } from '../../../sheets/secretariat/history/layout.ts';
import { pastePage } from '../../../sheets/secretariat/history/page.ts';
import { parsePastes } from '../../../sheets/secretariat/history/parse.ts';
import { readPaste } from '../../../sheets/secretariat/history/read.ts';
import type { GroupSnapshot } from '../../statistic/group-snapshot.ts';
import { standing as standingIn } from '../../store/register/events.ts';
import { pasteStateIn } from '../../store/register/pastes.ts';
import { directoryIn } from './directory.ts';

/** The figures that libraries handed in through their questionnaires; imported ones are left out. */
const ownFiguresIn = ({ submissions }: GroupSnapshot): OwnFigures => {
  const byKey = new Map(submissions.map((one) => [`${one.library} ${one.quarter}`, one.counted]));
  return ({ library, quarter, figure }) => {
    const counted = byKey.get(`${library} ${quarter}`);
    return counted && counted.reading > 0 ? counted.observations.find(({ measure }) => measure === figure) : undefined;
  };
};

/** *Historie* and *KB-cijfers*, answered row by row. */
export const pastePages = (snapshot: GroupSnapshot, workbook: Workbook, until: Quarter): readonly Page[] => {
  const known = { directory: directoryIn(snapshot.libraries, standingIn(snapshot.registered)), until };
  const standing = parsePastes(workbook);
  return pasteTabs.map((paste) => {
    const tab = standing.find((one) => one.paste === paste)?.tab;
    return pastePage({
      paste,
      state: pasteStateIn(snapshot.pastes, paste.id),
      known,
      own: paste.id === 'history' ? ownFiguresIn(snapshot) : () => undefined,
      standing: tab ? { tab, pasted: readPaste(tab, paste, known) } : null,
    });
  });
};
