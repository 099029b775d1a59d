import { Button, CopyButton, Group, TextInput } from '@mantine/core';
import { appointmentTexts as texts } from '../../../../libs/messages/appointments/appointments.js';
import fields from '../../components/Fields.module.css';

interface Props {
  readonly person: string;
  readonly password: string;
  readonly close: () => void;
}

/** The first password of a new account, shown this once. */
export function InitialPassword({ person, password, close }: Props) {
  return (
    <div className={fields.fields}>
      <div>{texts.passwordBody(person)}</div>
      <Group align="end" gap={8}>
        <TextInput label={texts.password} readOnly value={password} ff="monospace" style={{ flex: 1 }} />
        <CopyButton value={password}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? texts.copied : texts.copy}
            </Button>
          )}
        </CopyButton>
      </Group>
      <Group justify="flex-end">
        <Button onClick={close}>{texts.close}</Button>
      </Group>
    </div>
  );
}
