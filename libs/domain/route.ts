import { type Refusal, refuse } from './refusal.js';
import type { Role } from './role.js';

/** What happens at a stage: opinions, joint opinions (phối hợp rà soát), a council's votes, or the decision. */
export type StageKind = 'examine' | 'joint-review' | 'council' | 'decide';

/** Which body a stage belongs to: the one above the submitting unit, or a named one. */
export type StageBody = { readonly parentOfUnit: true } | { readonly organisation: string };

/** When a stage is due: working days after arrival, a fixed last day, or the earlier of both; absent: never. */
export interface StageDue {
  readonly workingDays?: number;
  readonly throughEndOf?: string;
}

/** A stage as a campaign writes it. `reminders` are lead times in working days before the due instant. */
export interface StageDefinition {
  readonly code: string;
  readonly label: string;
  readonly publicLabel: string;
  readonly kind: StageKind;
  readonly body: StageBody;
  readonly holderRole: Role;
  readonly headRole: Role;
  readonly actingRoles: readonly Role[];
  readonly register: 'incoming' | 'none';
  readonly stamp: boolean;
  readonly mayReturn: boolean;
  readonly jointWith: readonly string[];
  readonly due: StageDue;
  readonly reminders: readonly number[];
  readonly councilSize?: number;
}

/** A stage frozen into a dossier at submission: the body is resolved and its name of that day kept. */
export interface FrozenStage extends Omit<StageDefinition, 'body'> {
  readonly organisationId: string;
  readonly organisationName: string;
}

export interface RouteDefinition {
  readonly unitKinds: readonly string[];
  readonly stages: readonly string[];
}

export interface RouteSource {
  readonly stages: readonly StageDefinition[];
  readonly routes: readonly RouteDefinition[];
}

/** The unit that submits, as far as the route needs it. */
export interface RoutedUnit {
  readonly id: string;
  readonly kind: string;
  readonly parentId: string | null;
}

export interface NamedOrganisation {
  readonly id: string;
  readonly name: string;
}

/**
 * The frozen route of a unit's dossier: the first route naming the unit's kind, each stage with its body resolved.
 * Refused when no route fits, a body does not exist, or a stage would make the unit examine itself (Law 06/2022 art. 83:
 * the level above reviews).
 */
export function resolveRoute(
  source: RouteSource,
  unit: RoutedUnit,
  find: {
    byId: (id: string) => NamedOrganisation | undefined;
    byCode: (code: string) => NamedOrganisation | undefined;
  },
): readonly FrozenStage[] | Refusal {
  const route = source.routes.find((candidate) => candidate.unitKinds.includes(unit.kind));
  if (!route) return refuse('campaign-not-for-unit', { unitKind: unit.kind });
  const frozen: FrozenStage[] = [];
  for (const code of route.stages) {
    const stage = source.stages.find((candidate) => candidate.code === code);
    if (!stage) return refuse('stage-organisation-missing', { stage: code });
    const { body, ...rest } = stage;
    const organisation =
      'organisation' in body ? find.byCode(body.organisation) : unit.parentId ? find.byId(unit.parentId) : undefined;
    if (!organisation) return refuse('stage-organisation-missing', { stage: stage.label });
    if (organisation.id === unit.id) return refuse('stage-held-by-own-unit', { stage: stage.label });
    frozen.push({ ...rest, organisationId: organisation.id, organisationName: organisation.name });
  }
  return frozen;
}
