import type { ChecklistItem } from '../campaign/checklist.js';

/**
 * A checklist with the papers that a regime asks for besides. What was asked before stays asked and answered: papers under an
 * earlier regime are never refused, only supplemented.
 */
export function supplementedChecklist(
  checklist: readonly ChecklistItem[],
  { extraPapers }: { readonly extraPapers: readonly ChecklistItem[] },
): readonly ChecklistItem[] {
  const asked = new Set(checklist.map(({ code }) => code));
  return [...checklist, ...extraPapers.filter(({ code }) => !asked.has(code))];
}
