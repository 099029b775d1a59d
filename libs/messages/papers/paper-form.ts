/** Of what kind a paper of the checklist is: «bản chính, mẫu số 07»; empty when the plan says nothing. */
export function paperForm({ copies, formCode }: { readonly copies?: string; readonly formCode?: string }): string {
  const kind = copies === 'original' ? 'bản chính' : copies === 'copy' ? 'bản sao' : '';
  return [kind, formCode ? `mẫu số ${formCode}` : ''].filter(Boolean).join(', ');
}
