import type { Account } from '../account.ts';
import type { Api } from '../api.ts';
import type { Live } from '../live.ts';
import type { Notices } from '../notices.ts';
import type { Route } from '../route.ts';

export interface World {
  api: Api;
  account: Account;
  notices: Notices;
  live: Live;
  go(route: Route): void;
}
