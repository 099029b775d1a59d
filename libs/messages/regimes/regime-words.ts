import type { RegimeFlaw } from '../../domain/regimes/check-regimes.js';
import type { RegimeTransition, TransitionRule, UnconfirmedPart } from '../../domain/regimes/legal-regime.js';
import type { PinnedRegime, PinnedSuccessor } from '../../domain/regimes/pinned-regime.js';
import { shownDay, shownDayOf } from '../../format/shown-day.js';

const deeds: Readonly<Record<TransitionRule, string>> = {
  filedBefore: 'nộp',
  receivedBefore: 'được tiếp nhận thẩm định',
};

/** What of a regime's row nobody has confirmed. */
export const unconfirmedTexts: Readonly<Record<UnconfirmedPart, string>> = {
  validFrom: 'ngày bắt đầu hiệu lực',
  validTo: 'ngày hết hiệu lực',
  transition: 'quy định chuyển tiếp',
  content: 'nội dung',
};

/** From when to when a regime is in force. */
export function validityText(validFrom: string, validTo: string | null): string {
  return validTo ? `từ ${shownDay(validFrom)} đến hết ${shownDay(validTo)}` : `từ ${shownDay(validFrom)}`;
}

/** A transition rule in a sentence: what stays with which regime, and by which article. */
export function transitionText(
  { rule, before, citation, note }: Omit<RegimeTransition, 'keeps'>,
  names: { readonly kept: string; readonly instrument: string },
): string {
  const basis = citation ?? `quy định chuyển tiếp của ${names.instrument}`;
  const sentence = `Hồ sơ ${deeds[rule]} trước ngày ${shownDay(before)} vẫn theo ${names.kept} (${basis}).`;
  return note ? `${sentence} ${note}` : sentence;
}

/** Why a dossier falls under its regime, or a draft would if it were filed now, in a few sentences with the citation. */
export function regimeReason(pinned: PinnedRegime, of: 'dossier' | 'draft'): string {
  const { code, instrument, validFrom, validTo, named, filedAt, receivedAt, leftBy, awaits } = pinned;
  const received = receivedAt ? `, tiếp nhận ngày ${shownDayOf(receivedAt)}` : '';
  return [
    `${of === 'draft' ? 'Nếu nộp' : 'Nộp'} ngày ${shownDayOf(filedAt)}${received}: theo ${instrument}, hiệu lực ${validityText(validFrom, validTo)}.`,
    ...(leftBy ? [transitionText(leftBy, { kept: 'văn bản này', instrument: leftBy.instrument })] : []),
    ...(awaits ? [awaitsText(awaits)] : []),
    ...(named && named !== code ? ['Kế hoạch ghi văn bản khác; văn bản đó không áp dụng cho hồ sơ này.'] : []),
  ].join(' ');
}

function awaitsText({ before, instrument }: PinnedSuccessor): string {
  return `Tạm tính cho đến khi được tiếp nhận: nếu tiếp nhận từ ngày ${shownDay(before)} thì theo ${instrument}.`;
}

/** Why a table of regimes cannot be published, naming the rows. */
export function regimeFlawText({ code, regime, other }: RegimeFlaw): string {
  const [row, another] = [regime ?? '', other ?? ''];
  switch (code) {
    case 'no-regime':
      return 'bảng phải có ít nhất một chế độ';
    case 'code-twice':
      return `mã ${row} ghi hai lần`;
    case 'ends-before-it-begins':
      return `${row} hết hiệu lực trước khi bắt đầu`;
    case 'keeps-unknown':
      return `chuyển tiếp của ${row} nhắc đến ${another}, bảng không có`;
    case 'keeps-later':
      return `chuyển tiếp của ${row} phải nhắc đến một chế độ có hiệu lực sớm hơn, không phải ${another}`;
    case 'kept-twice':
      return `${row} và ${another} cùng thay một chế độ`;
    case 'overlap':
      return `${row} và ${another} cùng hiệu lực mà không có quy định chuyển tiếp`;
    case 'paper-twice':
      return `giấy tờ ${another} của ${row} ghi hai lần`;
  }
}
