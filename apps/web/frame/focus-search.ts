/** Marks every field that «/» may put the cursor into; on a phone and on a desk different ones are shown. */
export const searchFieldMark = 'data-search-field';

/** Puts the cursor into the search field that is shown. False when none is. */
export function focusSearch(): boolean {
  const fields = [...document.querySelectorAll<HTMLInputElement>(`[${searchFieldMark}]`)];
  const field = fields.find((candidate) => candidate.offsetParent !== null);
  field?.focus();
  field?.select();
  return field !== undefined;
}
