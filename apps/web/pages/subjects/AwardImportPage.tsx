import { Anchor } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { importTexts as texts } from '../../../../libs/messages/excel-import/import-screen.js';
import { keys } from '../../api/keys.js';
import { streamAddress } from '../../api/stream-address.js';
import { Page } from '../../components/Page.js';
import { tellDone } from '../../components/tell-done.js';
import { ImportFile } from '../../excel-import/ImportFile.js';
import { sendExcel } from '../../excel-import/send-excel.js';
import { paths } from '../../paths.js';

/** Award history and ratings from an Excel file, looked at first, then all or nothing. */
export function AwardImportPage() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return (
    <Page
      title={texts.awardsTitle}
      subtitle={texts.awardsIntro}
      above={
        <Anchor component={Link} to={paths.subjects} fz="sm">
          ← {texts.back}
        </Anchor>
      }
    >
      <ImportFile
        template={streamAddress('awardTemplate')}
        check={(file) => sendExcel('checkAwards', file)}
        take={(file, sha256) => sendExcel('importAwards', file, { sha256 })}
        taken={({ added, already }) => {
          tellDone(texts.taken(added, already));
          void client.invalidateQueries({ queryKey: keys.subjectLists });
          void navigate(paths.subjects);
        }}
      />
    </Page>
  );
}
