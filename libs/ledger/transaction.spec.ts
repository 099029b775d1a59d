import { isPassing, LedgerUnavailable } from './transaction.js';

const failure = (message: string, code?: string) => Object.assign(new Error(message), code ? { code } : {});

test.each([
  ['a database that is shutting down', failure('terminating connection due to administrator command', '57P01')],
  ['one that is closed to new connections', failure('database "x" is not currently accepting connections', '55000')],
  ['nobody at the address', failure('connect ECONNREFUSED', 'ECONNREFUSED')],
  ['a connection cut in the middle', failure('Connection terminated unexpectedly')],
  ['a lock that was not had in time', failure('canceling statement due to lock timeout', '55P03')],
  ['what the ledger itself calls unavailable', new LedgerUnavailable(undefined)],
])('%s passes by itself', (_what, error) => {
  expect(isPassing(error)).toBe(true);
});

test.each([
  ['a row that stands already', failure('duplicate key value', '23505')],
  ['a wrong statement', failure('syntax error', '42601')],
  ['an object in another state than the statement needs', failure('lastval is not yet defined', '55000')],
  ['something else entirely', 'nothing'],
])('%s does not', (_what, error) => {
  expect(isPassing(error)).toBe(false);
});
