/** Drive answers or rejects any request; none causes a fault of the emulator itself. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { methods, schemas } from '../../src/drive/schema/drive.generated.ts';
import { ANNE, BART, createRig, FOLDER, ROBOT } from './rig.ts';

const word = fc.oneof(
  fc.constantFrom('root', 'me', 'true', '-1', '0', '1', "'", '\\', '*', 'a/b(c)', '', '~!!~'),
  fc.string(),
);
const value = fc.oneof(
  fc.jsonValue(),
  word,
  fc.array(word),
  fc.constantFrom(
    'writer',
    'owner',
    'user',
    'anyone',
    'domain',
    BART,
    FOLDER,
    'web_hook',
    'http://127.0.0.1:1/',
    '2026-01-05T09:00:00Z',
  ),
);

const request = fc.constantFrom(...Object.entries(methods)).chain(([id, method]) =>
  fc.record({
    id: fc.constant(id),
    verb: fc.constant(method.verb),
    path: fc.constant(method.path),
    query: fc.dictionary(fc.constantFrom('fields', 'alt', ...Object.keys(method.params)), word),
    body: fc.oneof(
      { weight: 4, arbitrary: fc.dictionary(fc.constantFrom('x', ...Object.keys(schemas[method.body] ?? {})), value) },
      fc.jsonValue(),
    ),
    account: fc.constantFrom(ANNE, BART, ROBOT),
  }),
);

test('any call of any method is answered or refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(request, { minLength: 1, maxLength: 10 }), async (requests) => {
      const rig = createRig();
      const ids = [
        await rig.sheet(ANNE, 'Opgave'),
        String((await rig.ok(ANNE, 'POST', 'files', { mimeType: FOLDER })).id),
      ];
      await rig.share(ANNE, ids[0] ?? '', BART);
      for (const [at, { verb, path, query, body, account }] of requests.entries()) {
        const filled = path.replaceAll(/\{\w+\}/g, ids[at % 2] ?? '');
        const { status } = await rig.call(account, verb, `${filled}?${new URLSearchParams(query)}`, body);
        expect(status === 200 || status === 204 || status === 501 || (status >= 400 && status < 500)).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});
