import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Role } from '../../../libs/domain/role.js';
import { ApiRefusal } from './api-refusal.js';

export interface Acting {
  readonly appointmentId: string;
  readonly personId: string;
  readonly organisationId: string;
  readonly role: Role;
  /** from which the request came, for the record of acts */
  readonly address: string;
}

/** Who sent the request: a person with a session, acting under an appointment or not yet having chosen one. */
export interface SignedIn {
  readonly tokenHash: string;
  readonly accountId: string;
  readonly personId: string;
  readonly personName: string;
  readonly userName: string;
  /** told by somebody else: nothing but setting their own is open to them */
  readonly initialPassword: boolean;
  /** from which the request came */
  readonly address: string;
  readonly acting: Acting | null;
}

const visitors = new WeakMap<FastifyRequest, SignedIn>();

export function rememberVisitor(request: FastifyRequest, visitor: SignedIn): void {
  visitors.set(request, visitor);
}

/** By what the session of a request is told from others; of a stranger, nothing. */
export function sessionOf(request: FastifyRequest): string {
  return visitors.get(request)?.tokenHash ?? '';
}

/** The person behind the request. */
export const Visitor = createParamDecorator((_: unknown, context: ExecutionContext): SignedIn => {
  const visitor = visitors.get(context.switchToHttp().getRequest<FastifyRequest>());
  if (!visitor) throw new ApiRefusal('not-signed-in');
  return visitor;
});

/** The appointment the person acts under. */
export const ActingAs = createParamDecorator(
  (_: unknown, context: ExecutionContext): Acting => actingOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** The appointment that a request is sent under. */
export function actingOf(request: FastifyRequest): Acting {
  const acting = visitors.get(request)?.acting;
  if (!acting) throw new ApiRefusal('appointment-not-chosen');
  return acting;
}
