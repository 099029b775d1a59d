import { Menu, SegmentedControl, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { IconChevronDown, IconDevices, IconKey, IconKeyboard, IconLogout } from '@tabler/icons-react';
import { Link } from 'react-router';
import { accountTexts } from '../../../libs/messages/account/account.js';
import { frameTexts } from '../../../libs/messages/frame/frame.js';
import { passwordTexts } from '../../../libs/messages/frame/password.js';
import { paths } from '../paths.js';
import classes from './AccountMenu.module.css';
import { frameDialogs } from './frame-dialogs.js';
import { useSession } from './session.js';
import { useActAs } from './use-act-as.js';
import { useSignOut } from './use-sign-out.js';

/** Says in whose name the person acts, on every screen; switches the appointment and the appearance, changes the password, and signs out. */
export function AccountMenu() {
  const { person, acting, appointments } = useSession();
  const signOut = useSignOut();
  return (
    <Menu width={300}>
      <Menu.Target>
        <UnstyledButton className={classes.button}>
          <span className={classes.avatar} aria-hidden>
            {initials(person.name)}
          </span>
          <span className={classes.words}>
            <span className={classes.name}>{person.name}</span>
            <span className={classes.acting}>
              <span className="visually-hidden">{frameTexts.actingAs} </span>
              {acting.title} · {acting.organisationName}
            </span>
          </span>
          <IconChevronDown size={14} aria-hidden className={classes.chevron} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{frameTexts.actingAs}</Menu.Label>
        <Appointments appointments={appointments} actingId={acting.id} />
        <Menu.Divider />
        <Menu.Label>{frameTexts.appearance}</Menu.Label>
        <Appearance />
        <Menu.Divider />
        <Menu.Item leftSection={<IconKeyboard size={16} />} onClick={() => frameDialogs.open('shortcuts')}>
          {frameTexts.shortcuts}
        </Menu.Item>
        <Menu.Item component={Link} to={paths.account} leftSection={<IconDevices size={16} />}>
          {accountTexts.title}
        </Menu.Item>
        <Menu.Item leftSection={<IconKey size={16} />} onClick={() => frameDialogs.open('password')}>
          {passwordTexts.changeTitle}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => signOut.mutate({})}>
          {frameTexts.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

type Appointment = ReturnType<typeof useSession>['acting'];

function Appointments(props: { readonly appointments: readonly Appointment[]; readonly actingId: string }) {
  const actAs = useActAs();
  const choose = (appointmentId: string) => {
    if (appointmentId !== props.actingId) actAs.mutate({ body: { appointmentId } });
  };
  return (
    <Menu.RadioGroup value={props.actingId} onChange={choose}>
      {props.appointments.map(({ id, title, organisationName }) => (
        <Menu.RadioItem key={id} value={id} closeMenuOnClick>
          <span className={classes.choice}>{title}</span>
          <span className={classes.organisation}>{organisationName}</span>
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
}

function Appearance() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <SegmentedControl
      fullWidth
      size="xs"
      mx={8}
      mb={4}
      w="calc(100% - 16px)"
      aria-label={frameTexts.appearance}
      value={colorScheme}
      onChange={(value) => setColorScheme(value === 'light' || value === 'dark' ? value : 'auto')}
      data={[
        { value: 'auto', label: frameTexts.system },
        { value: 'light', label: frameTexts.light },
        { value: 'dark', label: frameTexts.dark },
      ]}
    />
  );
}

/** «Lê Thị Mẫu» as «LM»: family name and given name. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  return `${words[0]?.charAt(0) ?? ''}${words.length > 1 ? (words.at(-1)?.charAt(0) ?? '') : ''}`.toUpperCase();
}
