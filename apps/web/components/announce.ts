/** Id of the live region that the frame renders. */
export const announcerId = 'announcer';
/** How long a sentence stays, so that slow speech comes to it; afterwards nobody comes upon it by moving through the page. */
const staysMs = 8_000;

/** Says something to a screen reader without moving the focus. What is said at the same time is read one after the other. */
export function announce(text: string): void {
  // a page that begins anew says its first words when its region is there
  setTimeout(() => {
    const region = document.getElementById(announcerId);
    if (!region) return;
    const said = document.createElement('p');
    said.textContent = text;
    region.append(said);
    setTimeout(() => said.remove(), staysMs);
  }, 60);
}
