import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { defaultHighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import type { PlanProblemView } from '../../../../libs/contracts/views/plans.js';
import classes from './Plans.module.css';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly problems: readonly PlanProblemView[];
  readonly change: (value: string) => void;
  /** a line to show, named anew each time somebody asks for it */
  readonly shown: { readonly line: number } | null;
}

/** The plan's text with its line numbers; problems are marked at their lines. Esc, then Tab leaves it by keyboard. */
export function PlanTextEditor({ label, value, problems, change, shown }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const changed = useRef(change);
  changed.current = change;
  const first = useRef(value);
  useEffect(() => {
    if (!place.current) return;
    const editor = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: first.current,
        extensions: [
          lineNumbers(),
          history(),
          yaml(),
          syntaxHighlighting(defaultHighlightStyle),
          lintGutter(),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ 'aria-label': label }),
          keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab]),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) changed.current(update.state.doc.toString());
          }),
        ],
      }),
    });
    // A region that scrolls must be reachable by keyboard.
    editor.scrollDOM.tabIndex = 0;
    view.current = editor;
    return () => editor.destroy();
  }, [label]);
  useEffect(() => {
    const editor = view.current;
    if (editor && editor.state.doc.toString() !== value)
      editor.dispatch({ changes: difference(editor.state.doc.toString(), value) });
  }, [value]);
  useEffect(() => {
    const editor = view.current;
    if (editor)
      editor.dispatch(
        setDiagnostics(
          editor.state,
          problems.flatMap((problem) => marked(editor.state, problem)),
        ),
      );
  }, [problems]);
  useEffect(() => {
    const editor = view.current;
    if (!editor || !shown) return;
    const { from } = editor.state.doc.line(Math.min(shown.line, editor.state.doc.lines));
    editor.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: 'center' }) });
    editor.focus();
  }, [shown]);
  return <div ref={place} className={classes.editor} />;
}

/** Only what differs is exchanged, so that the writer's place in the text stays where it is. */
function difference(before: string, after: string): { from: number; to: number; insert: string } {
  let from = 0;
  while (from < before.length && from < after.length && before[from] === after[from]) from += 1;
  let same = 0;
  const most = Math.min(before.length, after.length) - from;
  while (same < most && before[before.length - 1 - same] === after[after.length - 1 - same]) same += 1;
  return { from, to: before.length - same, insert: after.slice(from, after.length - same) };
}

function marked(state: EditorState, { line, message, severity }: PlanProblemView): readonly Diagnostic[] {
  if (line === null || line > state.doc.lines) return [];
  const { from, to } = state.doc.line(line);
  return [{ from, to, message, severity }];
}
