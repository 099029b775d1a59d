import { Anchor, Button, FileButton, Group, Loader } from '@mantine/core';
import { IconDownload, IconFileSpreadsheet } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportCheck, ImportDone } from '../../../libs/contracts/views/subjects.js';
import { importTexts as texts } from '../../../libs/messages/excel-import/import-screen.js';
import type { ApiError } from '../api/api-error.js';
import { ErrorNotice } from '../components/ErrorNotice.js';
import { DryRun } from './DryRun.js';
import classes from './ImportFile.module.css';

interface Props {
  /** where the empty file to fill in is */
  readonly template: string;
  readonly check: (file: File) => Promise<ImportCheck>;
  readonly take: (file: File, sha256: string) => Promise<ImportDone>;
  readonly taken: (done: ImportDone) => void;
}

/** Chooses a file, shows what it would bring, and takes it over when every cell is right. */
export function ImportFile({ template, check, take, taken }: Props) {
  const [file, setFile] = useState<File | null>(null);
  const looking = useMutation<ImportCheck, ApiError, File>({ mutationFn: check, meta: { handled: true } });
  const taking = useMutation<ImportDone, ApiError, { file: File; sha256: string }>({
    mutationFn: ({ file: chosen, sha256 }) => take(chosen, sha256),
    meta: { handled: true },
    onSuccess: taken,
  });
  const choose = (chosen: File | null) => {
    if (!chosen) return;
    setFile(chosen);
    taking.reset();
    looking.mutate(chosen);
  };
  const { data } = looking;
  return (
    <div className={classes.import}>
      <Group gap={14}>
        <FileButton onChange={choose} accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet">
          {(props) => (
            <Button
              {...props}
              variant={file ? 'default' : 'filled'}
              leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
            >
              {file ? texts.chooseOther : texts.choose}
            </Button>
          )}
        </FileButton>
        <Anchor href={template} download fz="sm" className={classes.template}>
          <IconDownload size={15} aria-hidden />
          {texts.template}
        </Anchor>
        {looking.isPending && (
          <span role="status" className={classes.working}>
            <Loader size={15} /> {texts.checking}
          </span>
        )}
      </Group>
      {looking.error && <ErrorNotice error={looking.error} title={texts.refused} />}
      {data && !looking.isPending && <DryRun result={data} />}
      {taking.error && <ErrorNotice error={taking.error} title={texts.notTaken} />}
      {data && file && !looking.isPending && data.counts.wrong === 0 && data.errorsInAll === 0 && (
        <Group>
          <Button
            disabled={data.counts.new === 0}
            loading={taking.isPending}
            onClick={() => taking.mutate({ file, sha256: data.sha256 })}
          >
            {data.counts.new === 0 ? texts.nothingNew : texts.take(data.counts.new)}
          </Button>
        </Group>
      )}
    </div>
  );
}
