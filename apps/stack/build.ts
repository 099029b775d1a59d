/** `npm run build`: installing and compiling is what every verb does first, so nothing is left to do. */
import { messages } from './messages.js';

process.stdout.write(`${messages.built}\n`);
