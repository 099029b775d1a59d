/**
 * Loaded into a process by `--import`: kills it, as `kill -9` does, when it comes to the moment whose channel
 * DIE_AT_CHANNEL names. Knows nothing of the product, so nothing of this is in what is built.
 */
import { subscribe } from 'node:diagnostics_channel';

const fatal = process.env.DIE_AT_CHANNEL;
if (fatal) subscribe(fatal, () => process.kill(process.pid, 'SIGKILL'));
