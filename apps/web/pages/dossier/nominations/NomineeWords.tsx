import type { NominationView } from '../../../../../libs/contracts/views/nominations.js';
import { dossierTexts } from '../../../../../libs/messages/dossier-screens.js';
import { formatDay } from '../../../format/vietnam-time.js';
import classes from './Nominations.module.css';

const texts = dossierTexts.nominations;

/** Who is nominated, struck through when withdrawn, marked when a correction changed it. */
export function NomineeWords({ nomination }: { readonly nomination: NominationView }) {
  const { nominee, withdrawn, changed } = nomination;
  const Name = withdrawn ? 'del' : 'span';
  return (
    <div className={classes.nominee}>
      <div>
        <Name className={classes.name}>{nominee.name}</Name>
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
