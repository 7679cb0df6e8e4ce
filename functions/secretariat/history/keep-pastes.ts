import type { Quarter } from '../../../domain/calendar/quarter.ts';
import type { Workbook } from '../../../sheets/grid/tab.ts';
import { isToTake, type PasteState } from '../../../sheets/secretariat/history/act.ts';
import { digestOfFigures, type PastedFigure } from '../../../sheets/secretariat/history/figure.ts';
import type { PasteId } from '../../../sheets/secretariat/history/layout.ts';
import { parsePastes, type StandingPaste } from '../../../sheets/secretariat/history/parse.ts';
import { figuresOf, type Known, readPaste } from '../../../sheets/secretariat/history/read.ts';
import type { FigureRow } from '../../exchange/figure-row.ts';
import { importFigures } from '../../exchange/import-figures.ts';
import type { World } from '../../ports.ts';
import type { GroupSnapshot } from '../../statistic/group-snapshot.ts';
import { loadRegisterEvents, standing as standingIn } from '../../store/register/events.ts';
import { pasteStateIn, savePaste } from '../../store/register/pastes.ts';
import { loadLibraries } from '../../store/register/registry.ts';
import { directoryIn } from './directory.ts';

const sources = { history: 'library', kb: 'kb' } as const;

const toRow = (figure: PastedFigure, id: PasteId): FigureRow => {
  const { row, library, quarter, figure: measure, kind, value, typed, estimated, note } = figure;
  return { line: row + 1, library, quarter, figure: measure, kind, value, typed, source: sources[id], estimated, note };
};

const take = async (
  { database, clock }: World,
  id: PasteId,
  figures: readonly PastedFigure[],
): Promise<PasteState['taken']> => {
  const now = clock.now();
  const { figures: changed, kept } = await importFigures(database, {
    rows: figures.map((figure) => toRow(figure, id)),
    libraries: await loadLibraries(database),
    now,
    dryRun: false,
    progress: () => {},
    keepOwn: true,
  });
  const digest = digestOfFigures(figures);
  return { at: now, digest, figures: figures.length, changed, kept };
};

const keepPaste = async (world: World, { paste, tab, ticked }: StandingPaste, state: PasteState, known: Known) => {
  if (ticked === state.ticked) return;
  const pasted = readPaste(tab, paste, known);
  const taken = isToTake(ticked, pasted, state) ? await take(world, paste.id, figuresOf(pasted)) : state.taken;
  await savePaste(world.database, paste.id, { ticked, taken });
};

/**
 * Imports the rows of *Historie* and *KB-cijfers* when *Neem over* is ticked, with the code of
 * `npm run import`. After a crash the next check repeats it without effect.
 * @returns whether any box changed.
 */
export const keepPastes = async (
  world: World,
  workbook: Workbook,
  states: GroupSnapshot['pastes'],
  until: Quarter,
): Promise<boolean> => {
  const touched = parsePastes(workbook).filter(({ paste, ticked }) => pasteStateIn(states, paste.id).ticked !== ticked);
  if (touched.length === 0) return false;
  const [libraries, registered] = await Promise.all([
    loadLibraries(world.database),
    loadRegisterEvents(world.database),
  ]);
  const directory = directoryIn(libraries, standingIn(registered));
  for (const standing of touched)
    await keepPaste(world, standing, pasteStateIn(states, standing.paste.id), { directory, until });
  return true;
};
