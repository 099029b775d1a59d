import { Button } from '@mantine/core';
import { IconArrowBackUp, IconReplace } from '@tabler/icons-react';
import type { DossierView } from '../../../../libs/contracts/views/dossier.js';
import { correctionTexts as texts } from '../../../../libs/messages/correction/correction.js';
import { paperTree } from '../../papers/paper-tree.js';
import { useFilePicker } from '../../uploads/use-file-picker.js';
import classes from './CorrectionScreen.module.css';
import type { Correction } from './use-correction.js';

interface Props {
  readonly dossier: DossierView;
  readonly correction: Correction;
}

/** The papers that stand, each with what will take its place; and papers brought for missing lines. */
export function CorrectedPapers({ dossier, correction: { copy, uploads } }: Props) {
  const pick = useFilePicker();
  const { papers } = copy.work;
  const entries = paperTree(dossier).flatMap(({ entries: found, label, perNomination }) =>
    found.map(({ paper, name }) => ({ paper, name: perNomination ? `${label} – ${name}` : label })),
  );
  const drop = (id: string) =>
    copy.change((work) => ({ ...work, papers: work.papers.filter((paper) => paper.id !== id) }));
  return (
    <ul className={classes.list}>
      {entries.map(({ paper, name }) => {
        const replacement = papers.find(({ replaces }) => replaces === paper.id);
        return (
          <li key={paper.id} className={classes.row}>
            <div className={classes.words}>
              <span className={replacement ? classes.replaced : undefined}>{name}</span>
              <div className={replacement ? classes.new : classes.detail}>
                {replacement
                  ? texts.willReplace(replacement.upload.fileName)
                  : `${paper.fileName} · ${texts.old(paper.version)}`}
              </div>
            </div>
            {replacement && (
              <Button
                size="compact-sm"
                variant="subtle"
                color="gray"
                leftSection={<IconArrowBackUp size={15} />}
                aria-label={texts.undoReplace(name)}
                onClick={() => drop(replacement.id)}
              >
                {texts.undoShort}
              </Button>
            )}
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconReplace size={15} />}
              aria-label={texts.replace(name)}
              onClick={() => pick((files) => uploads.add(files, { lines: paper.satisfies, replaces: paper.id }), false)}
            >
              {texts.replaceShort}
            </Button>
          </li>
        );
      })}
      {papers
        .filter(({ replaces }) => replaces === null)
        .map((paper) => (
          <li key={paper.id} className={classes.row}>
            <div className={classes.words}>
              <span>{dossier.checklist.find(({ item }) => item === paper.satisfies[0]?.item)?.label}</span>
              <div className={classes.new}>
                {paper.upload.fileName} · {texts.added}
              </div>
            </div>
            <Button size="compact-sm" variant="subtle" color="gray" onClick={() => drop(paper.id)}>
              {texts.remove(paper.upload.fileName)}
            </Button>
          </li>
        ))}
    </ul>
  );
}
