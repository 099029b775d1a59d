import { randomUUID } from 'node:crypto';
import { smallPdf } from './build.js';
import type { CallOptions, Client, Refused } from './http-client.js';

/** A person as a clerk enters them. */
export interface Entered {
  readonly id?: string;
  readonly name: string;
  readonly birthDate?: string;
  readonly citizenNumber?: string;
}

/** Who writes and who submits, under which plan. */
export interface Unit {
  readonly clerk: Client;
  readonly head: Client;
  readonly campaignId: string;
}

/** A person nominated for the plan's first award, with all that submission asks for. */
export function entered(person: Entered, award: string) {
  return {
    kind: 'individual' as const,
    id: person.id ?? randomUUID(),
    name: person.name,
    birthDate: person.birthDate ?? '1980-04-30',
    ...(person.citizenNumber === undefined ? {} : { citizenNumber: person.citizenNumber }),
    position: 'Công chức',
    workUnit: 'UBND xã',
    partyMember: true,
    enterpriseDirector: false,
    award,
  };
}

/** A draft written through the api, nominees first and then one paper that answers all its lines; ready to be submitted. */
export async function draftAtApi({ clerk, head, campaignId }: Unit, people: readonly Entered[]) {
  const draft = await clerk.call('createDraft', { body: { campaignId } });
  const params = { id: draft.id };
  const nominees = people.map((person) => entered(person, draft.campaign.awards[0]?.code ?? ''));
  const first = await clerk.call('saveDraft', { params, body: { version: draft.version, nominees, papers: [] } });
  const upload = await clerk.upload(smallPdf(randomUUID()));
  const satisfies = first.checklist.map(({ item, nominationId }) => ({ item, nominationId }));
  const papers = [{ id: randomUUID(), uploadId: upload.id, satisfies }];
  const saved = await clerk.call('saveDraft', { params, body: { version: first.version, nominees, papers } });
  const submission: CallOptions = {
    params,
    body: {
      version: saved.version,
      papers: [{ uploadId: upload.id, sha256: upload.sha256 }],
      accuracyConfirmed: true,
    },
  };
  return {
    id: draft.id,
    saved,
    nominees,
    papers,
    submit: () => head.call('submitDraft', submission),
    refusedToSubmit: (): Promise<Refused> => head.refused('submitDraft', submission),
  };
}
