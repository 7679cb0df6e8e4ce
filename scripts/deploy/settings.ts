import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { region } from '../../functions/handlers/deployment.ts';
import { UsageError } from '../options.ts';
import type { Resource } from './resource.ts';

/** What a person chooses, in `.env.<project>`. */
export interface Choices {
  readonly project: string;
  readonly groupName: string;
  /** The mailbox that receives alerts. */
  readonly alertsTo: string;
}

/** The names that follow from the project. */
export const namesOf = (project: string) => {
  const account = (id: string) => `${id}@${project}.iam.gserviceaccount.com`;
  return {
    /** As which the functions run, and with which the workbooks are shared. */
    runtime: account('ibl-functies'),
    /** As which Cloud Scheduler calls. */
    caller: account('ibl-planner'),
    origin: `https://${region}-${project}.cloudfunctions.net`,
    bucket: `${project}-ibl-bestuur`,
  };
};

const example = `GROUP_NAME=Plusbibliotheken
ALERTS_TO=iemand@voorbeeld.nl`;

export const settingsFileOf = (folder: string, project: string): string => `${folder}/.env.${project}`;

const read = (file: string): Readonly<Record<string, string | undefined>> =>
  existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};

/** @throws a UsageError that says what the file must hold. */
export const readChoices = (folder: string, project: string): Choices => {
  if (!/^[a-z][a-z0-9-]{4,28}[a-z0-9]$/u.test(project))
    throw new UsageError(`--project takes the id of a Google Cloud project, not '${project}'.`);
  const file = settingsFileOf(folder, project);
  const { GROUP_NAME: groupName, ALERTS_TO: alertsTo } = read(file);
  if (!groupName || !alertsTo || !/^\S+@\S+\.\S+$/u.test(alertsTo))
    throw new UsageError(`${file} must name the group, and a mailbox for alarms:\n\n${example}\n`);
  return { project, groupName, alertsTo };
};

/** The settings that follow from the project, written into the same file for Firebase to read. */
export const settingsFile = (folder: string, project: string): Resource => {
  const file = settingsFileOf(folder, project);
  const { runtime, caller, origin, bucket } = namesOf(project);
  const wanted: Readonly<Record<string, string>> = {
    SERVICE_ACCOUNT: runtime,
    SCHEDULER_ACCOUNT: caller,
    FUNCTIONS_ORIGIN: origin,
    FILES_BUCKET: bucket,
  };
  const missing = () => {
    const found = read(file);
    return Object.entries(wanted).filter(([name, value]) => found[name] !== value);
  };
  return {
    title: `settings in ${file}`,
    standing: async () => {
      const found = read(file);
      const odd = missing().filter(([name]) => found[name] !== undefined);
      if (odd.length > 0) {
        const lines = odd.map(([name, value]) => `${name}=${value}`);
        return { verb: 'you must', what: `Correct in ${file}: ${lines.join(', ')}.`, blocks: true };
      }
      return missing().length === 0
        ? { verb: 'leave' }
        : { verb: 'change', differences: missing().map(([name, value]) => `${name}=${value}`) };
    },
    apply: async () => {
      const before = existsSync(file) ? readFileSync(file, 'utf8').replace(/\n*$/u, '\n') : '';
      writeFileSync(
        file,
        `${before}${missing()
          .map(([name, value]) => `${name}=${value}\n`)
          .join('')}`,
      );
    },
  };
};
