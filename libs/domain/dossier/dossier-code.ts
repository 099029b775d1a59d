/** Letters and digits that are not mistaken for each other when read aloud or copied by hand; a prime count for the check. */
const alphabet = '0123456789ACDEFGHJKLMNPQRTUVWXY';

/**
 * A dossier's short code: campaign prefix, running number, check character, as «HG-0042-7». The check character catches every
 * single wrong character and every swap of neighbours, because the weights are distinct modulo the prime 31.
 */
export function dossierCode(prefix: string, number: number): string {
  const body = `${prefix}-${String(number).padStart(4, '0')}`;
  return `${body}-${checkCharacter(body)}`;
}

/** Whether a typed code is whole: case, spaces and missing hyphens do not matter, a wrong character does. */
export function isDossierCode(typed: string): boolean {
  const parts = /^([A-Z]+)-?(\d{4,})-?([0-9A-Z])$/.exec(typed.trim().toUpperCase().replace(/\s+/g, ''));
  if (!parts) return false;
  return checkCharacter(`${parts[1]}-${parts[2]}`) === parts[3];
}

function checkCharacter(body: string): string {
  const characters = [...body.replace(/[^0-9A-Z]/g, '')];
  const sum = characters.reduce((total, character, index) => total + valueOf(character) * (index + 2), 0);
  return alphabet.charAt(sum % alphabet.length);
}

function valueOf(character: string): number {
  const digit = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'.indexOf(character);
  return digit % alphabet.length;
}
