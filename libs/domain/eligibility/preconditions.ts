import type { CalendarDay } from '../calendar/calendar-day.js';
import { type EligibilityInput, lineKey, type PreparedInput } from './eligibility-input.js';
import type { EligibilityWords } from './eligibility-words.js';
import type { Observation } from './observation.js';
import type { PreconditionRule, Steps } from './rules.js';
import { fail, type Judged, judged, pass, review, type Verdict } from './verdict.js';

interface Asked {
  readonly input: PreparedInput;
  readonly words: EligibilityWords;
}

/** Where a promised paper counts that no precondition asks for: told at once, and kept before the council (reading 19). */
export const promiseSteps: Steps = { submission: 'inform', examination: 'warn', council: 'block' };

/**
 * The preconditions whose proof is owed once per submission (`nominationId` null) or by one nominee, and every other paper that was
 * promised instead of brought.
 */
export function preconditionFindings(
  rules: readonly PreconditionRule[],
  nominationId: string | null,
  { input, words }: Asked,
): readonly Judged[] {
  const own = rules.filter(({ proof }) => isPerNomination(proof, input) === (nominationId !== null));
  const proofs = new Set(own.map(({ proof }) => proof));
  const promised = input.promises
    .filter((promise) => promise.nominationId === nominationId && !proofs.has(promise.item))
    .map(({ item }) => item);
  return [
    ...own.flatMap((rule) => judged(rule, nominationId, judgeProof(rule, nominationId, input))),
    ...[...new Set(promised)].flatMap((item) => {
      const line = input.checklist.find(({ code }) => code === item);
      if (!line) return [];
      const rule = { id: `PROMISE-${item}`, label: words.promise(line.label), citation: line.citation };
      const verdict = judgeProof({ proof: item, mayPromise: line.promisable ?? false }, nominationId, input);
      return judged({ ...rule, steps: promiseSteps, mayOverride: false }, nominationId, verdict);
    }),
  ];
}

function isPerNomination(proof: string, { checklist }: EligibilityInput): boolean {
  return checklist.find(({ code }) => code === proof)?.per === 'nomination';
}

/**
 * Whether a paper is there, or promised. A paper nobody has seen is missing evidence; only the unit's own word that it has none makes
 * the rule fail. A promise stands until its day and must be kept before the council, whatever the plan says (reading 19).
 */
function judgeProof(
  { proof, mayPromise }: Pick<PreconditionRule, 'proof' | 'mayPromise'>,
  nominationId: string | null,
  input: PreparedInput,
): Verdict {
  const paper = input.checklist.find(({ code }) => code === proof)?.label ?? proof;
  const observed = (state: 'present' | 'absent' | 'denied'): readonly Observation[] => [
    { kind: 'paper', source: state === 'denied' ? 'declared' : 'paper', label: paper, state },
  ];
  if (input.answered.has(lineKey({ item: proof, nominationId })))
    return pass({ code: 'proof-present', paper }, observed('present'));
  const promise = input.promises.findLast((given) => given.item === proof && given.nominationId === nominationId);
  if (promise) return judgePromise(paper, promise.by, { ...input, mayPromise });
  const facts = input.facts.find(({ nomineeId }) => nomineeId === nominationId);
  return facts?.without?.includes(proof)
    ? fail({ code: 'proof-denied', paper }, observed('denied'))
    : review({ code: 'proof-absent', paper }, observed('absent'));
}

function judgePromise(
  paper: string,
  by: CalendarDay,
  { step, on, mayPromise }: Pick<EligibilityInput, 'step' | 'on'> & { readonly mayPromise: boolean },
): Verdict {
  const evidence: readonly Observation[] = [{ kind: 'promise', source: 'declared', label: paper, by }];
  const steps = { council: 'block' } as const;
  if (step === 'council')
    return { ...fail({ code: 'promise-unkept', paper, by }, evidence), steps, mayOverride: false };
  if (!mayPromise) return { ...review({ code: 'promise-not-allowed', paper }, evidence), steps };
  if (by < on) return { ...review({ code: 'promise-overdue', paper, by }, evidence), steps };
  return { ...pass({ code: 'proof-promised', paper, by }, evidence), steps };
}
