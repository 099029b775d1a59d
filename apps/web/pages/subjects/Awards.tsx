import { Button } from '@mantine/core';
import { useState } from 'react';
import type { SubjectAwardView } from '../../../../libs/contracts/views/subjects.js';
import { commendationTypeTexts } from '../../../../libs/messages/subjects/subject-words.js';
import { subjectTexts as texts } from '../../../../libs/messages/subjects/subjects.js';
import { Section } from '../../components/Section.js';
import words from '../../components/Words.module.css';
import { formatDay } from '../../format/vietnam-time.js';
import { AwardDialog } from './dialogs/AwardDialog.js';
import { RevokeDialog } from './dialogs/RevokeDialog.js';
import { MeritMark } from './marks.js';
import classes from './Subjects.module.css';
import type { SubjectPart } from './subject-part.js';

/** Every award with what of it counts as merit, and why not. */
export function Awards({ subject, changed }: SubjectPart) {
  const [adding, setAdding] = useState(false);
  const [revoking, setRevoking] = useState<SubjectAwardView | null>(null);
  return (
    <Section title={texts.awards} add={subject.mayWrite && { label: texts.addAward, open: () => setAdding(true) }}>
      {subject.awards.length === 0 && <p className={words.hint}>{texts.awardsNone}</p>}
      <ul className={classes.list}>
        {subject.awards.map((award) => (
          <AwardItem
            key={award.id ?? `${award.dossierId} ${award.nominationId}`}
            award={award}
            revoke={subject.mayWrite && !award.revoked ? () => setRevoking(award) : undefined}
          />
        ))}
      </ul>
      <AwardDialog id={subject.id} opened={adding} close={() => setAdding(false)} saved={changed} />
      <RevokeDialog id={subject.id} award={revoking} close={() => setRevoking(null)} saved={changed} />
    </Section>
  );
}

interface AwardItemProps {
  readonly award: SubjectAwardView;
  readonly revoke?: (() => void) | undefined;
}

function AwardItem({ award, revoke }: AwardItemProps) {
  const { awardName, decisionNumber, decidedOn, decidingBody, commendationType, topic, source, revoked } = award;
  const period = award.achievementFrom && award.achievementTo;
  return (
    <li className={classes.item}>
      <div className={classes.itemHead}>
        <span className={revoked ? classes.struck : words.name}>{awardName}</span>
        <MeritMark award={award} />
      </div>
      <div>
        {texts.decision(decisionNumber, formatDay(decidedOn))} · {decidingBody}
      </div>
      {(topic || period) && (
        <div>
          {[topic, period && texts.achievement(formatDay(award.achievementFrom ?? ''), formatDay(period))]
            .filter(Boolean)
            .join(' · ')}
        </div>
      )}
      {revoked && <div className={classes.bad}>{texts.revoked(formatDay(revoked.on), revoked.reason)}</div>}
      <div className={classes.itemFoot}>
        <span className={words.hint}>
          {[commendationType && commendationTypeTexts[commendationType], texts.sources[source]]
            .filter(Boolean)
            .join(' · ')}
          {' · '}
          {award.why}
        </span>
        {revoke && (
          <Button size="compact-xs" variant="subtle" color="gray" onClick={revoke}>
            {texts.revoke}
          </Button>
        )}
      </div>
    </li>
  );
}
