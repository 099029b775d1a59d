import type { planWords } from '../../../../../libs/messages/plans/plan-words.js';

type GroupName = keyof typeof planWords.sections;

/** The parts of a plan in the order and under the headings in which its page reads. */
const placed: Readonly<Record<GroupName, readonly string[]>> = {
  general: [
    ...['name', 'shortName', 'code', 'codePrefix', 'owner', 'standingOffice', 'legalRegime', 'commendationType'],
    ...['audience', 'source', 'attributes'],
  ],
  time: ['submission', 'period', 'waves', 'events', 'deadlines'],
  registration: ['registration', 'reports'],
  awards: [
    ...['awards', 'ratings', 'measures', 'indicators', 'comparisons', 'judgements', 'preconditions', 'lawRules'],
  ],
  papers: ['checklist', 'quotas'],
  route: ['stages', 'routes', 'publicComment'],
  notes: ['informed', 'notChecked'],
};

/** Every part of the schema under its heading; one that nobody has placed yet stands under the last. */
export function groupedParts(parts: readonly string[]): readonly (readonly [GroupName, readonly string[]])[] {
  const known = new Set(Object.values(placed).flat());
  return Object.entries(placed).map(([group, own]) => [
    group as GroupName,
    [
      ...own.filter((part) => parts.includes(part)),
      ...(group === 'notes' ? parts.filter((part) => !known.has(part)) : []),
    ],
  ]);
}
