import { addDays, localDate, startOfDay } from '../../../domain/calendar/quarter.ts';
import type { Time } from '../clock/time.ts';
import { type Group, nightlyAt, type Place } from '../fleet/set-up.ts';
import type { Stage } from '../fleet/stage.ts';
import { handedIn, strangeFigure } from './librarian.ts';
import type { People } from './people.ts';
import { agreed, switched } from './secretary.ts';
import { Typist } from './typist.ts';

/** A step that can be repeated, each time with other input. */
export interface Scene {
  readonly name: string;
  /** The ports at whose calls instances crash in it. */
  readonly ports: RegExp;
  /** Plays the step and waits until nothing is due. */
  play(): Promise<void>;
}

const minutesMax = 120;
/**
 * Every port that changes something. A crash at a call that changes nothing has the effect of a
 * crash before the next call that does. The simulated hours cover those, along with concurrent
 * activity.
 */
const changing =
  /^(?!sheets\.read$|clock\.|drive\.(?!watch$|stop$)|database\.(?:batchGetDocuments|runQuery|beginTransaction|rollback)$)/;

/** Google rejects the first read and the first write, so there is a retry delay in which to crash. */
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
  /** Each call takes the next library. */
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
