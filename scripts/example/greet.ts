import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Welcome } from '@ibl/local-google/admin/welcome.ts';
import { loadWorkbooks } from '../../functions/store/register/registry.ts';
import { tabTitle } from '../../sheets/questionnaire/quarter-tab.ts';
import type { SetUp } from '../local/data-folder.ts';
import type { Local } from '../local/start-local.ts';
import type { Teller } from '../local/terminal.ts';
import { type Report, type Step, standingOf } from './steps.ts';
import { type Welcoming, welcomeOf } from './welcome.ts';

const words: Readonly<Record<Step['what'], (title: string) => string>> = {
  workbooks: () => 'The owner makes 16 empty workbooks and shares them',
  history: (title) => `Importing the figures before ${title}`,
  provision: () => 'Provisioning the workbooks as the service account',
  play: (title) => `Filling in ${title}`,
  open: (title) => `Opening ${title}`,
};

/** Tells the terminal and the page's welcome how the set-up proceeds. */
export interface Greeting extends Report {
  /** All workbooks may be opened. */
  ready(): Promise<void>;
  stop(): void;
}

interface Doing {
  readonly steps: readonly Step[];
  readonly at: number;
  readonly began: number;
  readonly stepBegan: number;
}

/** The bar moves so often, and the page is told again when its words changed. */
const beatMilliseconds = 1000;

/** Where the board's page will be, or is. */
const boardPageOf = ({ world: { files }, endpoints }: Local): { address: string; file: string } | null =>
  files && endpoints.files
    ? {
        address: `${files.address}/${files.boardFolder}/`,
        file: join(endpoints.files.folder, files.boardFolder, 'index.html'),
      }
    : null;

export const greet = (local: Local, setUp: SetUp, teller: Teller): Greeting => {
  const board = boardPageOf(local);
  let open: Welcoming['open'] = [];
  let doing: Doing | null = null;
  let said = '';

  const progressOf = ({ steps, at, began, stepBegan }: Doing): Welcoming['doing'] => {
    const step = steps[at];
    const since = (performance.now() - stepBegan) / 1000;
    return step ? { step, ...standingOf(steps, at, (stepBegan - began) / 1000, since) } : null;
  };
  const say = (welcome: Welcome): void => {
    const text = JSON.stringify(welcome);
    if (text !== said) local.google.welcome(welcome);
    said = text;
  };
  const beat = (): void => {
    const progress = doing && progressOf(doing);
    const boardPage = board && existsSync(board.file) ? board.address : null;
    say(welcomeOf({ setUp, open, doing: progress, boardPage }));
    if (progress) teller.bar(words[progress.step.what](tabTitle(progress.step.quarter)), progress);
  };
  const timer = setInterval(beat, beatMilliseconds);
  timer.unref();
  const opened = async (may: (kind: string) => boolean): Promise<void> => {
    open = (await loadWorkbooks(local.world.database)).filter(({ kind }) => may(kind));
    beat();
  };
  beat();
  return {
    step: (steps, at) => {
      const [now, step] = [performance.now(), steps[at]];
      doing = { steps, at, began: doing?.began ?? now, stepBegan: now };
      if (step) teller.line(words[step.what](tabTitle(step.quarter)));
      beat();
    },
    readable: () => opened((kind) => kind === 'statistic'),
    ready: () => {
      doing = null;
      return opened(() => true);
    },
    stop: () => clearInterval(timer),
  };
};
