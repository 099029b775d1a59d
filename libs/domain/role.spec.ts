import { may, permissions, roles, seesWholeProvince } from './role.js';

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
