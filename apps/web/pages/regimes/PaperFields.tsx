import { ActionIcon, Button, Checkbox, Select, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { LegalRegimeBody } from '../../../../libs/contracts/views/regimes.js';
import { citationText } from '../../../../libs/domain/campaign/citation.js';
import { regimeTexts } from '../../../../libs/messages/regimes/regimes.js';
import classes from './Regimes.module.css';

type Paper = LegalRegimeBody['extraPapers'][number];

interface Props {
  readonly papers: readonly Paper[];
  readonly onChange: (papers: Paper[]) => void;
}

const texts = regimeTexts.fields;
const begun: Paper = { code: '', label: '', per: 'submission', optional: true, citation: '' };

/** The papers that a regime asks for beside a plan's own. */
export function PaperFields({ papers, onChange }: Props) {
  const set = (index: number, change: Partial<Paper>) =>
    onChange(papers.map((paper, at) => (at === index ? { ...paper, ...change } : paper)));
  return (
    <fieldset className={classes.group}>
      <legend>{regimeTexts.columns.papers}</legend>
      {papers.map((paper, index) => (
        // a row has no id before its code is typed
        <div key={`${index}`} className={classes.paper}>
          <TextInput
            className={classes.wide}
            label={texts.paperLabel}
            maxLength={600}
            value={paper.label}
            onChange={(event) => set(index, { label: event.currentTarget.value })}
          />
          <TextInput
            label={texts.paperCode}
            maxLength={60}
            value={paper.code}
            onChange={(event) => set(index, { code: event.currentTarget.value.replace(/[^A-Za-z0-9-]/g, '') })}
          />
          <Select
            label={texts.paperPer}
            data={Object.entries(texts.paperPers).map(([value, label]) => ({ value, label }))}
            value={paper.per}
            allowDeselect={false}
            onChange={(per) => set(index, { per: per === 'nomination' ? 'nomination' : 'submission' })}
          />
          <TextInput
            label={texts.paperCitation}
            maxLength={600}
            value={citationText(paper.citation)}
            onChange={(event) => set(index, { citation: event.currentTarget.value })}
          />
          <div className={classes.paperEnd}>
            <Checkbox
              label={texts.paperOptional}
              checked={paper.optional ?? false}
              onChange={(event) => set(index, { optional: event.currentTarget.checked })}
            />
            <ActionIcon
              variant="subtle"
              color="red"
              aria-label={texts.removePaper(paper.label)}
              onClick={() => onChange(papers.filter((_, at) => at !== index))}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </div>
        </div>
      ))}
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => onChange([...papers, begun])}
      >
        {texts.addPaper}
      </Button>
    </fieldset>
  );
}
