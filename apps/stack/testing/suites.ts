export interface Suite {
  readonly name: string;
  /** Path patterns of jest. */
  readonly paths: readonly string[];
  readonly without?: readonly string[];
  /** One file at a time, where files share a server that they hold up. */
  readonly inOrder?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

const apart = ['/test/(api|workflows|e2e|chaos|bench|stack/whole)/'];
/** Nothing may depend on where the machine believes to be: judged far from Vietnam, where the days change at another hour. */
const farAway = { TZ: 'America/New_York' };

/** What `npm test` runs, in this order. */
export const testSuites: readonly Suite[] = [
  { name: 'domain, libraries and architecture', paths: ['/(libs|apps|workflows|test)/'], without: apart, env: farAway },
  { name: 'api', paths: ['/test/api/'], env: farAway },
  { name: 'workflows', paths: ['/test/workflows/'], inOrder: true },
  // Files that wait for minutes, for a server that is away, do so beside files that are busy.
  {
    name: 'browser, the whole stack, and failures once each',
    paths: ['/test/(e2e|stack/whole|chaos)/'],
    env: { CHAOS_ROUNDS: '1' },
  },
];

const chaosRounds = process.env['CHAOS_ROUNDS'] || '20';

/** The arrivals at the turn of a year need a database in which no year has turned yet, so their file is run again and again. */
export const chaosSuites: readonly Suite[] = [
  { name: 'failures', paths: ['/test/chaos/'], inOrder: true, env: { CHAOS_ROUNDS: chaosRounds } },
  ...Array.from({ length: Number(chaosRounds) }, (_, round) => ({
    name: `log and registers, round ${round + 1}`,
    paths: ['/test/api/log-and-registers'],
  })),
];

export const benchSuites: readonly Suite[] = [{ name: 'measurements', paths: ['/test/bench/'], inOrder: true }];
