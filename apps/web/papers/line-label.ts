import type { ChecklistLineView } from '../../../libs/contracts/views/checklist.js';

/** «Báo cáo thành tích – Nguyễn Văn A»: a line of the checklist, with the nominee whose paper it is. */
export const lineLabel = ({ label, nomineeName }: Pick<ChecklistLineView, 'label' | 'nomineeName'>) =>
  nomineeName ? `${label} – ${nomineeName}` : label;
