import { definitionSchema } from 'virtual:definition-schema';
import { Button, createTheme, MantineThemeProvider } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { PlanProblemView } from '../../../../../libs/contracts/views/plans.js';
import { planFormTexts as texts } from '../../../../../libs/messages/plans/plan-form.js';
import { planWords } from '../../../../../libs/messages/plans/plan-words.js';
import { planTexts } from '../../../../../libs/messages/plans/plans.js';
import { announce } from '../../../components/announce.js';
import { Field } from './Field.js';
import classes from './Form.module.css';
import { schemaOrder } from './field-shape.js';
import { type PlanForm, PlanFormContext, placeKey } from './form-context.js';
import { groupedParts } from './form-groups.js';
import { afterMove, allPlaces, type OpenPlaces, openedTo, toggled } from './open-places.js';
import { PartsOf } from './PartsOf.js';
import { readPlan } from './read-plan-text.js';
import { useNamedCodes } from './use-named-codes.js';
import { type PlanEdit, type PlanPath, writePlanText } from './write-plan-text.js';

interface Props {
  readonly source: string;
  readonly problems: readonly PlanProblemView[];
  /** `field` is the field that was changed: one undo takes back all that was typed into it */
  readonly change: (source: string, field: string) => void;
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
  /** a place to show, named anew each time somebody asks for it */
  readonly shown: { readonly path: PlanPath } | null;
}

/**
 * A list that opens is placed in the window. Placed in the page, it would stand at the page's top for a moment and scroll a form this
 * long away from the person who opened it.
 */
const listsInTheWindow = createTheme({ components: { Combobox: { defaultProps: { floatingStrategy: 'fixed' } } } });

/** The whole of a plan as a form beside its text; both change the same document, and the text remains what counts. */
export function DefinitionForm({ source, problems, change, undo, redo, shown }: Props) {
  const plan = useMemo(() => readPlan(source), [source]);
  const [open, setOpen] = useState<OpenPlaces>(new Set());
  const [wanted, setWanted] = useState<{ readonly path: PlanPath } | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const named = useNamedCodes(plan);
  const goTo = useCallback((path: PlanPath) => {
    setOpen((before) => openedTo(before, path));
    setWanted({ path });
  }, []);
  useEffect(() => {
    if (shown) goTo(shown.path);
  }, [shown, goTo]);
  useEffect(() => {
    if (wanted && place.current) focusPlace(place.current, wanted.path);
  }, [wanted]);
  if (!plan) return <p className={classes.explanation}>{planTexts.draft.unreadable}</p>;
  const order = schemaOrder(definitionSchema, plan);
  const form: PlanForm = {
    plan,
    problems,
    named,
    goTo,
    Field,
    edit: (...edits) => {
      const next = edits.reduce((text, edit) => writePlanText(text, edit, order), source);
      if (next !== source) change(next, fieldOf(edits));
    },
    isOpen: (path) => open.has(placeKey(path)),
    toggle: (path) => setOpen((before) => toggled(before, path)),
    moved: (list, from, to) => setOpen((before) => afterMove(before, list, [from, to])),
  };
  const back = (step: (() => void) | null, announcement: string) => {
    if (!step) return;
    step();
    announce(announcement);
  };
  const keys = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    if (key === 'z' && !event.shiftKey) back(undo, texts.undone);
    else back(redo, texts.redone);
  };
  const groups = groupedParts(Object.keys(definitionSchema.properties ?? {}));
  return (
    <MantineThemeProvider theme={listsInTheWindow}>
      <PlanFormContext value={form}>
        {/* what a browser would undo inside one field, the form undoes for the whole plan */}
        {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
        <div ref={place} className={classes.form} onKeyDown={keys}>
          <div className={classes.toolbar}>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconArrowBackUp size={16} aria-hidden />}
              disabled={!undo}
              onClick={() => back(undo, texts.undone)}
            >
              {texts.undo}
            </Button>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconArrowForwardUp size={16} aria-hidden />}
              disabled={!redo}
              onClick={() => back(redo, texts.redone)}
            >
              {texts.redo}
            </Button>
            <Button size="xs" variant="subtle" onClick={() => setOpen(open.size > 0 ? new Set() : allPlaces(plan))}>
              {open.size > 0 ? texts.closeAll : texts.openAll}
            </Button>
          </div>
          {groups.map(([group, parts]) => (
            <section key={group} className={classes.section}>
              <h2>{planWords.sections[group]}</h2>
              <PartsOf schema={definitionSchema} parts={parts} />
            </section>
          ))}
        </div>
      </PlanFormContext>
    </MantineThemeProvider>
  );
}

/** What is typed into one field is one change; adding, moving and taking out are one each. */
function fieldOf(edits: readonly PlanEdit[]): string {
  const [edit] = edits;
  return edits.length === 1 && edit && (edit.kind === 'set' || edit.kind === 'remove') ? placeKey(edit.path) : '';
}

const inputs = 'input:not([type=hidden]), textarea, button, [tabindex="0"]';

/** Brings the person to a place, or to the nearest thing around it that is shown. */
function focusPlace(form: HTMLElement, path: PlanPath): void {
  for (let length = path.length; length > 0; length -= 1) {
    const place = form.querySelector(`[data-place="${CSS.escape(placeKey(path.slice(0, length)))}"]`);
    const entry = place?.querySelector<HTMLElement>(`.${classes.entryBody} :is(${inputs})`);
    const input = entry ?? place?.querySelector<HTMLElement>(inputs);
    if (!input) continue;
    input.focus();
    input.scrollIntoView({ block: 'center' });
    return;
  }
}
