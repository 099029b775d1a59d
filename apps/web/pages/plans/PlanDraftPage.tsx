import { Alert, Anchor, Button, SegmentedControl, Skeleton, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { PlanDraftView, PlanProblemView } from '../../../../libs/contracts/views/plans.js';
import { planTexts } from '../../../../libs/messages/plans/plans.js';
import { keys } from '../../api/keys.js';
import { useCommand } from '../../api/use-command.js';
import { ConfirmDialog } from '../../components/ConfirmDialog.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { Page } from '../../components/Page.js';
import { formatTime } from '../../format/vietnam-time.js';
import { paths } from '../../paths.js';
import { DefinitionForm } from './form/DefinitionForm.js';
import { PlanChanges } from './PlanChanges.js';
import { PlanProblems } from './PlanProblems.js';
import { PlanSections } from './PlanSections.js';
import classes from './Plans.module.css';
import { PlanTextEditor } from './PlanTextEditor.js';
import { PublishPlan } from './PublishPlan.js';
import { usePlanDraft } from './use-plan-draft.js';
import { usePlanHistory } from './use-plan-history.js';

const texts = planTexts.draft;
type Side = 'form' | 'preview' | 'changes' | 'text';
/** Narrower than this, form and text do not stand side by side. */
const narrowQuery = '(width < 62em)';

/** A plan being written: the form or its reading on one side, the text on the other, errors live at both. */
export function PlanDraftPage() {
  const { id = '' } = useParams();
  const { draft, error, refetch, source, change, state, takeOver } = usePlanDraft(id);
  const history = usePlanHistory(source, change);
  const [chosen, setSide] = useState<Side>('form');
  const [line, setLine] = useState<{ line: number } | null>(null);
  const [place, setPlace] = useState<{ path: PlanProblemView['path'] } | null>(null);
  const narrow = useMediaQuery(narrowQuery, undefined, { getInitialValueInEffect: false }) ?? false;
  const side = chosen === 'text' && !narrow ? 'form' : chosen;
  const sides: readonly Side[] = narrow ? ['form', 'text', 'preview', 'changes'] : ['form', 'preview', 'changes'];
  const showLine = (shown: number) => {
    setSide((before) => (narrow ? 'text' : before));
    setLine({ line: shown });
  };
  // What the form has no field for can only be mended in the text.
  const show = ({ code, path, line: problemLine }: PlanProblemView) => {
    if (problemLine !== null && (path.length === 0 || code === 'unknown-field')) return showLine(problemLine);
    setSide('form');
    setPlace({ path });
  };
  const back = (
    <Anchor component={Link} to={paths.plans} fz="sm">
      ← {planTexts.back}
    </Anchor>
  );
  if (!draft)
    return (
      <Page title={texts.newTitle} above={back}>
        {error ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : <Skeleton height={420} />}
      </Page>
    );
  const errors = draft.problems.filter((problem) => problem.severity === 'error').length;
  const saving = {
    saved: texts.saved(formatTime(draft.updatedAt)),
    saving: texts.saving,
    unsaved: texts.unsaved,
    conflict: texts.unsaved,
  };
  return (
    <Page
      title={texts.title(draft.code)}
      above={back}
      subtitle={draft.baseVersion === null ? texts.fresh : texts.based(draft.baseVersion)}
      actions={<Actions draft={draft} errors={errors} settled={state === 'saved' && source === draft.source} />}
    >
      {state === 'conflict' && (
        <Alert color="yellow" mb="sm" role="alert">
          {texts.conflict}{' '}
          <Anchor component="button" type="button" onClick={() => void takeOver()}>
            {texts.reload}
          </Anchor>
        </Alert>
      )}
      <div className={classes.halves}>
        <section>
          <SegmentedControl
            mb="sm"
            size="xs"
            value={side}
            onChange={(value) => setSide(value as Side)}
            data={sides.map((value) => ({ value, label: texts[value] }))}
          />
          {side === 'form' && <DefinitionForm source={source} problems={draft.problems} shown={place} {...history} />}
          {side === 'preview' && <PlanSections sections={draft.sections ?? []} />}
          {side === 'changes' && <PlanChanges changes={draft.changes} none={texts.noChanges} />}
        </section>
        <section className={classes.beside}>
          {(!narrow || side === 'text') && (
            <>
              <Text component="h2" fz="sm" fw={600} mb={6}>
                {texts.text}
              </Text>
              <PlanTextEditor
                label={texts.text}
                value={source}
                problems={draft.problems}
                change={(text) => history.change(text, 'text')}
                shown={line}
              />
            </>
          )}
          <p role="status" className={classes.hint}>
            {draft.problems.length === 0 ? texts.noProblems : texts.problems(errors, draft.problems.length - errors)} ·{' '}
            {saving[state]}
          </p>
          <div className={classes.problemList}>
            <PlanProblems problems={draft.problems} show={show} showLine={showLine} />
          </div>
        </section>
      </div>
    </Page>
  );
}

interface ActionsProps {
  readonly draft: PlanDraftView;
  readonly errors: number;
  /** what is on screen is what is stored */
  readonly settled: boolean;
}

function Actions({ draft, errors, settled }: ActionsProps) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const [open, setOpen] = useState<'publish' | 'discard' | null>(null);
  const discard = useCommand('deletePlanDraft', {
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: keys.plans });
      void navigate(paths.plans, { replace: true });
    },
  });
  return (
    <>
      <Button variant="default" onClick={() => setOpen('discard')}>
        {texts.discard}
      </Button>
      <Button
        disabled={errors > 0 || !settled}
        title={errors > 0 ? texts.blocked : undefined}
        onClick={() => setOpen('publish')}
      >
        {texts.publish}
      </Button>
      <PublishPlan draft={draft} opened={open === 'publish'} close={() => setOpen(null)} />
      <ConfirmDialog
        opened={open === 'discard'}
        danger
        title={texts.discardTitle}
        confirmLabel={texts.discard}
        working={discard.isPending}
        onConfirm={() => discard.mutate({ params: { id: draft.id } })}
        onClose={() => setOpen(null)}
      >
        <Text fz="sm">{texts.discardHint}</Text>
      </ConfirmDialog>
    </>
  );
}
