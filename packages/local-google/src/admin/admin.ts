/** The emulator's own paths, `/emulator/v1/…`: what no Google has, for tests and for the page. The README lists them. */
import * as z from 'zod';
import { type Answer, empty, json } from '../http/answer.ts';
import { invalidArgument, notFound } from '../http/error.ts';
import type { World } from '../world.ts';
import type { AdminCall } from './admin-call.ts';
import { CALL_FAULTS, PUSH_FAULTS } from './faults.ts';
import { drawChart } from './pictures.ts';

const when = z.union([
  z.strictObject({ nth: z.int().positive() }),
  z.strictObject({ every: z.literal(true) }),
  z.strictObject({ probability: z.number().min(0).max(1), seed: z.int() }),
]);

const rule = z.strictObject({
  method: z.string().regex(/^[\w.*]+$/),
  account: z.string().exactOptional(),
  path: z.string().refine(isPattern, 'is no regular expression').exactOptional(),
  when,
  times: z.int().positive().exactOptional(),
  kind: z.enum([...CALL_FAULTS, ...PUSH_FAULTS]),
  status: z.int().min(400).max(599).exactOptional(),
  retryAfterSeconds: z.int().nonnegative().exactOptional(),
  afterWork: z.boolean().exactOptional(),
  milliseconds: z.int().nonnegative().exactOptional(),
});

const quota = z.strictObject({
  enabled: z.boolean().exactOptional(),
  perMinute: z.int().positive().exactOptional(),
  perMinutePerUser: z.int().positive().exactOptional(),
  account: z.email().exactOptional(),
});

const clock = z.union([
  z.strictObject({ now: z.union([z.int().nonnegative(), z.iso.datetime({ offset: true })]) }),
  z.strictObject({ advanceMs: z.int() }),
]);

const idToken = z.strictObject({ email: z.email(), audience: z.string().min(1) });

function isPattern(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp;
  } catch {
    return false;
  }
}

function read<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body ?? {});
  if (result.success) return result.data;
  throw invalidArgument(result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
}

type Handler = (world: World, call: AdminCall, part: string) => Answer | Promise<Answer>;

const HANDLERS: readonly (readonly [verb: string, path: RegExp, handler: Handler])[] = [
  ['GET', /^faults$/, (world) => json({ rules: world.faults.list() })],
  ['POST', /^faults$/, (world, { body }) => json({ id: world.faults.add(read(rule, body)) })],
  ['DELETE', /^faults$/, (world) => answerAfter(() => world.faults.clear())],
  ['DELETE', /^faults\/([\w-]+)$/, removeFault],
  ['GET', /^requests$/, listRequests],
  ['DELETE', /^requests$/, (world) => answerAfter(() => world.requests.reset())],
  ['GET', /^quotas$/, (world) => json(world.quota.limits)],
  ['PUT', /^quotas$/, (world, { body }) => json(Object.assign(world.quota.limits, read(quota, body)))],
  ['GET', /^clock$/, (world) => json(clockOf(world))],
  ['POST', /^clock$/, moveClock],
  [
    'POST',
    /^id-tokens$/,
    async (world, { body }) => json({ token: await world.identity.idToken(read(idToken, body)) }),
  ],
  ['GET', /^settled$/, settled],
  ['GET', /^welcome$/, ({ welcome }) => (welcome.now === null ? empty() : json(welcome.now))],
  ['GET', /^spreadsheets\/([^/]+\/charts\/\d+\.(?:svg|png))$/, drawChart],
];

export async function answerAdmin(world: World, call: AdminCall): Promise<Answer> {
  const path = call.url.pathname.slice('/emulator/v1/'.length);
  for (const [verb, pattern, handler] of HANDLERS) {
    const match = verb === call.verb ? pattern.exec(path) : null;
    if (match) return await handler(world, call, match[1] ?? '');
  }
  throw notFound(`The emulator has nothing at ${call.verb} ${call.url.pathname}.`);
}

function answerAfter(action: () => void): Answer {
  action();
  return empty();
}

function removeFault(world: World, _call: AdminCall, id: string): Answer {
  if (!world.faults.remove(id)) throw notFound(`There is no fault rule ${id}.`);
  return empty();
}

/** `?method=` and `?account=` narrow the counts to the calls that fit; `?entries=true` lists them. */
function listRequests(world: World, { url }: AdminCall): Answer {
  const [method, account] = [url.searchParams.get('method'), url.searchParams.get('account')];
  const fits = (entry: { method: string; account: string }): boolean =>
    (method === null || entry.method === method) && (account === null || entry.account === account);
  const narrowed = method !== null || account !== null;
  const counts = world.requests.counts(narrowed ? fits : undefined);
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const entries = url.searchParams.get('entries') === 'true' ? { entries: world.requests.entries().filter(fits) } : {};
  return json({ total, counts, ...entries });
}

const clockOf = ({ clock: { now } }: World): { now: number; iso: string } => {
  const time = now();
  return { now: time, iso: new Date(time).toISOString() };
};

function moveClock(world: World, { body }: AdminCall): Answer {
  const move = read(clock, body);
  if ('advanceMs' in move) world.clock.advance(move.advanceMs);
  else world.clock.moveTo(typeof move.now === 'number' ? move.now : Date.parse(move.now));
  return json(clockOf(world));
}

async function settled(world: World): Promise<Answer> {
  await world.pusher.settled();
  return empty();
}
