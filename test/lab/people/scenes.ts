import { addDays, localDate, startOfDay } from '../../../domain/calendar/quarter.ts';
import type { Time } from '../clock/time.ts';
import { type Group, nightlyAt, type Place } from '../fleet/set-up.ts';
import type { Stage } from '../fleet/stage.ts';
import { handedIn, strangeFigure } from './librarian.ts';
import type { People } from './people.ts';
import { agreed, switched } from './secretary.ts';
import { Typist } from './typist.ts';

/** Something that is done again and again, each time with something new in it. */
export interface Scene {
  readonly name: string;
  /** At the calls of which ports somebody dies in it. */
  readonly ports: RegExp;
  /** Does it; all is quiet again when it ends. */
  play(): Promise<void>;
}

const minutesMax = 120;
/**
 * Every port by which anything changes. Whoever dies at a call that changes nothing leaves what one leaves who dies before the
 * next call that does; those deaths, and what else is going on meanwhile, are left to the simulated hours, which die them too.
 */
const changing =
  /^(?!sheets\.read$|clock\.|drive\.(?!watch$|stop$)|database\.(?:batchGetDocuments|runQuery|beginTransaction|rollback)$)/;

/** Google refuses the first read and the first write: so there is a wait to die in. */
const refusals = ['sheets.spreadsheets.get', 'sheets.spreadsheets.batchUpdate'].map((method) => ({
  method,
  when: { nth: 1 },
  kind: 'status' as const,
  status: 503,
}));

export const scenesOf = (stage: Stage, time: Time, group: Group, people: People): readonly Scene[] => {
  const owner = new Typist(stage.origin, 'owner');
  let turn = 0;
  const quiet = () => time.becomeQuiet(minutesMax, 1);
  /** Each time another library's. */
  const handIn = async () => {
    const place = group.places[++turn % group.places.length] as Place;
    await people.do(place, handedIn(1 + (turn % 9)));
    await quiet();
    await people.look(place);
  };
  const minutePassed = async () => {
    await time.nextMinute();
    await time.settle(Number.POSITIVE_INFINITY);
  };
  return [
    {
      name: 'an edit, its answer and its publication',
      ports: changing,
      play: handIn,
    },
    {
      name: 'decisions of the secretary',
      ports: changing,
      play: async () => {
        for (const decision of switched(++turn % 2 === 0)) await people.decide(decision);
        await quiet();
      },
    },
    {
      name: 'a figure that is released',
      ports: changing,
      play: async () => {
        await people.do(group.places[++turn % group.places.length] as Place, strangeFigure(turn));
        await quiet();
        await people.decide(agreed);
        await quiet();
      },
    },
    {
      name: 'a refusal and a wait',
      ports: /^clock\./,
      play: async () => {
        await stage.setFaults(refusals);
        await handIn();
        await stage.setFaults([]);
      },
    },
    {
      name: 'a workbook thrown away and put back',
      ports: /^drive\.isTrashed/,
      play: async () => {
        const { workbook } = group.places[0] as Place;
        await owner.trash(workbook, true);
        await minutePassed();
        await minutePassed();
        await owner.trash(workbook, false);
        await quiet();
      },
    },
    {
      name: 'a night',
      ports: /^drive\.|^database\.commit/,
      play: async () => {
        await stage.moveTo(startOfDay(addDays(localDate(stage.now()), 1)) + nightlyAt);
        await quiet();
      },
    },
  ];
};
