import { lastDayBefore } from '../calendar/calendar-day.js';
import type { RuleEffect } from '../eligibility/finding.js';
import { isRefusal, type Refusal, refuse } from '../refusal.js';
import type { Role } from '../role.js';
import { type Bound, boundInstant, operatorOf } from './bound.js';
import type { StageKind } from './stage-kind.js';
import type { VotingRule } from './voting-advice.js';

/** Which body a stage belongs to: the one above the submitting unit, the nearest above of a kind, a named one, or the owner. */
export type StageBody =
  | { readonly parentOfUnit: true }
  | { readonly ancestorOfKind: string }
  | { readonly organisation: string }
  | { readonly campaignOwner: true };

/**
 * When a stage is due: working days after arrival, a fixed bound, or the earlier of both; absent: never. A bound on an event has an
 * instant only once the event's day is known.
 */
export interface StageDue extends Bound {
  readonly workingDays?: number | undefined;
}

/** A paper of its own that a level adds before it forwards, such as its submission letter or appraisal report. */
export interface StagePaper {
  readonly code: string;
  readonly label: string;
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
  /** with its arrival here the competent body has received the dossier, which some legal regimes ask for */
  readonly receives?: boolean | undefined;
  readonly jointWith: readonly string[];
  readonly due: StageDue;
  readonly reminders: readonly number[];
  readonly adds?: readonly StagePaper[] | undefined;
  /** what leaving this stage comes to while the public may still comment */
  readonly afterPublicComment?: RuleEffect | undefined;
  readonly councilSize?: number | undefined;
  /** how the council votes; absent: the default, which a screen says to be one */
  readonly voting?: VotingRule | undefined;
  /** to whom a transmission goes */
  readonly addressee?: string | undefined;
}

/** A stage frozen into a dossier at submission: the body is resolved and its name of that day kept. */
export interface FrozenStage extends Omit<StageDefinition, 'body'> {
  /** with its first arrival here a dossier is open to the public's comments for so many working days */
  readonly opensComment?: number | undefined;
  readonly organisationId: string;
  readonly organisationName: string;
}

export interface RouteDefinition {
  readonly unitKinds: readonly string[];
  /** only for these awards, because somebody else decides on the others; absent: for every award */
  readonly awards?: readonly string[] | undefined;
  readonly stages: readonly string[];
}

export interface RouteSource {
  readonly owner: string;
  readonly stages: readonly StageDefinition[];
  readonly routes: readonly RouteDefinition[];
  readonly publicComment?: { readonly workingDays: number; readonly opensAt?: string | undefined } | undefined;
  /** their names, for the sentence of a refusal */
  readonly awards?: readonly { readonly code: string; readonly name: string }[];
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

/** What the route asks of the tree of organisations on the day of submission. */
export interface OrganisationTree {
  byId: (id: string) => NamedOrganisation | undefined;
  byCode: (code: string) => NamedOrganisation | undefined;
  /** the nearest organisation above a unit that is of a kind */
  ancestorOfKind: (unitId: string, kind: string) => NamedOrganisation | undefined;
}

/**
 * The frozen route of a unit's dossier: the first route naming the unit's kind and the dossier's awards, each stage with its body resolved and its bounds
 * made days. A bound on an event stays one: its day is looked up when it is asked for, so it may become known, or be corrected,
 * while the dossier travels (reading 25). Refused when no route fits, when the awards take two routes, a body does not exist,
 * or a stage would make the unit examine itself (reading 37). Without awards the first route of the
 * unit's kind is meant.
 */
export function resolveRoute(
  source: RouteSource,
  unit: RoutedUnit,
  find: OrganisationTree,
  awards: readonly string[] = [],
): readonly FrozenStage[] | Refusal {
  const route = routeFor(source, unit, awards);
  if (isRefusal(route)) return route;
  const { publicComment: comment } = source;
  const frozen: FrozenStage[] = [];
  for (const code of route.stages) {
    const stage = source.stages.find((candidate) => candidate.code === code);
    if (!stage) return refuse('stage-organisation-missing', { stage: code });
    const { body, due, ...rest } = stage;
    const organisation = bodyOf(body, source, unit, find);
    if (!organisation) return refuse('stage-organisation-missing', { stage: stage.label });
    if (organisation.id === unit.id) return refuse('stage-held-by-own-unit', { stage: stage.label });
    frozen.push({
      ...rest,
      due: frozenDue(due),
      organisationId: organisation.id,
      organisationName: organisation.name,
      ...(comment && code === (comment.opensAt ?? route.stages[0]) ? { opensComment: comment.workingDays } : {}),
    });
  }
  return frozen;
}

/**
 * The route that awards take from a kind of unit. One dossier has one route: who decides on one award may be another than
 * who decides on the next. Refused when none fits, or when the awards take two.
 */
export function routeFor(
  source: Pick<RouteSource, 'routes' | 'awards'>,
  unit: Pick<RoutedUnit, 'kind'>,
  awards: readonly string[],
): RouteDefinition | Refusal {
  const ofKind = source.routes.filter((candidate) => candidate.unitKinds.includes(unit.kind));
  const [first] = ofKind;
  if (!first) return refuse('campaign-not-for-unit', { unitKind: unit.kind });
  const name = (code: string): string => source.awards?.find((award) => award.code === code)?.name ?? code;
  const taken = new Map<RouteDefinition, string>();
  for (const award of awards) {
    const route = ofKind.find((candidate) => candidate.awards?.includes(award) ?? true);
    if (!route) return refuse('award-without-route', { award: name(award) });
    taken.set(route, taken.get(route) ?? name(award));
  }
  if (taken.size > 1) return refuse('awards-of-two-routes', { awards: [...taken.values()] });
  return [...taken.keys()][0] ?? first;
}

function bodyOf(
  body: StageBody,
  source: RouteSource,
  unit: RoutedUnit,
  find: OrganisationTree,
): NamedOrganisation | undefined {
  if ('organisation' in body) return find.byCode(body.organisation);
  if ('campaignOwner' in body) return find.byCode(source.owner);
  if ('ancestorOfKind' in body) return find.ancestorOfKind(unit.id, body.ancestorOfKind);
  return unit.parentId ? find.byId(unit.parentId) : undefined;
}

/** A frozen stage knows one operator for days, and the event it hangs on. */
function frozenDue(due: StageDue): StageDue {
  const said = operatorOf(due);
  const bound = boundInstant(due);
  return {
    ...(due.workingDays === undefined ? {} : { workingDays: due.workingDays }),
    ...(bound ? { throughEndOf: lastDayBefore(bound) } : {}),
    ...(said?.names === 'event' ? { [said.name]: said.given } : {}),
  };
}
