import { Badge, Button, FileButton } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { MyRegistration } from '../../../../libs/contracts/views/registration.js';
import { reportStateTexts, registrationTexts as texts } from '../../../../libs/messages/registration/registration.js';
import { call } from '../../api/call.js';
import { keys } from '../../api/keys.js';
import { showError } from '../../components/show-error.js';
import { tellDone } from '../../components/tell-done.js';
import { formatInstant, formatLastDay } from '../../format/vietnam-time.js';
import { sendFile } from '../../uploads/send-file.js';
import classes from './Registration.module.css';

interface Props {
  readonly campaignId: string;
  readonly reports: MyRegistration['reports'];
}

/** The reports a unit owes, with what it sent and whether that came late. */
export function ReportsDue({ campaignId, reports }: Props) {
  if (reports.length === 0) return null;
  return (
    <section>
      <h2>{texts.reports}</h2>
      {reports.map((report) => (
        <Report key={report.code} campaignId={campaignId} report={report} />
      ))}
    </section>
  );
}

function Report({
  campaignId,
  report,
}: {
  readonly campaignId: string;
  readonly report: MyRegistration['reports'][number];
}) {
  const client = useQueryClient();
  const [working, setWorking] = useState(false);
  const send = async (file: File | null) => {
    if (!file) return;
    setWorking(true);
    try {
      const upload = await sendFile(file, { onSent: () => undefined, signal: new AbortController().signal });
      const body = { report: report.code, uploadId: upload.id };
      const answer = await call('sendReport', { params: { id: campaignId }, body });
      client.setQueryData(keys.registration(campaignId), answer);
      tellDone(texts.sent);
    } catch (error) {
      showError(error);
    } finally {
      setWorking(false);
    }
  };
  const missing = report.state === 'missing' || report.state === 'overdue';
  return (
    <div>
      <p>
        {report.label}{' '}
        <Badge variant={missing ? 'outline' : 'light'} color={report.state === 'overdue' ? 'red' : 'gray'}>
          {reportStateTexts[report.state]}
        </Badge>
        <br />
        <span className={classes.hint}>
          {report.dueAt ? texts.reportDue(formatLastDay(report.dueAt)) : texts.noReportDue}
        </span>
      </p>
      {report.received.map(({ id, fileName, at }) => (
        <p key={id} className={classes.hint}>
          {fileName} · {formatInstant(at)}
        </p>
      ))}
      <FileButton accept="application/pdf" onChange={(file) => void send(file)}>
        {(props) => (
          <Button {...props} size="compact-sm" variant="default" loading={working}>
            {texts.send}
          </Button>
        )}
      </FileButton>
    </div>
  );
}
