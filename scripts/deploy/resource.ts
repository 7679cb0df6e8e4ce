/** How something stands in the project, beside what is declared. */
export type Standing =
  | { readonly verb: 'leave' }
  | { readonly verb: 'create' }
  | { readonly verb: 'change'; readonly differences: readonly string[] }
  /** Only a person may do it. `blocks` = nothing after it can be done before. */
  | { readonly verb: 'you must'; readonly what: string; readonly blocks: boolean };

/** One thing that a deployment consists of. */
export interface Resource {
  readonly title: string;
  /** Reads only. */
  readonly standing: () => Promise<Standing>;
  /** Makes it or changes it. Asked only when it stands differently; a repeat does no harm. */
  readonly apply: () => Promise<void>;
}

type Json = Readonly<Record<string, unknown>>;

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

const shown = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));

/**
 * What is declared and stands otherwise: `locationId: "europe-west4" instead of "nam5"`. Only declared fields are looked at,
 * since Google adds fields of its own; lists are compared whole. What is declared empty or false may be left out.
 */
export const differencesOf = (wanted: Json, found: Json, path = ''): readonly string[] =>
  Object.entries(wanted).flatMap(([key, value]) => {
    const stands = found[key];
    if (isJson(value)) return differencesOf(value, isJson(stands) ? stands : {}, `${path}${key}.`);
    if (Array.isArray(value) && Array.isArray(stands) && value.length === stands.length) {
      return value.flatMap((one, index) =>
        differencesOf({ [index]: one }, { [index]: stands[index] as unknown }, `${path}${key}.`),
      );
    }
    if (value === stands || (!value && stands === undefined)) return [];
    return [`${path}${key}: ${shown(value)} instead of ${shown(stands)}`];
  });

const codeOf = (error: unknown): number | undefined =>
  (error as { readonly response?: { readonly status?: number } }).response?.status;

interface ErrorBody {
  readonly error?: {
    readonly details?: readonly { readonly reason?: string }[];
    readonly errors?: readonly { readonly reason?: string }[];
  };
}

/** The service is not switched on yet, so nothing of it is there. */
const isSwitchedOff = (error: unknown): boolean => {
  const { data } = (error as { readonly response?: { readonly data?: ErrorBody } }).response ?? {};
  const reasons = [...(data?.error?.details ?? []), ...(data?.error?.errors ?? [])].map(({ reason }) => reason);
  return (
    codeOf(error) === 403 && reasons.some((reason) => reason === 'SERVICE_DISABLED' || reason === 'accessNotConfigured')
  );
};

/** Null = it is not there. */
export const orAbsent = async <Found>(call: () => Promise<{ readonly data: Found }>): Promise<Found | null> => {
  try {
    return (await call()).data;
  } catch (error) {
    if (codeOf(error) === 404 || isSwitchedOff(error)) return null;
    throw error;
  }
};

/** A thing of Google's with fields, made and changed as a whole. */
export const thing = <Found extends object>(declared: {
  readonly title: string;
  readonly wanted: Partial<Found>;
  readonly find: () => Promise<Found | null>;
  readonly create: () => Promise<unknown>;
  readonly change: (found: Found) => Promise<unknown>;
  /** Fields that cannot be changed once it is there, with what a person must do then. */
  readonly fixed?: { readonly fields: readonly (keyof Found & string)[]; readonly remedy: string };
}): Resource => {
  const { title, wanted, find, create, change, fixed } = declared;
  return {
    title,
    standing: async () => {
      const found = await find();
      if (found === null) return { verb: 'create' };
      const differences = differencesOf(wanted as Json, found as Json);
      const stuck = differences.find((line) => fixed?.fields.some((field) => line.startsWith(`${field}:`)));
      if (stuck) return { verb: 'you must', what: `${stuck}. ${fixed?.remedy}`, blocks: true };
      return differences.length === 0 ? { verb: 'leave' } : { verb: 'change', differences };
    },
    apply: async () => {
      const found = await find();
      await (found === null ? create() : change(found));
    },
  };
};

/** Something that only a person may do; `isDone` reads whether it is. */
export const duty = (title: string, what: string, isDone: () => Promise<boolean>, blocks = true): Resource => ({
  title,
  standing: async () => ((await isDone()) ? { verb: 'leave' } : { verb: 'you must', what, blocks }),
  apply: () => Promise.resolve(),
});
