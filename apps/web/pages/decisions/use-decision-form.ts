import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { UploadView } from '../../../../libs/contracts/views/uploads.js';
import { decisionTexts as texts } from '../../../../libs/messages/decisions/decisions.js';
import { keys } from '../../api/keys.js';
import { useCommand } from '../../api/use-command.js';
import { tellDone } from '../../components/tell-done.js';
import { useSession } from '../../frame/session.js';
import { readKept, writeKept } from '../../keeping/kept-work.js';
import { useUploads } from '../../uploads/use-uploads.js';
import {
  type AwardChoice,
  type AwardChoices,
  type CandidateDossier,
  chosenOutcomes,
  outcomesBody,
} from './award-choice.js';

interface Form {
  readonly choices: AwardChoices;
  readonly number: string;
  readonly signedOn: string;
  readonly upload: UploadView | null;
}

const emptyForm: Form = { choices: {}, number: '', signedOn: '', upload: null };

/** A decision being entered: who is in it, its number, date and signed file. Kept on this device until it is recorded. */
export function useDecisionForm(dossiers: readonly CandidateDossier[]) {
  const { acting } = useSession();
  const key = `decision.${acting.id}`;
  const client = useQueryClient();
  const [form, setForm] = useState<Form>(() => ({ ...emptyForm, ...readKept<Partial<Form>>(key) }));
  const update = (change: (before: Form) => Partial<Form>) =>
    setForm((before) => {
      const next = { ...before, ...change(before) };
      writeKept(key, next);
      return next;
    });
  const uploads = useUploads(({ upload }) => update(() => ({ upload })));
  const chosen = chosenOutcomes(dossiers, form.choices);
  const recording = useCommand('recordDecision', {
    meta: { handled: true },
    onSuccess: ({ number }) => {
      update(() => emptyForm);
      tellDone(texts.recorded(number));
      void client.invalidateQueries({ queryKey: keys.decisions });
      void client.invalidateQueries({ queryKey: keys.dossierLists });
    },
  });
  const unexplained = chosen.find(({ choice }) => !choice.awarded && choice.reason.trim() === '');
  const { need } = texts;

  return {
    form,
    chosen,
    uploads,
    recording,
    /** what is missing until it can be recorded */
    missing: [
      chosen.length === 0 ? need.none : null,
      unexplained ? need.reason(unexplained.nomination.nominee.name) : null,
      form.number.trim() === '' ? need.number : null,
      form.signedOn === '' ? need.signedOn : null,
      form.upload === null ? need.file : null,
    ].filter((text) => text !== null),
    setNumber: (number: string) => update(() => ({ number })),
    setSignedOn: (signedOn: string) => update(() => ({ signedOn })),
    choose: (choices: Readonly<Record<string, AwardChoice>>) =>
      update((before) => ({ choices: { ...before.choices, ...choices } })),
    record: () => {
      if (!form.upload) return;
      recording.mutate({
        body: {
          number: form.number.trim(),
          signedOn: form.signedOn,
          uploadId: form.upload.id,
          outcomes: outcomesBody(chosen),
        },
      });
    },
  };
}

export type DecisionForm = ReturnType<typeof useDecisionForm>;
