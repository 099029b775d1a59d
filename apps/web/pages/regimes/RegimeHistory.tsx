import type { PublishedVersion } from '../../../../libs/contracts/views/calendars.js';
import { regimeTexts as texts } from '../../../../libs/messages/regimes/regimes.js';
import { call } from '../../api/call.js';
import { keys } from '../../api/keys.js';
import { VersionHistory } from '../../components/versions/VersionHistory.js';
import { RegimeChanges } from './RegimeChanges.js';

/** Every published version of the legal regimes. */
export function RegimeHistory({ versions }: { readonly versions: readonly PublishedVersion[] }) {
  return (
    <VersionHistory
      title={texts.history}
      versions={versions}
      query={(number) => ({
        queryKey: keys.legalRegimesVersion(number),
        queryFn: ({ signal }) => call('getLegalRegimesVersion', { params: { version: String(number) }, signal }),
      })}
    >
      {(before, after) => <RegimeChanges before={before.regimes} after={after.regimes} none={texts.same} />}
    </VersionHistory>
  );
}
