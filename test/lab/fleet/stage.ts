import { join } from 'node:path';
import type { FaultRule } from '@ibl/local-google/admin/faults.ts';
import { parseConfig } from '../../../functions/config.ts';
import { createConnections } from '../../../functions/connections.ts';
import type { Deployed } from '../../../functions/handlers/deployment.ts';
import type { World } from '../../../functions/ports.ts';
import { localSettings, project, serviceAccount, useLocalGoogle } from '../../../scripts/local/start-local.ts';
import { type SimulatedClock, simulatedClock } from '../clock/simulated-clock.ts';
import type { CrashSchedule } from '../faults/crash-points.ts';
import { type Front, startFront } from '../faults/front.ts';
import { type Child, startChild } from './child.ts';
import type { FirestoreOrders } from './firestore-process.ts';
import { Fleet } from './fleet.ts';
import type { Calls, GoogleOrders } from './google-process.ts';
import type { Instance } from './instance.ts';
import { bundlePrograms, type Program } from './programs.ts';

const schedulerAccount = `ibl-planning@${project}.iam.gserviceaccount.com`;
const pushSecret = 'the secret of a simulation is no secret';
/** Google's real quota. */
const quota = { READS_PER_MINUTE: '60', WRITES_PER_MINUTE: '60' };
/** In machine time: a call without an answer must not hold up the simulated day. */
const shortTimeout = { CALL_SECONDS_MAX: '0.8' };

interface StageOptions {
  readonly data: string;
  readonly now: number;
  readonly schedule: CrashSchedule;
  /** Instances in service at once. */
  readonly instances: number;
  readonly log: (line: string) => void;
}

/** The processes of a simulation and their clock. */
export class Stage {
  readonly origin: string;
  readonly world: World;
  readonly fleet: Fleet;
  readonly log: (line: string) => void;
  readonly overQuota: string[] = [];
  /** Errors that the functions logged as their own fault. No injected fault may cause one. */
  readonly errorsLogged: string[] = [];
  busiestMinute = 0;
  readonly #clock: SimulatedClock;
  readonly #data: string;
  readonly #program: (program: Program) => string;
  readonly #front: Front;
  readonly #firestorePorts: { readonly port: number; readonly proxyPort: number };
  #ahead: number;
  #google: Child<GoogleOrders, never>;
  #firestore: Child<FirestoreOrders, never>;
  #rules: readonly FaultRule[] = [];
  #faultSeed: number | null = null;

  private constructor(parts: {
    options: StageOptions;
    program: (program: Program) => string;
    ahead: number;
    google: Child<GoogleOrders, never>;
    firestore: Child<FirestoreOrders, never>;
    ports: { google: number; firestore: { port: number; proxyPort: number } };
    front: Front;
    fleetOf: (settings: Readonly<Record<string, string>>, ahead: () => number) => Fleet;
  }) {
    const { options, ports, front } = parts;
    this.origin = `http://127.0.0.1:${ports.google}`;
    const began = Date.now();
    this.log = (line) =>
      options.log(`${new Date(this.now()).toISOString()} ${((Date.now() - began) / 1000).toFixed(2)} ${line}`);
    this.#data = options.data;
    this.#program = parts.program;
    this.#ahead = parts.ahead;
    this.#google = parts.google;
    this.#firestore = parts.firestore;
    this.#firestorePorts = ports.firestore;
    this.#front = front;
    this.#clock = simulatedClock(() => {});
    this.#clock.setAhead(parts.ahead);
    const settings = { ...localSettings(this.origin, front.origin, pushSecret), ...quota, ...shortTimeout };
    // The stage's own calls meet no injected faults.
    this.world = createConnections(parseConfig({ ...settings, CALL_SECONDS_MAX: '60' }), this.#clock, (line) =>
      this.log(`own: ${line.trim()}`),
    );
    this.fleet = parts.fleetOf(settings, () => this.#ahead);
  }

  static async start(options: StageOptions): Promise<Stage> {
    // Instances share Node's compile cache.
    process.env.NODE_COMPILE_CACHE = join(options.data, 'compiled');
    const program = await bundlePrograms(join(options.data, 'programs'));
    const [google, firestore] = [
      startChild<GoogleOrders>(program('google')),
      startChild<FirestoreOrders>(program('firestore')),
    ];
    const ports = {
      google: await google.ask('begin', beginning(options.data, 0)),
      firestore: await firestore.ask('begin', { port: 0, proxyPort: 0, data: join(options.data, 'firestore.sqlite') }),
    };
    const ahead = options.now - Date.now();
    await google.ask('clock', ahead);
    process.env.FIRESTORE_EMULATOR_HOST = `127.0.0.1:${ports.firestore.port}`;
    useLocalGoogle(`http://127.0.0.1:${ports.google}`, options.data);
    let stage: Stage | undefined;
    const front = await startFront({
      now: () => stage?.now() ?? options.now,
      changed: () => stage?.fleet.changed(),
    });
    const fleetOf = (settings: Readonly<Record<string, string>>, aheadNow: () => number) =>
      new Fleet(
        {
          program: program('instance'),
          settings,
          firestore: `127.0.0.1:${ports.firestore.proxyPort}`,
          ahead: aheadNow,
          log: (line) => stage?.hear(line),
        },
        front,
        options.schedule,
        options.instances,
      );
    stage = new Stage({ options, program, ahead, google, firestore, ports, front, fleetOf });
    return stage;
  }

  now(): number {
    return Date.now() + this.#ahead;
  }

  /** Handles a line of an instance's log. */
  hear(line: string): void {
    this.log(line);
    if (line.includes('"severity":"ERROR"')) this.errorsLogged.push(line);
  }

  /**
   * Moves all clocks. Google's moves first, so that its minute for the quota is never longer than
   * the functions'.
   */
  async moveTo(instant: number): Promise<void> {
    if (instant <= this.now()) return;
    this.#ahead = Math.ceil(instant) - Date.now();
    await this.#google.ask('clock', this.#ahead);
    await this.fleet.setClock(this.#ahead);
    this.#clock.setAhead(this.#ahead);
  }

  /** For an instance that was paused while time passed. */
  tellTime(instance: Instance): Promise<void> {
    return instance.setClock(this.#ahead);
  }

  async setFaults(rules: readonly FaultRule[]): Promise<void> {
    this.#rules = rules;
    await this.#google.ask('faults', rules);
  }

  /**
   * Injects faults into the functions' Firestore calls.
   * @param seed chooses the faults; null ends them.
   */
  async disturbFirestore(seed: number | null): Promise<void> {
    this.#faultSeed = seed;
    await this.#firestore.ask('disturb', seed);
  }

  /**
   * Calls a scheduled function as Cloud Scheduler does.
   * @returns the status; 0 = no answer.
   */
  async fire(name: Deployed['name']): Promise<number> {
    const audience = `${this.#front.origin}/${name}`;
    const token = await this.#google.ask('idToken', { email: schedulerAccount, audience }).catch(() => null);
    if (token === null) return 0;
    const answer = await fetch(audience, { method: 'POST', headers: { authorization: `Bearer ${token}` } }).catch(
      () => null,
    );
    return answer?.status ?? 0;
  }

  /** The calls of the functions' account since the last request; calls over the quota are kept. */
  async takeCalls(): Promise<Calls> {
    const calls = await this.#google.ask('takeCalls', serviceAccount);
    this.overQuota.push(...calls.overQuota);
    this.busiestMinute = Math.max(this.busiestMinute, calls.busiestMinute);
    return calls;
  }

  /** Kills the local Google or Firestore and restarts it with everything that it had acknowledged. */
  async restart(which: 'google' | 'firestore'): Promise<void> {
    this.log(`the local ${which} is killed and started again`);
    if (which === 'google') {
      await this.takeCalls();
      await this.#google.kill();
      this.#google = startChild<GoogleOrders>(this.#program('google'));
      await this.#google.ask('begin', beginning(this.#data, Number(new URL(this.origin).port)));
      await this.#google.ask('clock', this.#ahead);
      await this.#google.ask('faults', this.#rules);
    } else {
      await this.#firestore.kill();
      this.#firestore = startChild<FirestoreOrders>(this.#program('firestore'));
      const data = join(this.#data, 'firestore.sqlite');
      await this.#firestore.ask('begin', { ...this.#firestorePorts, data });
      await this.#firestore.ask('disturb', this.#faultSeed);
    }
  }

  /** Keeps compiled code for later processes, once most code paths have run. */
  async keepCompiled(): Promise<void> {
    await Promise.all([
      this.fleet.keepCompiled(),
      this.#google.ask('keepCompiled', undefined),
      this.#firestore.ask('keepCompiled', undefined),
    ]);
  }

  async close(): Promise<void> {
    await this.fleet.close();
    await this.#front.close();
    await this.world.database.close();
    await Promise.all([this.#google.kill(), this.#firestore.kill()]);
    delete process.env.FIRESTORE_EMULATOR_HOST;
    delete process.env.NODE_COMPILE_CACHE;
  }
}

const beginning = (data: string, port: number) => ({ port, data: join(data, 'google'), project, serviceAccount });
