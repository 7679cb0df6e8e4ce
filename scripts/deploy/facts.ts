import type { Quarter } from '../../domain/calendar/quarter.ts';
import { attempt, type TroubleReason } from '../../functions/google/trouble.ts';
import { dailySilentAfter } from '../../functions/handlers/sweep.ts';
import type { World } from '../../functions/ports.ts';
import { loadHealth } from '../../functions/store/queue/health.ts';
import { waitingSince } from '../../functions/store/queue/waiting.ts';
import { loadFeed, loadQuarters, loadSummary, loadWorkbooks } from '../../functions/store/register/registry.ts';
import { membershipAdvice } from './deployed-world.ts';
import type { Google } from './google.ts';
import { type Policy, rolesOf } from './grants.ts';
import { linesOf } from './plan.ts';
import { projectGrants } from './project.ts';
import type { Resource } from './resource.ts';
import { namesOf } from './settings.ts';

/** One fact of a deployment. `unknown` = Google did not tell, with its words. */
export type Fact = { readonly title: string } & (
  | { readonly verdict: 'good' }
  | { readonly verdict: 'bad' | 'unknown'; readonly details: readonly string[]; readonly remedy: string }
);

const good = (title: string): Fact => ({ title, verdict: 'good' });
const bad = (title: string, remedy: string, ...details: readonly string[]): Fact => ({
  title,
  verdict: 'bad',
  details,
  remedy,
});

const marks = { good: '✓', bad: '✗', unknown: '?' } as const;

/** A fact in lines: what it is, what is wrong, what to do. */
export const factLines = (fact: Fact): readonly string[] => {
  const first = `${marks[fact.verdict]} ${fact.title}`;
  if (fact.verdict === 'good') return [first];
  return [first, ...fact.details.map((detail) => `    ${detail}`), `    → ${fact.remedy}`];
};

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** A fact that cannot be read is unknown, and the others are read all the same. */
const orUnknown = async (
  title: string,
  remedy: string,
  read: () => Promise<readonly Fact[]>,
): Promise<readonly Fact[]> => {
  try {
    return await read();
  } catch (error) {
    return [{ title, verdict: 'unknown', details: [wordsOf(error)], remedy }];
  }
};

/** Whether a resource stands as it is declared. */
export const factOfResource = async (resource: Resource, project: string): Promise<Fact> => {
  const [fact = good(resource.title)] = await orUnknown(
    resource.title,
    'Run this again; if it stays so, look at it in the console.',
    async () => {
      const standing = await resource.standing();
      if (standing.verb === 'leave') return [good(resource.title)];
      if (standing.verb === 'you must') return [bad(resource.title, standing.what)];
      const details = standing.verb === 'create' ? ['is not there'] : linesOf({ resource, standing }).slice(1);
      return [bad(resource.title, `npm run deploy -- --project ${project}`, ...details.map((line) => line.trim()))];
    },
  );
  return fact;
};

/** Roles in the project that our two accounts hold beyond what is declared. */
export const factsOfRoles = (google: Google, project: string, number: string): Promise<readonly Fact[]> =>
  orUnknown('no roles too many', 'Look at IAM in the console.', async () => {
    const resource = `projects/${project}`;
    const { data } = await google.projects.projects.getIamPolicy({ resource, requestBody: {} });
    const declared = projectGrants(project, number);
    const { runtime, caller } = namesOf(project);
    const tooMany = [runtime, caller].flatMap((account) => {
      const member = `serviceAccount:${account}`;
      return rolesOf(data as Policy, member)
        .filter((role) => !declared.some((grant) => grant.member === member && grant.role === role))
        .map((role) => ({ member, role }));
    });
    if (tooMany.length === 0) return [good('no roles too many')];
    return tooMany.map(({ member, role }) =>
      bad(
        'no roles too many',
        `gcloud projects remove-iam-policy-binding ${project} --member=${member} --role=${role}`,
        `${member} also has ${role}`,
      ),
    );
  });

const minute = 60_000;
/** Much longer than a healthy job leaves between two rounds. */
const quietMax = 5 * minute;
const waitingMax = 60 * minute;

const since = (instant: number): string => new Date(instant).toISOString().slice(0, 16).replace('T', ' ');

const logs = (project: string): string => `https://console.cloud.google.com/logs/query?project=${project}`;

const job = (
  title: string,
  at: number | null,
  { now, longest, project }: { now: number; longest: number; project: string },
) =>
  at !== null && now - at <= longest
    ? good(title)
    : bad(
        title,
        `Read its log: ${logs(project)}`,
        at === null ? 'never ended well' : `last ended well at ${since(at)} UTC`,
      );

const factsOfJobs = async ({ database, clock }: World, project: string): Promise<readonly Fact[]> => {
  const [health, waiting] = await Promise.all([loadHealth(database), waitingSince(database, clock.now())]);
  const now = clock.now();
  const often = { now, longest: quietMax, project };
  return [
    job('sweep runs every minute', health.sweptAt, often),
    job('publish runs every minute', health.publishedAt, often),
    job('daily runs every night', health.dailyAt, { now, longest: dailySilentAfter, project }),
    job('the change feed is read', health.feedReadAt, often),
    waiting === null || now - waiting <= waitingMax
      ? good('no workbook waits for long')
      : bad(
          'no workbook waits for long',
          'Overzicht names it, with what to do.',
          `one has waited since ${since(waiting)} UTC`,
        ),
  ];
};

const factsOfChannel = async ({ database, clock, functionsOrigin }: World): Promise<readonly Fact[]> => {
  const title = 'a channel for pushes is open';
  const remedy = 'Nothing: changes are found every minute without it, and daily tries again at 03:30.';
  const channel = (await loadFeed(database))?.channel;
  if (!channel) return [bad(title, remedy, 'there is none')];
  if (channel.expiresAt <= clock.now()) return [bad(title, remedy, `it ended at ${since(channel.expiresAt)} UTC`)];
  const isOurs = channel.address === `${functionsOrigin}/onDriveChange`;
  return [isOurs ? good(title) : bad(title, remedy, `its pushes go to ${channel.address}`)];
};

const reasons: Partial<Record<TroubleReason, string>> = {
  'not-found': 'is not shared with us, or is gone',
  'no-access': 'is not shared with us',
};

const factOfWorkbook = async (
  { drive, serviceAccount, workbookAddress }: World,
  id: string,
  name: string,
): Promise<Fact> => {
  const title = `workbook of ${name}`;
  const found = await attempt(() => drive.find(id));
  const share = `Share it with ${serviceAccount} as editor: ${workbookAddress}${id}`;
  if (!found.ok) return bad(title, share, reasons[found.reason] ?? found.reason);
  if (found.value.trashed) return bad(title, 'Its owner restores it.', `‘${found.value.title}’ is in the bin`);
  return found.value.editable ? good(title) : bad(title, share, `‘${found.value.title}’ may only be read`);
};

const factsOfWorkbooks = async (world: World): Promise<readonly Fact[]> => {
  const workbooks = await loadWorkbooks(world.database);
  const facts: Fact[] = [];
  for (const { id, kind, library } of workbooks) facts.push(await factOfWorkbook(world, id, library ?? kind));
  return facts;
};

const factsOfAccount = async ({ drive, serviceAccount }: World): Promise<readonly Fact[]> => {
  const title = `Google knows us as ${serviceAccount}`;
  const account = await drive.account();
  const drives = await drive.memberOf();
  return [
    account === serviceAccount ? good(title) : bad(title, 'Log in as a person who may act as it.', `we are ${account}`),
    drives.length === 0
      ? good('not a member of a shared drive')
      : bad('not a member of a shared drive', membershipAdvice(serviceAccount, drives)),
  ];
};

const factsOfGroup = async ({ database }: World, project: string): Promise<readonly Fact[]> => {
  const [summary, quarters] = await Promise.all([loadSummary(database), loadQuarters(database)]);
  const title = 'the group is provisioned';
  const newest: Quarter | undefined = quarters.at(-1)?.quarter;
  return summary && newest ? [good(title)] : [bad(title, `npm run provision -- REGISTER.csv --project ${project}`)];
};

/** What a running deployment says of itself: its account, its workbooks, its channel and its jobs. */
export const factsOfWorld = async (world: World, project: string): Promise<readonly Fact[]> => {
  const remedy = 'Run this again.';
  const group = await orUnknown('the group is provisioned', remedy, () => factsOfGroup(world, project));
  const account = await orUnknown('the account', remedy, () => factsOfAccount(world));
  if (group.some(({ verdict }) => verdict !== 'good')) return [...account, ...group];
  return [
    ...account,
    ...group,
    ...(await orUnknown('the workbooks', remedy, () => factsOfWorkbooks(world))),
    ...(await orUnknown('the channel', remedy, () => factsOfChannel(world))),
    ...(await orUnknown('the jobs', remedy, () => factsOfJobs(world, project))),
  ];
};

/** "31 in order, 1 not, 2 unknown." */
export const factSummary = (facts: readonly Fact[]): string => {
  const count = (verdict: Fact['verdict']) => facts.filter((fact) => fact.verdict === verdict).length;
  return `${count('good')} in order, ${count('bad')} not, ${count('unknown')} unknown.`;
};
