import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { deployment, region } from '../../functions/handlers/deployment.ts';
import { done, type Google } from './google.ts';
import type { Pace } from './plan.ts';
import { orAbsent, type Resource, thing } from './resource.ts';

/** Label by which a deployed function says of which build it is: the bundle with its settings. */
export const buildLabel = 'ibl-build';

/** A digest of a file or a folder, after what another digest says. */
export const buildOf = (place: string, before = ''): string => {
  const digest = createHash('sha256').update(before);
  const files = statSync(place).isDirectory()
    ? readdirSync(place)
        .sort()
        .map((name) => join(place, name))
    : [place];
  for (const file of files) digest.update(basename(file)).update(readFileSync(file));
  return digest.digest('hex').slice(0, 16);
};

const path = (project: string, kind: string, name: string): string =>
  `projects/${project}/locations/${region}/${kind}/${name}`;

/**
 * The functions, their settings and the database's rules and indexes. Firebase's own tool deploys them; it is asked only
 * when a function is missing, does not run, or is of another build.
 */
export const deployedFunctions = (
  google: Google,
  project: string,
  build: () => string,
  deploy: (build: string) => Promise<void>,
): Resource => {
  const wrong = async (): Promise<readonly string[]> => {
    const wanted = build();
    const lines = await Promise.all(
      deployment.map(async ({ name }) => {
        const found = await orAbsent(() =>
          google.functions.projects.locations.functions.get({ name: path(project, 'functions', name) }),
        );
        if (found === null) return `${name} is not there`;
        if (found.state !== 'ACTIVE') return `${name} is ${found.state}`;
        return found.labels?.[buildLabel] === wanted ? '' : `${name} is of another build`;
      }),
    );
    return lines.filter(Boolean);
  };
  return {
    title: `${deployment.length} functions, rules and indexes`,
    standing: async () => {
      const differences = await wrong();
      if (differences.length === 0) return { verb: 'leave' };
      return differences.every((line) => line.endsWith('not there'))
        ? { verb: 'create' }
        : { verb: 'change', differences };
    },
    apply: () => deploy(build()),
  };
};

/**
 * The function that Drive calls lets everybody in, because Drive sends no credentials. Organisations forbid the role for
 * everybody by default, so Cloud Run is told not to ask instead, which Google advises.
 */
export const openFunctions = (google: Google, project: string, { sleep }: Pace): readonly Resource[] => {
  const { services, operations } = google.run.projects.locations;
  return deployment
    .filter(({ trigger }) => trigger.kind === 'push')
    .map(({ name }) => {
      const service = path(project, 'services', name.toLowerCase());
      return thing({
        title: `${name} is open to Drive`,
        wanted: { invokerIamDisabled: true },
        find: () => orAbsent(() => services.get({ name: service })),
        create: () => Promise.reject(new Error(`${name} has no service in Cloud Run`)),
        change: async () => {
          const updateMask = 'invokerIamDisabled';
          const started = await services.patch({
            name: service,
            updateMask,
            requestBody: { invokerIamDisabled: true },
          });
          await done(started, (operation) => operations.get({ name: operation }), sleep);
        },
      });
    });
};
