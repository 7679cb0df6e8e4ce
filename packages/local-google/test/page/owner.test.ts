import { expect, test } from 'vitest';
import { OWNER as GOOGLES } from '../../src/account.ts';
import { OWNER } from '../../src/page/client/owner.ts';

/** The page and the server use the same owner account. */

test('the owner of the page is the owner of the local Google', () => expect(OWNER).toBe(GOOGLES));
