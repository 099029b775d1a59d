import pg from 'pg';

/** More texts than this are not the programme's own statements but made ones; those are planned anew each time. */
const mostNames = 500;
const names = new Map<string, string>();

/**
 * A connection that prepares every statement with values under a name of its own. PostgreSQL then parses and plans it once a
 * connection, which takes longer than carrying it out; it plans again by itself when the schema changes.
 */
export class PreparingClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    // The overloads of `query` are too many to repeat; all but this one shape pass through untouched.
    const send = this.query.bind(this) as (...passed: unknown[]) => unknown;
    this.query = ((first: unknown, values?: unknown, ...rest: unknown[]): unknown => {
      const name = typeof first === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(first) : undefined;
      return name ? send({ name, text: first, values }, ...rest) : send(first, values, ...rest);
    }) as pg.Client['query'];
  }
}

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= mostNames) return known;
  const name = `s${names.size + 1}`;
  names.set(text, name);
  return name;
}
