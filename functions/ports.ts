import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Workbook } from '../sheets/grid/tab.ts';
import type { FilesAddress } from '../sheets/statistic/file-addresses.ts';
import type { Clock } from './clock.ts';
import type { Drive } from './google/drive.ts';
import type { Callers } from './google/identity.ts';
import type { Storage } from './google/storage.ts';
import type { Result } from './google/trouble.ts';
import type { Log } from './log.ts';
import type { Database } from './store/database.ts';
import type { Asked } from './store/questions/worklist.ts';
import type { Budget } from './store/queue/budget.ts';
import type { SubmissionCache } from './store/submissions/submission-cache.ts';

export interface Sheets {
  read(workbookId: string): Promise<Result<Workbook>>;
  apply(read: Workbook, requests: readonly sheets_v4.Schema$Request[]): Promise<Result<void>>;
}

/** The board's files; absent in a world that is not told where to keep them. */
export interface Files extends FilesAddress {
  readonly storage: Storage;
  /** Asks the function `files`, in a process of its own, to write what is due. */
  write(): Promise<Result<void>>;
}

/** Everything that jobs and checks need of the world, the clock included. */
export interface World {
  readonly clock: Clock;
  readonly log: Log;
  readonly database: Database;
  /** Submissions of many quarters, cached in this process until they change. */
  readonly submissionCache: SubmissionCache;
  /** The worklist and the questions to the libraries, cached in this process until they change. */
  readonly asked: Asked;
  /** The Sheets API calls that are left in this minute, shared by all running functions. */
  readonly budget: Budget;
  readonly sheets: Sheets;
  readonly drive: Drive;
  readonly callers: Callers;
  readonly files: Files | null;
  /** The account that writes: the only editor of our protected cells. */
  readonly serviceAccount: string;
  /** The address of a workbook up to its id. */
  readonly workbookAddress: string;
  readonly groupName: string;
  /** The person to call when the checks stop; null = not configured. */
  readonly technicalContact: string | null;
  readonly functionsOrigin: string;
  readonly pushSecret: string;
}
