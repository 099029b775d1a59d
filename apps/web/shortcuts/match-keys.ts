/** What of a keyboard event decides which shortcut it is. */
export interface Stroke {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** How long a first key («g») waits for its second. */
export const sequenceWaitMs = 1_200;

/** One stroke as text: «j», «?», «mod+k», «Enter». Null for a bare modifier or an Alt combination, which belong to the browser. */
export function strokeText(stroke: Stroke): string | null {
  if (stroke.altKey || ['Control', 'Shift', 'Alt', 'Meta', 'Dead', 'Process'].includes(stroke.key)) return null;
  const key = stroke.key.length === 1 ? stroke.key.toLowerCase() : stroke.key;
  return stroke.ctrlKey || stroke.metaKey ? `mod+${key}` : key;
}

export type Match =
  | { readonly kind: 'run'; readonly keys: string }
  | { readonly kind: 'wait' }
  | { readonly kind: 'none' };

/** Whether the strokes so far are a shortcut, the beginning of one («g» of «g v»), or nothing. */
export function matchKeys(strokes: readonly string[], known: readonly string[]): Match {
  const typed = strokes.join(' ');
  if (known.includes(typed)) return { kind: 'run', keys: typed };
  if (known.some((keys) => keys.startsWith(`${typed} `))) return { kind: 'wait' };
  // a wrong second key counts as a first one
  const [, ...rest] = strokes;
  return rest.length > 0 ? matchKeys(rest, known) : { kind: 'none' };
}
