import type { FieldProps } from './field-props.js';
import { usePlanForm } from './form-context.js';

/** A field inside another. Fields hold fields of any shape, so the form hands over what draws them and no file imports itself. */
export function NestedField(props: FieldProps) {
  const { Field } = usePlanForm();
  return <Field {...props} />;
}
