/** A client that follows the change feed knows the same as a listing, after any changes by any account. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ANNE, BART, createRig, FOLDER, type Rig, ROBOT, SHEET } from './rig.ts';

const ACCOUNTS = [ANNE, BART, ROBOT];

type Step =
  | { kind: 'make'; by: number; into: number; type: string }
  | { kind: 'share'; by: number; file: number; who: number; role: string }
  | { kind: 'unshare' | 'trash' | 'untrash' | 'delete' | 'rename'; by: number; file: number; who: number }
  | { kind: 'move'; by: number; file: number; into: number };

const small = fc.nat(5);
const who = fc.nat(ACCOUNTS.length - 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('make' as const), by: who, into: small, type: fc.constantFrom(SHEET, FOLDER) }),
  fc.record({
    kind: fc.constant('share' as const),
    by: who,
    file: small,
    who,
    role: fc.constantFrom('reader', 'writer'),
  }),
  fc.record({
    kind: fc.constantFrom(
      'unshare' as const,
      'trash' as const,
      'untrash' as const,
      'delete' as const,
      'rename' as const,
    ),
    by: who,
    file: small,
    who,
  }),
  fc.record({ kind: fc.constant('move' as const), by: who, file: small, into: small }),
);

/** Rejections are fine: permissions are not checked first. */
async function take(rig: Rig, ids: string[], made: Step): Promise<void> {
  const by = ACCOUNTS[made.by] ?? ANNE;
  const idOf = (at: number): string => ids[at % Math.max(ids.length, 1)] ?? 'root';
  if (made.kind === 'make') {
    const parent = made.into === 0 ? 'root' : idOf(made.into);
    const { body } = await rig.call(by, 'POST', 'files', { name: 'x', mimeType: made.type, parents: [parent] });
    if (typeof body.id === 'string') ids.push(body.id);
    return;
  }
  const path = `files/${idOf(made.file)}`;
  if (made.kind === 'move') {
    const { body } = await rig.call(by, 'GET', `${path}?fields=parents`);
    const from = (body.parents as string[] | undefined)?.join() ?? '';
    await rig.call(by, 'PATCH', `${path}?addParents=${idOf(made.into)}&removeParents=${from}`);
  } else if (made.kind === 'share') {
    const emailAddress = ACCOUNTS[made.who] ?? ANNE;
    await rig.call(by, 'POST', `${path}/permissions`, { type: 'user', role: made.role, emailAddress });
  } else if (made.kind === 'unshare') {
    const { body } = await rig.call(by, 'GET', `${path}/permissions?fields=permissions(id,emailAddress)`);
    const list = (body.permissions ?? []) as { id: string; emailAddress: string }[];
    const found = list.find(({ emailAddress }) => emailAddress === ACCOUNTS[made.who]);
    if (found) await rig.call(by, 'DELETE', `${path}/permissions/${found.id}`);
  } else if (made.kind === 'delete') await rig.call(by, 'DELETE', path);
  else if (made.kind === 'rename') await rig.call(by, 'PATCH', path, { name: `${made.by}${made.who}` });
  else await rig.call(by, 'PATCH', path, { trashed: made.kind === 'trash' });
}

const SHOWN = 'id,name,trashed';

async function follow(rig: Rig, account: string, view: Map<string, unknown>, token: string): Promise<string> {
  const fields = `newStartPageToken,changes(fileId,removed,file(${SHOWN}))`;
  const page = await rig.ok(account, 'GET', `changes?pageToken=${token}&pageSize=1000&fields=${fields}`);
  for (const { fileId, removed, file } of page.changes as { fileId: string; removed: boolean; file: unknown }[]) {
    if (removed) view.delete(fileId);
    else view.set(fileId, file);
  }
  return String(page.newStartPageToken);
}

test('following the feed gives what a listing gives', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 40 }), async (steps) => {
      const rig = createRig();
      const ids: string[] = [];
      const followers = ACCOUNTS.map((account) => ({ account, view: new Map<string, unknown>(), token: '1' }));
      for (const [at, made] of steps.entries()) {
        await take(rig, ids, made);
        // One looks after every step, the others now and then: what they skipped must not matter.
        for (const [index, follower] of followers.entries()) {
          if (at % (index * 3 + 1) === 0)
            follower.token = await follow(rig, follower.account, follower.view, follower.token);
        }
      }
      for (const { account, view, token } of followers) {
        await follow(rig, account, view, token);
        const { files } = await rig.ok(account, 'GET', `files?pageSize=1000&fields=files(${SHOWN})`);
        const listed = new Map((files as { id: string }[]).map((file) => [file.id, file]));
        expect(new Map([...view].sort())).toEqual(new Map([...listed].sort()));
      }
    }),
    { numRuns: 1000 },
  );
});
