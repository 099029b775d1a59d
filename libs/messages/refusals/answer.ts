/** What is answered to a refusal: the HTTP status, and what people read; `{…}` is filled from the refusal's detail. */
export interface Answer<Text extends string = string> {
  readonly status: number;
  readonly text: Text;
}

export function answer<const Text extends string>(status: number, text: Text): Answer<Text> {
  return { status, text };
}

/** The facts that a sentence names. */
export type FactsNamed<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | FactsNamed<Rest>
  : never;
