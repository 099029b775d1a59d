import { Button, Group, Modal, Select, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ActPreview, OrganisationTree } from '../../../../../libs/contracts/views/organisations.js';
import { actKinds } from '../../../../../libs/domain/organisations/organisation-act.js';
import { confirmTexts } from '../../../../../libs/messages/components/confirm.js';
import { actNames } from '../../../../../libs/messages/organisations/organisation-words.js';
import { organisationTexts as texts } from '../../../../../libs/messages/organisations/organisations.js';
import { keys } from '../../../api/keys.js';
import { useCommand } from '../../../api/use-command.js';
import { DayField } from '../../../components/DayField.js';
import { ErrorNotice } from '../../../components/ErrorNotice.js';
import { tellDone } from '../../../components/tell-done.js';
import classes from '../Organisations.module.css';
import { ActFields } from './ActFields.js';
import { ActOutcome } from './ActOutcome.js';
import { type ActForm, beginForm, bodyOf, isComplete } from './act-form.js';

interface Props {
  readonly tree: OrganisationTree;
  /** the organisation whose page it was opened from */
  readonly of?: string;
  readonly close: () => void;
}

/** Writes down what is done to organisations: first what, then what it would lead to, then it is done. */
export function ActDialog({ tree, of, close }: Props) {
  const node = tree.organisations.find(({ id }) => id === of);
  const [form, setForm] = useState(() => beginForm(tree.today, node, tree.kinds[0]?.code ?? ''));
  const [shown, setShown] = useState<ActPreview | null>(null);
  const client = useQueryClient();
  const set = (part: Partial<ActForm>) => setForm((before) => ({ ...before, ...part }));
  const preview = useCommand('previewOrganisationAct', { meta: { handled: true }, onSuccess: setShown });
  const record = useCommand('recordOrganisationAct', {
    meta: { handled: true },
    onSuccess: ({ effectiveOn }) => {
      tellDone(effectiveOn > tree.today ? texts.recordedAhead(effectiveOn) : texts.recorded);
      void client.invalidateQueries({ queryKey: keys.organisations });
      close();
    },
  });
  const back = () => {
    setShown(null);
    record.reset();
  };
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      title={shown ? texts.previewTitle : texts.recordTitle}
      closeButtonProps={{ 'aria-label': confirmTexts.cancel }}
    >
      {shown ? (
        <div className={classes.fields}>
          <ActOutcome preview={shown} effectiveOn={form.effectiveOn} basis={form.basis} />
          {record.error && <ErrorNotice error={record.error} title={texts.recordTitle} />}
          <Group justify="flex-end" gap={8}>
            <Button variant="default" onClick={back}>
              {texts.back}
            </Button>
            <Button data-autofocus loading={record.isPending} onClick={() => record.mutate({ body: bodyOf(form) })}>
              {texts.confirm}
            </Button>
          </Group>
        </div>
      ) : (
        <form
          className={classes.fields}
          onSubmit={(event) => {
            event.preventDefault();
            preview.mutate({ body: bodyOf(form) });
          }}
        >
          <div className={classes.pair}>
            <Select
              label={texts.actKind}
              allowDeselect={false}
              data={actKinds.map((kind) => ({ value: kind, label: actNames[kind] }))}
              value={form.kind}
              onChange={(kind) => set({ kind: actKinds.find((known) => known === kind) ?? form.kind })}
            />
            <DayField
              label={texts.effectiveOn}
              required
              value={form.effectiveOn}
              onChange={(effectiveOn) => set({ effectiveOn })}
            />
          </div>
          <ActFields tree={tree} form={form} set={set} />
          <Textarea
            label={texts.basis}
            description={texts.basisHint}
            placeholder={texts.basisPlaceholder}
            withAsterisk
            autosize
            minRows={2}
            maxLength={1000}
            value={form.basis}
            onChange={(event) => set({ basis: event.currentTarget.value })}
          />
          {preview.error && <ErrorNotice error={preview.error} title={texts.recordTitle} />}
          <Group justify="flex-end" gap={8}>
            <Button variant="default" onClick={close}>
              {texts.cancel}
            </Button>
            <Button type="submit" loading={preview.isPending} disabled={!isComplete(form)}>
              {texts.preview}
            </Button>
          </Group>
        </form>
      )}
    </Modal>
  );
}
