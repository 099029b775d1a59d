import { Alert, Button, PasswordInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { shortestPassword } from '../../../libs/domain/own-password.js';
import { passwordTexts as texts } from '../../../libs/messages/frame/password.js';
import { signInTexts } from '../../../libs/messages/sign-in/sign-in.js';
import { keys } from '../api/keys.js';
import { useCommand } from '../api/use-command.js';
import { announce } from '../components/announce.js';
import classes from './OwnPasswordForm.module.css';

interface Props {
  readonly userName: string;
  readonly currentLabel: string;
  readonly submitLabel: string;
  readonly onDone?: () => void;
  /** the button beside the one that submits */
  readonly otherwise: ReactNode;
}

const show = { 'aria-label': signInTexts.showPassword };

/** The present password and, twice, the one to take its place. What was typed stays after a refusal. */
export function OwnPasswordForm({ userName, currentLabel, submitLabel, onDone, otherwise }: Props) {
  const [typed, setTyped] = useState({ current: '', password: '', again: '' });
  const [tried, setTried] = useState(false);
  const currentField = useRef<HTMLInputElement>(null);
  const client = useQueryClient();
  const change = useCommand('changePassword', {
    meta: { handled: true },
    onSuccess: (session) => {
      client.setQueryData(keys.session, session);
      announce(texts.changed);
      onDone?.();
    },
    onError: ({ code }) => code === 'present-password-wrong' && currentField.current?.select(),
  });
  const { current, password, again } = typed;
  const length = [...password.normalize('NFC')].length;
  const flaws = {
    current: !current && texts.missing,
    password: length < shortestPassword && texts.tooShort(shortestPassword, length),
    again: again !== password && texts.differs,
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!flaws.current && !flaws.password && !flaws.again) change.mutate({ body: { current, password } });
  };
  const field = (name: keyof typeof typed) => ({
    value: typed[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      setTyped({ ...typed, [name]: event.currentTarget.value }),
    error: tried && flaws[name],
    visibilityToggleButtonProps: show,
  });
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      {change.error && (
        <Alert color="red" role="alert" icon={<IconAlertTriangle size={18} />} title={texts.failedTitle}>
          {change.error.message}
        </Alert>
      )}
      {/* for the browser's store of passwords: it tells whose this is */}
      <input hidden readOnly autoComplete="username" value={userName} />
      <PasswordInput ref={currentField} label={currentLabel} autoComplete="current-password" {...field('current')} />
      <PasswordInput
        label={texts.fresh}
        description={texts.hint(shortestPassword)}
        autoComplete="new-password"
        {...field('password')}
      />
      <PasswordInput label={texts.again} autoComplete="new-password" {...field('again')} />
      <div className={classes.buttons}>
        {otherwise}
        <Button type="submit" loading={change.isPending}>
          {submitLabel}
        </Button>
      </div>
    </form>
  );
}
