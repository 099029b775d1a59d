/** Id of the live region that `Announcer` renders. */
export const announcerId = 'announcer';

/** Says something to a screen reader without moving the focus. */
export function announce(text: string): void {
  const region = document.getElementById(announcerId);
  if (!region) return;
  region.textContent = '';
  // an unchanged text is not read again: let the emptying be noticed first
  setTimeout(() => {
    region.textContent = text;
  }, 60);
}
