import { Button, Group, Text } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import type { DraftPaperView } from '../../../../../libs/contracts/views/drafts.js';
import { draftPaperTexts as texts } from '../../../../../libs/messages/draft/papers.js';
import { UploadRows } from '../../../uploads/UploadRows.js';
import { useFilePicker } from '../../../uploads/use-file-picker.js';
import { limitWords, useUploadLimit } from '../../../uploads/use-upload-limit.js';
import type { DraftParts } from '../draft-parts.js';
import { useRemoval } from '../use-removal.js';
import { PaperRow } from './PaperRow.js';
import classes from './Papers.module.css';
import { UploadViewer } from './UploadViewer.js';

/** The papers the server has received, those on their way, and how to add more. */
export function Papers({ draft, uploads, checklist }: DraftParts) {
  const pick = useFilePicker();
  const limit = useUploadLimit();
  const removed = useRemoval();
  const [viewed, setViewed] = useState<DraftPaperView | null>(null);
  const remove = (paper: DraftPaperView) => {
    draft.change((work) => ({ ...work, papers: work.papers.filter(({ id }) => id !== paper.id) }));
    removed(texts.removed(paper.upload.fileName), () =>
      draft.change((work) => ({ ...work, papers: [...work.papers, paper] })),
    );
  };
  return (
    <>
      {draft.work.papers.length === 0 && uploads.items.length === 0 && <p className={classes.none}>{texts.none}</p>}
      <ul className={classes.list}>
        {draft.work.papers.map((paper) => (
          <PaperRow
            key={paper.id}
            paper={paper}
            checklist={checklist}
            open={() => setViewed(paper)}
            replace={() => pick((files) => uploads.add(files, { lines: paper.satisfies, replaces: paper.id }), false)}
            remove={() => remove(paper)}
          />
        ))}
      </ul>
      <UploadRows uploads={uploads} />
      <Group gap={10} mt={10}>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconUpload size={15} />}
          onClick={() => pick((files) => uploads.add(files))}
        >
          {texts.pick}
        </Button>
        <Text fz="xs" c="dimmed">
          {texts.hint}. {limitWords(limit)}.
        </Text>
      </Group>
      <UploadViewer upload={viewed?.upload ?? null} close={() => setViewed(null)} />
    </>
  );
}
