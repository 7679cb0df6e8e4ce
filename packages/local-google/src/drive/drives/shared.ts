/** The shared drives and their members. The owner of everything organises them all. */
import { OWNER } from '../../account.ts';
import type { Rows } from '../../admin/rows.ts';
import { rank } from '../access.ts';
import type { Permission, Role } from '../file.ts';

export interface SharedDrive {
  id: string;
  name: string;
  requestId: string;
  createdTime: number;
  hiddenBy: string[];
  permissions: Permission[];
}

const KIND = 'drive';

export class SharedDrives {
  readonly #rows: Rows;
  readonly #drives = new Map<string, SharedDrive>();

  constructor(rows: Rows) {
    this.#rows = rows;
    for (const { key, text } of rows.all(KIND)) this.#drives.set(key, JSON.parse(text) as SharedDrive);
  }

  get(id: string): SharedDrive | undefined {
    return this.#drives.get(id);
  }

  all(): SharedDrive[] {
    return [...this.#drives.values()];
  }

  save(drive: SharedDrive): void {
    this.#drives.set(drive.id, drive);
    this.#rows.put(KIND, drive.id, JSON.stringify(drive));
  }

  remove(id: string): void {
    this.#drives.delete(id);
    this.#rows.remove(KIND, id);
  }

  /** The account's role in the drive, or undefined when the drive does not exist for it. */
  role(account: string, id: string): Role | undefined {
    const drive = this.#drives.get(id);
    if (drive && account === OWNER) return 'organizer';
    return drive?.permissions.find(({ emailAddress }) => emailAddress === account)?.role;
  }

  mayOrganise(account: string, id: string): boolean {
    return rank(this.role(account, id)) >= rank('organizer');
  }
}
