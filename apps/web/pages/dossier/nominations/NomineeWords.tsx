import { Link } from 'react-router';
import type { DossierRow } from '../../../../../libs/contracts/views/dossier-list.js';
import type { NominationView } from '../../../../../libs/contracts/views/nominations.js';
import { nominationTexts as texts } from '../../../../../libs/messages/dossier/nominations.js';
import { formatDay } from '../../../format/vietnam-time.js';
import type { CameFromDossier } from '../../../frame/came-from-dossier.js';
import { subjectPath } from '../../../paths.js';
import classes from './Nominations.module.css';

interface Props {
  readonly nomination: NominationView;
  readonly dossier: Pick<DossierRow, 'id' | 'code'>;
  /** whose record it is; undefined when it is linked with none, or the reader may not open it */
  readonly subjectId: string | undefined;
}

/** Who is nominated, struck through when withdrawn, marked when a correction changed it; the name leads to the record. */
export function NomineeWords({ nomination, dossier: { id, code }, subjectId }: Props) {
  const { nominee, withdrawn, changed } = nomination;
  const Name = withdrawn ? 'del' : 'span';
  return (
    <div className={classes.nominee}>
      <div>
        <Name className={classes.name}>
          {subjectId === undefined ? (
            nominee.name
          ) : (
            <Link
              to={subjectPath(subjectId)}
              state={{ dossier: { id, code } } satisfies CameFromDossier}
              className={classes.record}
              title={texts.record}
            >
              {nominee.name}
            </Link>
          )}
        </Name>
        {changed && (
          <span className={classes.changed} title={texts.changedMeaning}>
            {texts.changed}
          </span>
        )}
      </div>
      <div className={classes.detail}>{detailOf(nominee)}</div>
      {withdrawn && (
        <div className={classes.detail}>
          {withdrawn.reason ? texts.withdrawnBecause(withdrawn.reason) : texts.withdrawn}
        </div>
      )}
    </div>
  );
}

function detailOf(nominee: NominationView['nominee']): string {
  if (nominee.kind === 'collective') return texts.collective;
  return [
    nominee.position,
    nominee.workUnit,
    nominee.birthDate && texts.born(formatDay(nominee.birthDate)),
    nominee.partyMember ? texts.partyMember : null,
    nominee.enterpriseDirector ? texts.director : null,
  ]
    .filter(Boolean)
    .join(' · ');
}
