import type { PushFault, PushOptions } from '../drive/push.ts';
import type { RequestLog } from '../http/request-log.ts';
import type { Clock } from './clock.ts';
import type { FaultRule, Faults } from './faults.ts';

const LATENESS_MS = 1000;

/** Asks the fault rules what goes wrong with a notification, and logs the result. */
export const pushFaults = (
  faults: Faults,
  requests: RequestLog,
  clock: Clock,
): Pick<PushOptions, 'fault' | 'sent'> => ({
  fault: ({ account, address: path }) => {
    const [rule] = faults.strike({ method: 'push', account, path });
    return rule && read(rule);
  },
  sent: ({ account, address: path }, status, fault) => {
    const played = fault ? { fault: fault.kind } : {};
    requests.note({ time: clock.now(), method: 'push', account, path, status, ...played });
  },
});

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
