import {
  formatDay,
  formatInstant,
  formatLastDay,
  formatShortDay,
  formatWeekday,
  vietnamDay,
} from '../../apps/web/format/vietnam-time.js';

describe('dates on the screen', () => {
  it('shows an instant in Vietnam whatever the zone of the machine is', () => {
    expect(formatInstant('2025-07-11T17:30:00.000Z')).toBe('12/07/2025 00:30');
    expect(formatDay('2025-07-11T16:59:59.999Z')).toBe('11/07/2025');
    expect(vietnamDay('2025-12-31T17:00:00.000Z')).toBe('2026-01-01');
  });

  it('shows a calendar day as it is', () => {
    expect(formatDay('2025-07-01')).toBe('01/07/2025');
    expect(formatShortDay('2025-07-01')).toBe('01/07');
  });

  it('names the weekday', () => {
    expect(formatWeekday('2025-07-11')).toBe('Thứ sáu, 11/07/2025');
    expect(formatWeekday('2025-07-12T17:00:00.000Z')).toBe('Chủ nhật, 13/07/2025');
  });

  it('reads «đến hết ngày 11/7» out of the bound before 12/7 00:00 +07:00', () => {
    expect(formatLastDay('2025-07-11T17:00:00.000Z')).toBe('11/07/2025');
  });
});
