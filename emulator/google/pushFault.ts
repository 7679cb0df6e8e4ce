import type { Channel } from '../drive/channels.ts';
import type { PushFault } from '../drive/push.ts';
import type { Clock } from './clock.ts';
import type { FaultRule, Faults } from './faults.ts';
import type { RequestLog } from './requestLog.ts';

const LATENESS_MS = 1000;

/** Notes every notification in the log, and asks the fault rules what is to go wrong with it. */
export function pushFault(
  faults: Faults,
  requests: RequestLog,
  clock: Clock,
): (channel: Channel) => PushFault | undefined {
  return ({ account, address: path }) => {
    const [rule] = faults.strike({ method: 'push', account, path });
    const fault = rule && { fault: rule.kind };
    requests.note({ time: clock.now(), method: 'push', account, path, status: 0, ...fault });
    return rule && read(rule);
  };
}

function read({ kind, milliseconds = LATENESS_MS }: FaultRule): PushFault | undefined {
  switch (kind) {
    case 'late':
    case 'merge':
    case 'reorder':
      return { kind, milliseconds };
    case 'double':
    case 'lose':
      return { kind };
    default:
      return undefined;
  }
}
