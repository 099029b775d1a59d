/** A decimal text with the Vietnamese separators; what is no number is shown as it was typed. */
export function shownDecimal(text: string): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text.trim());
  if (!match) return text;
  const digits = match[2] ?? '';
  const whole = digits.length > 3 ? digits.replace(/\B(?=(?:\d{3})+$)/g, '.') : digits;
  return `${match[1] ?? ''}${whole}${match[3] === undefined ? '' : `,${match[3]}`}`;
}

/** A decimal as it is typed here, «1.250,5», as the api takes it, «1250.5»; what is not a number stays what it is. */
export function plainDecimal(typed: string): string {
  const text = typed.trim();
  return /^-?\d{1,3}(\.\d{3})*(,\d+)?$|^-?\d+(,\d+)?$/.test(text) ? text.replaceAll('.', '').replace(',', '.') : text;
}
