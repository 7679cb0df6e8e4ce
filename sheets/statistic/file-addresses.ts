import { isQuarter } from '../../domain/calendar/quarter.ts';
import type { Level } from './charts/files.ts';

/** Where the board's files are found, without a slash at the end, and the folder of those with libraries' names in them. */
export interface FilesAddress {
  readonly address: string;
  readonly boardFolder: string;
}

/** Where a file stands: `openbaar/2026-Q1/grafiek-….png`. None of these words ever changes; people have them in slides. */
export const levelFolder = (level: Level, boardFolder: string): string =>
  level === 'public' ? 'openbaar' : boardFolder;

/** The newest quarter, and the newest year, whichever they are. */
export const latestFolder = (period: string): string => (isQuarter(period) ? 'laatste' : 'laatste-jaar');

/** An edition that nobody writes again once it is adopted. */
export const editionFolder = (edition: number): string => `uitgave-${edition}`;

/** The paper of a quarter. */
export const reportFile = 'kwartaalbericht.pdf';

/** A file of the newest edition of a period. */
export const fileAddress = (files: FilesAddress, level: Level, period: string, name: string): string =>
  `${files.address}/${levelFolder(level, files.boardFolder)}/${period}/${name}`;
