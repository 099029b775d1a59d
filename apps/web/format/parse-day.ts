/** The ISO day of «7/3/1979», «07/03/1979», «07.03.1979» or «07031979»; null when it is no day of the calendar. */
export function parseDay(typed: string): string | null {
  const parts =
    /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(typed.trim()) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(typed.trim());
  if (!parts) return null;
  const [day, month, year] = parts.slice(1).map(Number);
  if (!day || !month || !year || year < 1900 || year > 2100) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCDate() === day && date.getUTCMonth() === month - 1 ? date.toISOString().slice(0, 10) : null;
}
