/**
 * Saves what the scenarios leave in Temporal, for `replay.spec.ts`. Run by hand after a release that changes what the workflow does,
 * against a server for tests; old files stay as long as dossiers begun under them may be open:
 *
 *   node --import ./libs/pdf/resolve-typescript.mjs test/workflows/save-histories.ts [scenario …]
 */
import { writeFile } from 'node:fs/promises';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { createFakeLedger } from './fake-ledger.js';
import { scenarios } from './scenarios.js';
import { openTemporalBed } from './temporal-bed.js';

const ledger = createFakeLedger();
const bed = await openTemporalBed(ledger);
const wanted = process.argv.slice(2);
try {
  for (const [name, play] of Object.entries(scenarios)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    ledger.trouble = {};
    const dossierId = await play({ bed, ledger });
    const history = await bed.firstHistory(dossierId);
    // The wire's JSON, made by the SDK: a plain JSON.stringify of a history cannot be replayed. Stacks name files from the root.
    const events = JSON.parse(historyToJSON(history).replaceAll(`${process.cwd()}/`, ''));
    await writeFile(new URL(`./histories/${name}.json`, import.meta.url), `${JSON.stringify(events)}\n`);
    process.stdout.write(`${name}: ${events.events.length} events\n`);
  }
} finally {
  await bed.close();
}
