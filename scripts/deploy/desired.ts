import { alertResources } from './alerts.ts';
import { dataResources } from './data.ts';
import { deployedFunctions, openFunctions } from './functions.ts';
import type { Google } from './google.ts';
import { jobs } from './jobs.ts';
import type { Pace } from './plan.ts';
import { projectFacts, projectResources } from './project.ts';
import type { Resource } from './resource.ts';
import { type Choices, settingsFile } from './settings.ts';

/** What a deployment needs of this machine. */
export interface Workshop {
  /** Where `.env.<project>` stands. */
  readonly folder: string;
  /** The digest of what is deployed. */
  readonly build: () => string;
  /** Has Firebase's tool deploy it, labelled with its digest. */
  readonly deploy: (build: string) => Promise<void>;
}

/**
 * Everything that a deployment consists of, in the order in which it can be made.
 * @throws a UsageError when the project cannot be read.
 */
export const desired = async (
  google: Google,
  choices: Choices,
  workshop: Workshop,
  pace: Pace,
): Promise<readonly Resource[]> => {
  const { project } = choices;
  return [
    ...projectResources(google, await projectFacts(google, project), pace),
    ...dataResources(google, project, pace),
    settingsFile(workshop.folder, project),
    deployedFunctions(google, project, workshop.build, workshop.deploy),
    ...openFunctions(google, project, pace),
    ...jobs(google, project),
    ...alertResources(google, choices),
  ];
};
