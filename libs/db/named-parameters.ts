/**
 * A statement whose parameters have names, for `query(...named(text, values))`: `:unit` is the next number, and the same number
 * wherever it stands again. Only what the text names is sent, so a value that this text leaves out needs no place in it. Throws for a
 * name without a value.
 */
export function named(text: string, values: Readonly<Record<string, unknown>>): [text: string, parameters: unknown[]] {
  const order: string[] = [];
  // `::` is a cast, and what follows a word or a quote belongs to a literal such as '09:30' or '{"a":b}'.
  const numbered = text.replace(/(?<![:\w"']):([a-z]\w*)/gi, (_, name: string) => {
    if (!(name in values)) throw new Error(`the statement names :${name}, which has no value`);
    if (!order.includes(name)) order.push(name);
    return `$${order.indexOf(name) + 1}`;
  });
  return [numbered, order.map((name) => values[name])];
}
