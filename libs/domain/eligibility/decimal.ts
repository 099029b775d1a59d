/** An exact decimal number: `digits` × 10^−`scale`. Figures of plans and units are never floats (reading 18). */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

/** No figure of a unit is longer; what is longer is a slip, and slow to reckon with. */
const longest = 30;

/** Reads «1250.5» or «-3»; null for anything else, also for the Vietnamese «1.250,5», which could be meant otherwise. */
export function readDecimal(text: string): Decimal | null {
  const match = /^(-?\d+)(?:\.(\d+))?$/.exec(text.trim());
  if (!match || text.length > longest) return null;
  const fraction = match[2] ?? '';
  return { digits: BigInt(`${match[1] ?? ''}${fraction}`), scale: fraction.length };
}

/** A threshold as a plan writes it: the shortest decimal that names the number, so 0.8 is eight tenths exactly. */
export function decimalOf(number: number): Decimal {
  const match = /^(-?\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(number));
  if (!match) throw new Error(`${number} is no threshold`);
  const fraction = match[2] ?? '';
  const digits = BigInt(`${match[1] ?? ''}${fraction}`);
  const scale = fraction.length - Number(match[3] ?? 0);
  return scale < 0 ? { digits: digits * 10n ** BigInt(-scale), scale: 0 } : { digits, scale };
}

/** A count. */
export function decimalOfCount(count: number): Decimal {
  return { digits: BigInt(count), scale: 0 };
}

/** Negative, zero or positive, as the first is smaller than, equal to or greater than the second. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const [left, right] = [widened(a, scale), widened(b, scale)];
  return left < right ? -1 : left > right ? 1 : 0;
}

export function product(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, scale: a.scale + b.scale };
}

function widened(decimal: Decimal, scale: number): bigint {
  return decimal.scale === scale ? decimal.digits : decimal.digits * 10n ** BigInt(scale - decimal.scale);
}
