import { Alert, Button, PasswordInput, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type FormEvent, useRef, useState } from 'react';
import { signInTexts } from '../../../../libs/messages/sign-in/sign-in.js';
import { useCommand } from '../../api/use-command.js';
import classes from './SignInPage.module.css';
import { useEnter } from './use-enter.js';

/** User name and password. What was typed stays after a refusal; the cursor goes to the password. */
export function PasswordForm() {
  const [userName, setUserName] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const passwordField = useRef<HTMLInputElement>(null);
  const enter = useEnter();
  const signIn = useCommand('signIn', {
    meta: { handled: true, signIn: true },
    onSuccess: enter,
    onError: () => passwordField.current?.select(),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (userName.trim() && password) signIn.mutate({ body: { userName: userName.trim(), password } });
  };
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      {signIn.error && (
        <Alert color="red" role="alert" icon={<IconAlertTriangle size={18} />} title={signInTexts.failedTitle}>
          {signIn.error.message}
        </Alert>
      )}
      <TextInput
        size="md"
        label={signInTexts.userName}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        value={userName}
        onChange={(event) => setUserName(event.currentTarget.value)}
        error={tried && !userName.trim() && signInTexts.userNameMissing}
      />
      <PasswordInput
        ref={passwordField}
        size="md"
        label={signInTexts.password}
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        error={tried && !password && signInTexts.passwordMissing}
        visibilityToggleButtonProps={{ 'aria-label': signInTexts.showPassword, tabIndex: 0 }}
      />
      <Button type="submit" size="md" fullWidth loading={signIn.isPending}>
        {signInTexts.submit}
      </Button>
    </form>
  );
}
