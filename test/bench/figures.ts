/** The value below which the given share of measurements lies, 0 < share ≤ 1. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

interface Figure {
  readonly name: string;
  readonly unit: string;
  /** one value a round */
  readonly rounds: readonly number[];
  /** at most this much; or at least, for rates */
  readonly target?: number;
}

/** One line a figure: median over the rounds with minimum and maximum, and its ratio to the target where there is one. */
export function printFigures(figures: readonly Figure[]): void {
  const rows = figures.map(({ name, unit, rounds, target }) => {
    const middle = median(rounds);
    const ratio = target === undefined ? '' : `  ${(middle / target).toFixed(2)} × target ${target}`;
    return `${name.padEnd(66)} ${middle.toFixed(1).padStart(8)} ${unit.padEnd(4)} (${Math.min(...rounds).toFixed(1)} … ${Math.max(...rounds).toFixed(1)})${ratio}`;
  });
  process.stderr.write(
    `\nMedian of ${figures[0]?.rounds.length ?? 0} rounds (minimum … maximum)\n${rows.join('\n')}\n`,
  );
}
