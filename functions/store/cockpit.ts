import { type Database, onlyDocument } from './database.ts';
import type { CockpitDocument } from './documents.ts';

const untouched: CockpitDocument = {
  version: 1,
  reopened: {},
  publishTicked: false,
  publishedAt: null,
  datesAhead: {},
};

export const loadCockpit = async (database: Database): Promise<CockpitDocument> =>
  (await database.cockpit.doc(onlyDocument).get()).data() ?? untouched;

export const saveCockpit = async (database: Database, cockpit: CockpitDocument): Promise<void> => {
  await database.cockpit.doc(onlyDocument).set(cockpit);
};
