import { may, mayReach, permissions, roles, seesWholeProvince } from './role.js';

const holders = (permission: (typeof permissions)[number]) => roles.filter((role) => may(role, permission));

test.each([
  ['dossier.submit', ['unit-head']],
  ['draft.write', ['unit-clerk', 'unit-head']],
  ['dossier.decide', ['examiner', 'level-head']],
  ['council.record', ['council-secretary']],
  ['decision.record', ['chairman-office']],
  ['operations.retry', ['operator']],
  ['registration.remind', ['coordinator', 'campaign-owner', 'administrator']],
  ['operations.read', ['coordinator', 'administrator', 'operator', 'auditor']],
] as const)('%s is held by %j alone', (permission, expected) => {
  expect(holders(permission)).toEqual(expected);
});

test('neither the operator nor the administrator reads dossiers', () => {
  expect(holders('dossier.read')).not.toContain('operator');
  expect(holders('dossier.read')).not.toContain('administrator');
});

test('only coordinator and auditor see the whole province, and they decide nothing', () => {
  const wide = roles.filter(seesWholeProvince);
  expect(wide).toEqual(['coordinator', 'auditor']);
  const deciding = ['draft.write', 'dossier.submit', 'dossier.decide', 'council.record', 'decision.record'] as const;
  expect(wide.flatMap((role) => deciding.filter((permission) => may(role, permission)))).toEqual([]);
});

test('everybody has an account of their own, and every permission is held by somebody', () => {
  expect(holders('own-account')).toEqual(roles);
  expect(permissions.filter((permission) => holders(permission).length === 0)).toEqual([]);
});

const reaching = (permission: (typeof permissions)[number], reach: 'own' | 'subordinate' | 'foreign') =>
  roles.filter((role) => mayReach(role, permission, reach));

test.each([
  ['campaign.write', ['campaign-owner', 'administrator'], ['administrator'], ['administrator']],
  ['subject.write', ['campaign-owner', 'administrator'], ['campaign-owner', 'administrator'], ['administrator']],
  [
    'registration.remind',
    ['coordinator', 'campaign-owner', 'administrator'],
    ['coordinator', 'administrator'],
    ['coordinator', 'administrator'],
  ],
  ['dossier.submit', ['unit-head'], [], []],
  ['paper.bring', ['unit-clerk', 'unit-head', 'examiner', 'level-head', 'chairman-office'], [], []],
] as const)(
  '%s reaches what is one’s own, what is below and what is foreign',
  (permission, own, subordinate, foreign) => {
    expect(reaching(permission, 'own')).toEqual(own);
    expect(reaching(permission, 'subordinate')).toEqual(subordinate);
    expect(reaching(permission, 'foreign')).toEqual(foreign);
  },
);

test('what reaches farther reaches nearer too', () => {
  for (const permission of permissions)
    for (const role of roles) {
      if (mayReach(role, permission, 'foreign')) expect(mayReach(role, permission, 'subordinate')).toBe(true);
      if (may(role, permission)) expect(mayReach(role, permission, 'own')).toBe(true);
    }
});
