import { Button, Modal, Text } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { importTexts as texts } from '../../../../../../libs/messages/excel-import/import-screen.js';
import { keys } from '../../../../api/keys.js';
import { streamAddress } from '../../../../api/stream-address.js';
import { tellDone } from '../../../../components/tell-done.js';
import { ImportFile } from '../../../../excel-import/ImportFile.js';
import { sendExcel } from '../../../../excel-import/send-excel.js';
import type { Draft } from '../../use-draft.js';

/** Nominees from an Excel file, beside those that stand in the draft. What is being typed is saved first. */
export function ImportNominees({ draft }: { readonly draft: Draft }) {
  const [opened, setOpened] = useState(false);
  const client = useQueryClient();
  const { id } = draft.base;
  return (
    <>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconFileSpreadsheet size={15} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {texts.nominees}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={texts.nomineesTitle}
        size="xl"
        closeButtonProps={{ 'aria-label': texts.close }}
      >
        <Text fz="sm" mb={12}>
          {texts.nomineesIntro}
        </Text>
        <ImportFile
          template={streamAddress('nomineeTemplate', { id })}
          check={async (file) => {
            await draft.flush();
            return sendExcel('checkNominees', file, { params: { id } });
          }}
          take={(file, sha256) => sendExcel('importNominees', file, { params: { id }, sha256 })}
          taken={({ added, already }) => {
            void client.invalidateQueries({ queryKey: keys.draft(id) });
            void client.invalidateQueries({ queryKey: keys.drafts });
            tellDone(texts.taken(added, already));
            setOpened(false);
          }}
        />
      </Modal>
    </>
  );
}
