import type { Resource } from './resource.ts';

export interface Grant {
  readonly role: string;
  readonly member: string;
}

/** The part of an IAM policy that all of Google's services share. */
export interface Policy {
  bindings?: { role?: string | null; members?: string[] | null; condition?: { expression?: string | null } }[];
  etag?: string | null;
  version?: number | null;
}

/** Google may name an account that is gone, and members in other letters. */
const isHeld = (policy: Policy, { role, member }: Grant): boolean =>
  (policy.bindings ?? []).some(
    (binding) =>
      binding.role === role &&
      !binding.condition &&
      (binding.members ?? []).some((one) => one.toLowerCase() === member.toLowerCase()),
  );

/** The roles that a member holds, each once. */
export const rolesOf = ({ bindings = [] }: Policy, member: string): readonly string[] => [
  ...new Set(
    bindings.flatMap(({ role, members }) =>
      role && (members ?? []).some((one) => one.toLowerCase() === member.toLowerCase()) ? [role] : [],
    ),
  ),
];

export const missingIn = (policy: Policy, wanted: readonly Grant[]): readonly Grant[] =>
  wanted.filter((grant) => !isHeld(policy, grant));

const withGrants = (policy: Policy, missing: readonly Grant[]): Policy => ({
  ...policy,
  bindings: [...(policy.bindings ?? []), ...missing.map(({ role, member }) => ({ role, members: [member] }))],
});

const shown = ({ role, member }: Grant): string => `${member} lacks ${role}`;

/** Roles on something. Only added, never taken away: what else a person granted is theirs (the doctor names it). */
export const grants = (declared: {
  readonly title: string;
  readonly wanted: readonly Grant[];
  /** Null = what the roles are on is not there yet. */
  readonly read: () => Promise<Policy | null>;
  readonly write: (policy: Policy) => Promise<unknown>;
  /** What a person must do when an organisation's policy forbids it. */
  readonly whenForbidden?: string;
}): Resource => {
  const { title, wanted, read, write, whenForbidden } = declared;
  return {
    title,
    standing: async () => {
      const policy = await read();
      if (policy === null) return { verb: 'create' };
      const missing = missingIn(policy, wanted);
      return missing.length === 0 ? { verb: 'leave' } : { verb: 'change', differences: missing.map(shown) };
    },
    apply: async () => {
      const policy = (await read()) ?? {};
      const missing = missingIn(policy, wanted);
      try {
        if (missing.length > 0) await write(withGrants(policy, missing));
      } catch (error) {
        const status = (error as { response?: { status?: number } }).response?.status;
        if (!whenForbidden || (status !== 400 && status !== 412)) throw error;
        throw new Error(`${(error as Error).message}\n${whenForbidden}`, { cause: error });
      }
    },
  };
};
