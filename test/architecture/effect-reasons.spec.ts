import { effectReasonTexts } from '../../libs/messages/operations/server-words.js';
import { sources } from './sources.js';

test('every code with which an effect can fail has words for the operator', () => {
  const thrown = sources(/^(?:apps\/worker\/activities|workflows)\/[\w-]+\.ts$/).flatMap(({ text }) => [
    ...text.matchAll(/orFailure\('([a-z-]+)'|nonRetryable\([^)]*, '([a-z-]+)'\)|`([a-z-]+): \$\{cause instanceof/g),
  ]);
  const codes = new Set(thrown.flatMap(([, ...found]) => found.filter((code) => code !== undefined)));
  expect([...codes].toSorted()).toEqual(Object.keys(effectReasonTexts).toSorted());
});
