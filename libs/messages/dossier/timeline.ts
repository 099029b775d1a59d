import { lastDayBefore } from '../../domain/calendar/calendar-day.js';
import type { Dossier } from '../../domain/dossier/dossier.js';
import type { RecordedEvent } from '../../domain/dossier/event.js';
import { shownDay } from '../../format/shown-day.js';

export interface TimelineLine {
  readonly text: string;
  readonly note: string | null;
}

/** What an event is called in a dossier's «Diễn biến». */
export function timelineText(dossier: Dossier, { event }: RecordedEvent): TimelineLine {
  const stage = (index: number): string => dossier.route[index]?.label ?? '';
  const nominee = (id: string): string =>
    dossier.nominations.find((entry) => entry.nominee.id === id)?.nominee.name ?? '';
  const line = (text: string, note: string | null = null): TimelineLine => ({ text, note });
  switch (event.type) {
    case 'submitted':
      return line(
        `Nộp hồ sơ ${event.code}${event.late ? ' (sau hạn nộp)' : ''}: ${event.nominees.length} trường hợp, ${event.papers.length} tệp`,
      );
    case 'arrived':
      return {
        text: `Đến ${stage(event.stage)}${event.arrivalNumber ? `, số đến ${event.arrivalNumber.number}` : ''}`,
        note:
          [
            event.dueAt ? `Hạn: hết ngày ${shownDay(lastDayBefore(event.dueAt))}` : null,
            event.commentUntil
              ? `Lấy ý kiến công khai đến hết ngày ${shownDay(lastDayBefore(event.commentUntil))}`
              : null,
            event.regime
              ? `Đã tiếp nhận, xác định quy định pháp luật áp dụng: ${event.regime.pinned.instrument}`
              : null,
          ]
            .filter(Boolean)
            .join(' · ') || null,
      };
    case 'opinion-recorded':
      return line(
        `${event.recommend ? 'Đồng ý đề nghị' : 'Không đề nghị'}: ${nominee(event.nominationId)}`,
        event.reason,
      );
    case 'forwarded':
      return line(`${stage(event.stage)} chuyển ${stage(event.stage + 1)}${event.late ? ' (quá hạn)' : ''}`);
    case 'returned':
      return line(`${stage(event.stage)} trả lại đơn vị`, event.reason);
    case 'resubmitted':
      return {
        text: `Đơn vị bổ sung và gửi lại ${stage(event.stage)}: ${event.papers.length} tệp mới${withdrawnText(event.withdrawn.length)}`,
        note: event.note,
      };
    case 'reminded':
      return {
        text: `Nhắc hạn: còn ${event.lead} ngày làm việc`,
        note: `Hạn: hết ngày ${shownDay(lastDayBefore(event.dueAt))}`,
      };
    case 'fell-overdue':
      return {
        text: `Quá hạn ở ${stage(event.stage)}`,
        note: `Hạn: hết ngày ${shownDay(lastDayBefore(event.dueAt))}`,
      };
    case 'term-set':
      return {
        text: event.happenedOn
          ? `Hạn ở ${stage(event.stage)} tính theo sự kiện diễn ra ngày ${shownDay(event.happenedOn)}`
          : `Hạn ở ${stage(event.stage)} chờ sự kiện: ngày đã ghi được bỏ`,
        note: event.dueAt ? `Hạn: hết ngày ${shownDay(lastDayBefore(event.dueAt))}` : null,
      };
    case 'council-result-recorded':
      return line(
        `Hội đồng ${event.recommend ? 'tán thành' : 'không tán thành'}: ${nominee(event.nominationId)} (${event.votesFor} tán thành, ${event.votesAgainst} không, ${event.absent} vắng)`,
        [event.note, event.replacing ? `Thay kết quả trước: ${event.replacing}` : null].filter(Boolean).join(' · ') ||
          null,
      );
    case 'decision-applied':
      return line(
        `Quyết định ${event.decision.authority ? `của ${event.decision.authority} ` : ''}số ${event.decision.number} ngày ${shownDay(event.decision.signedOn)}: tặng ${event.outcomes.filter((outcome) => outcome.awarded).length}, không tặng ${event.outcomes.filter((outcome) => !outcome.awarded).length}`,
      );
    case 'decision-number-corrected':
      return line(`Sửa số quyết định ${event.formerNumber} thành ${event.number}`, event.reason);
    case 'finding-settled':
      return line(
        `${event.result === 'PASS' ? 'Xác nhận đạt' : 'Xác nhận không đạt'}: ${event.label}${event.nominationId ? `, ${nominee(event.nominationId)}` : ''}`,
        event.reason,
      );
    case 'promise-kept':
      return line(`Đơn vị nộp giấy tờ đã hẹn: ${event.papers.length} tệp`);
    case 'level-paper-added':
      return {
        text: `${stage(event.stage)} thêm: ${addedLabel(dossier, event.stage, event.code)}`,
        note: null,
      };
    case 'transmitted':
      return line(
        `Trình ${event.addressee} theo văn bản số ${event.number} ngày ${shownDay(event.sentOn)}`,
        event.note,
      );
    case 'closed':
      return line('Kết thúc hồ sơ');
  }
}

function addedLabel(dossier: Dossier, stage: number, code: string): string {
  return dossier.route[stage]?.adds?.find((asked) => asked.code === code)?.label ?? code;
}

function withdrawnText(count: number): string {
  return count > 0 ? `, rút ${count} trường hợp` : '';
}
