import type { SchemaNode } from '../../../../../libs/contracts/definition-schema.js';
import type { PlanPath } from './write-plan-text.js';

/** One field of the form: where it stands, what the schema says of it, what the text says now. */
export interface FieldProps {
  readonly node: SchemaNode;
  readonly path: PlanPath;
  readonly value: unknown;
  readonly required?: boolean;
  /** a cell of a table, whose column says the name and the explanation */
  readonly bare?: boolean;
}
