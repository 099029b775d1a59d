/** Where a rule comes from: a section of the plan, or an article of a legal instrument. */
export type Citation = string | { readonly law: string; readonly article: string };

/** A citation as people read it, the article before its instrument. */
export function citationText(citation: Citation): string {
  return typeof citation === 'string' ? citation : `${citation.article}, ${citation.law}`;
}
