import type { OrganisationActBody, OrganisationNode } from '../../../../../libs/contracts/views/organisations.js';
import type { Letterhead } from '../../../../../libs/domain/organisations/organisation-history.js';

type ActKind = OrganisationActBody['act']['kind'];

/** The fields of an organisation as they are typed; empty is nothing. */
export interface OrganisationFields {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly parentId: string;
  readonly letterhead: Letterhead;
  readonly electronic: string;
  readonly administrative: string;
  readonly tax: string;
  readonly relation: '' | 'party-organisation' | 'part';
  readonly relationOf: string;
}

/** Everything the dialog holds, whichever act is chosen; what was typed stays when one looks at another. */
export interface ActForm {
  readonly id: string;
  readonly kind: ActKind;
  readonly effectiveOn: string;
  readonly basis: string;
  readonly organisationId: string;
  /** what the chosen organisation becomes */
  readonly facts: OrganisationFields;
  /** the organisation that is founded, or that takes the place of those that merge */
  readonly made: OrganisationFields;
  readonly predecessors: readonly string[];
  readonly into: 'existing' | 'new';
  readonly successor: string;
  readonly successorName: string;
  readonly carry: boolean;
  readonly goesOn: boolean;
  readonly parts: readonly OrganisationFields[];
  /** what stands under the one that is split → the id of the part it goes to; empty: it stays */
  readonly moved: Readonly<Record<string, string>>;
  readonly childrenTo: string;
}

export function newFields(kind: string, parentId: string): OrganisationFields {
  return {
    ...{ id: crypto.randomUUID(), code: '', name: '', kind, parentId, letterhead: 'state' },
    ...{ electronic: '', administrative: '', tax: '', relation: '', relationOf: '' },
  };
}

export function fieldsOf(node: OrganisationNode): OrganisationFields {
  const { id, code, name, kind, parentId, letterhead, codes, relation } = node;
  return {
    ...{ id, code, name, kind, letterhead, parentId: parentId ?? '' },
    ...{ electronic: codes.electronic ?? '', administrative: codes.administrative ?? '', tax: codes.tax ?? '' },
    ...{ relation: relation?.kind ?? '', relationOf: relation?.of ?? '' },
  };
}

export function beginForm(today: string, node: OrganisationNode | undefined, kind: string): ActForm {
  const fresh = (): OrganisationFields => newFields(node?.kind ?? kind, node?.parentId ?? '');
  return {
    ...{ id: crypto.randomUUID(), kind: node ? 'amend' : 'found', effectiveOn: today, basis: '' },
    ...{ organisationId: node?.id ?? '', facts: node ? fieldsOf(node) : fresh(), made: fresh() },
    ...{ predecessors: node ? [node.id] : [], into: 'new', successor: '', successorName: '', carry: true },
    ...{ goesOn: true, parts: [fresh()], moved: {}, childrenTo: '' },
  };
}

/** What stands under an organisation or is bound to it. */
export function underneath(nodes: readonly OrganisationNode[], id: string): readonly OrganisationNode[] {
  return nodes.filter((node) => node.parentId === id || node.relation?.of === id);
}

function factsOf(fields: OrganisationFields) {
  const codes = Object.fromEntries(
    (['electronic', 'administrative', 'tax'] as const).flatMap((name) =>
      fields[name].trim() ? [[name, fields[name].trim()]] : [],
    ),
  );
  return {
    ...{
      name: fields.name,
      kind: fields.kind,
      parentId: fields.parentId || null,
      letterhead: fields.letterhead,
      codes,
    },
    relation: fields.relation && fields.relationOf ? { kind: fields.relation, of: fields.relationOf } : null,
  };
}

function newOrganisation(fields: OrganisationFields) {
  return { id: fields.id, code: fields.code, ...factsOf(fields) };
}

/** Whether an organisation's fields say enough to be sent. */
function isWhole({ name, kind, relation, relationOf }: OrganisationFields): boolean {
  return name.trim() !== '' && kind !== '' && (relation === '' || relationOf !== '');
}

function isNewWhole(fields: OrganisationFields): boolean {
  return isWhole(fields) && fields.code.trim() !== '';
}

/** Whether the chosen act says enough to be looked at; the api judges the rest. */
export function isComplete(form: ActForm): boolean {
  if (!form.effectiveOn || form.basis.trim() === '') return false;
  switch (form.kind) {
    case 'found':
      return isNewWhole(form.made);
    case 'amend':
      return form.organisationId !== '' && isWhole(form.facts);
    case 'merge':
      return form.predecessors.length > 0 && (form.into === 'new' ? isNewWhole(form.made) : form.successor !== '');
    case 'split':
      return form.organisationId !== '' && form.parts.length > 0 && form.parts.every(isNewWhole);
    case 'abolish':
      return form.organisationId !== '';
  }
}

/** The act as it is sent. */
export function bodyOf(form: ActForm): OrganisationActBody {
  const { id, effectiveOn, basis, kind, carry } = form;
  return { id, effectiveOn, basis, carryAppointments: kind === 'merge' && carry, act: actOf(form) };
}

function actOf(form: ActForm): OrganisationActBody['act'] {
  const { kind, organisationId, facts, made } = form;
  switch (kind) {
    case 'found':
      return { kind, organisation: newOrganisation(made) };
    case 'amend':
      return { kind, organisationId, facts: factsOf(facts) };
    case 'merge':
      return {
        kind,
        predecessors: [...form.predecessors],
        into:
          form.into === 'new'
            ? { organisation: newOrganisation(made) }
            : { organisationId: form.successor, name: form.successorName.trim() || null },
      };
    case 'split':
      return {
        ...{ kind, organisationId, goesOn: form.goesOn, into: form.parts.map(newOrganisation) },
        moved: Object.entries(form.moved).flatMap(([child, to]) => (to ? [{ organisationId: child, to }] : [])),
      };
    case 'abolish':
      return { kind, organisationId, childrenTo: form.childrenTo || null };
  }
}
