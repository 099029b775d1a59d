import type { Reader } from '../../../libs/domain/dossier/readable-opinions.js';
import { seesWholeProvince } from '../../../libs/domain/role.js';
import type { Acting } from '../http/signed-in.js';

/** Who reads a dossier, as every disclosure about it asks. */
export function readerOf({ organisationId, role }: Acting): Reader {
  return { organisationId, wholeProvince: seesWholeProvince(role) };
}
