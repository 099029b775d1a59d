import type { Nominee } from './nominee.js';

/** How a list names a dossier: its first collective and the number of people, else the first person. */
export function dossierTitle(unit: { readonly name: string }, nominees: readonly Nominee[]): string {
  const collectives = nominees.filter((nominee) => nominee.kind === 'collective');
  const people = nominees.filter((nominee) => nominee.kind === 'individual');
  const [firstCollective] = collectives;
  const [firstPerson] = people;
  if (!firstCollective) return firstPerson ? withOthers(firstPerson.name, people.length - 1, 'cá nhân') : unit.name;
  const collective = withOthers(firstCollective.name, collectives.length - 1, 'tập thể');
  return people.length > 0 ? `${collective} và ${people.length} cá nhân` : collective;
}

function withOthers(name: string, others: number, kind: string): string {
  return others > 0 ? `${name} và ${others} ${kind} khác` : name;
}
