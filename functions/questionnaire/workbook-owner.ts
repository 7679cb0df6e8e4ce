import { librariesOf } from '../../domain/libraries/change.ts';
import type { LibraryEvent } from '../../domain/libraries/event.ts';
import { eventsOf } from '../../domain/libraries/events.ts';
import type { Library } from '../../domain/libraries/library.ts';
import type { Moved } from '../../sheets/questionnaire/repair/successor-page.ts';
import type { World } from '../ports.ts';
import type { Database } from '../store/database.ts';
import { loadRegisterEvents, standing } from '../store/register/events.ts';
import { loadLibrary } from '../store/register/registry.ts';
import { movedTo, successorOf } from './successor-tab.ts';

/** The library that owns a workbook, its former owners, and the tab where its figures continue. */
export interface WorkbookOwner {
  readonly library: Library;
  readonly forerunners: readonly Library[];
  /** The register's dated facts about these libraries. */
  readonly events: readonly LibraryEvent[];
  readonly moved: Moved | null;
}

/** The most mergers in a row that one workbook follows. */
const forerunnersMax = 20;

const loadForerunners = async (database: Database, { continues }: Library): Promise<readonly Library[]> => {
  const forerunners: Library[] = [];
  for (let id = continues; id !== undefined && forerunners.length < forerunnersMax; ) {
    const library = await loadLibrary(database, id);
    if (!library) break;
    forerunners.push(library);
    id = library.continues;
  }
  return forerunners;
};

export const loadWorkbookOwner = async (
  { database, workbookAddress }: Pick<World, 'database' | 'workbookAddress'>,
  id: string,
): Promise<WorkbookOwner | null> => {
  const [library, registered] = await Promise.all([loadLibrary(database, id), loadRegisterEvents(database)]);
  if (!library) return null;
  const forerunners = await loadForerunners(database, library);
  const own = new Set([library, ...forerunners].map((one) => one.id));
  const events = eventsOf(standing(registered).filter((change) => librariesOf(change).some((one) => own.has(one))));
  const successor = successorOf(library, events);
  const next = successor && (await loadLibrary(database, successor.id));
  const moved = movedTo(library, next, events, workbookAddress);
  return { library, forerunners, events, moved };
};

/** Every library name that the titles of its tabs may contain. */
export const namesOf = ({ library, forerunners, events }: WorkbookOwner): readonly string[] => {
  const own = [library, ...forerunners];
  const former = events.flatMap((event) =>
    event.kind === 'renamed' && own.some(({ id }) => id === event.library) ? [event.formerName] : [],
  );
  return [...own.map(({ name }) => name), ...former];
};
