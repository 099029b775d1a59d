import { ChoiceField, ChoicesField, CodeField, CodesField, FlagField } from './ChosenFields.js';
import type { FieldProps } from './field-props.js';
import { type FieldShape, shapeOf } from './field-shape.js';
import { placeKey } from './form-context.js';
import { GroupField } from './GroupField.js';
import { ListField } from './ListField.js';
import { OrderedCodesField } from './OrderedCodesField.js';
import { StepsField } from './StepsField.js';
import { TextsField } from './TextsField.js';
import { DateField, NumberField, NumbersField, TextField } from './TypedFields.js';
import { WaysField } from './WaysField.js';

/** Any field of a plan, in the shape that its schema asks for. */
export function Field(props: FieldProps) {
  return (
    <div data-place={placeKey(props.path)}>
      <Shaped shape={shapeOf(props.node)} {...props} />
    </div>
  );
}

function Shaped({ shape, ...props }: FieldProps & { readonly shape: FieldShape }) {
  switch (shape) {
    case 'text':
      return <TextField {...props} />;
    case 'day':
      return <DateField {...props} />;
    case 'number':
      return <NumberField {...props} />;
    case 'numbers':
      return <NumbersField {...props} />;
    case 'flag':
      return <FlagField {...props} />;
    case 'choice':
      return <ChoiceField {...props} />;
    case 'choices':
      return <ChoicesField {...props} />;
    case 'code':
      return <CodeField {...props} />;
    case 'codes':
      return props.node.ordered ? <OrderedCodesField {...props} /> : <CodesField {...props} />;
    case 'texts':
      return <TextsField {...props} />;
    case 'group':
      return <GroupField {...props} />;
    case 'list':
      return <ListField {...props} />;
    case 'ways':
      return <WaysField {...props} />;
    case 'steps':
      return <StepsField {...props} />;
  }
}
