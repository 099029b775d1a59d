import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../supervisor/layout.js';
import { demonstrationAccounts } from './accounts.js';
import { demonstrationPassword } from './people.js';

const readme = readFileSync(join(root, 'README.md'), 'utf8');

test('the README names every account that the sign-in page lists, no other, and their password', () => {
  const section = readme.slice(readme.indexOf('| accounts'), readme.indexOf('## What runs where'));
  const named = [...section.matchAll(/`([a-z.]+)`/g)].map((match) => match[1] ?? '');
  expect(named.toSorted((a, b) => a.localeCompare(b))).toEqual(
    demonstrationAccounts.map(({ userName }) => userName).toSorted((a, b) => a.localeCompare(b)),
  );
  expect(readme).toContain(`the password \`${demonstrationPassword}\``);
});
