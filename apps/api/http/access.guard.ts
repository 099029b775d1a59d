import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import type { Config } from '../../../libs/config/env.js';
import { may, mayReach, type Permission, type Reach } from '../../../libs/domain/role.js';
import { SessionReader } from '../auth/session-reader.js';
import { ApiRefusal } from './api-refusal.js';
import { namedThing } from './named-things.js';
import { isId } from './path-id.js';
import { REQUIRED, type Required } from './serve.js';
import { type Acting, rememberVisitor } from './signed-in.js';
import { CONFIG } from './tokens.js';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The gate of every route: no write from a foreign origin, a session, a password of one's own, an appointment, the permission the route declares, and that it reaches the thing the address names. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionReader,
    private readonly db: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    this.refuseForeignOrigin(request);
    const required = this.reflector.get<Required | undefined>(REQUIRED, context.getHandler());
    if (required === 'public') return true;
    const visitor = await this.sessions.use(request);
    if (!visitor) throw new ApiRefusal('not-signed-in');
    rememberVisitor(request, visitor);
    if (required === 'signed-in') return true;
    if (!required) throw new ApiRefusal('permission-missing');
    if (visitor.initialPassword) throw new ApiRefusal('initial-password');
    if (!visitor.acting) throw new ApiRefusal('appointment-not-chosen');
    if (!may(visitor.acting.role, required)) throw new ApiRefusal('permission-missing');
    await this.refuseOutOfReach(request, required, visitor.acting);
    return true;
  }

  private async refuseOutOfReach(request: FastifyRequest, permission: Permission, acting: Acting): Promise<void> {
    const thing = namedThing(request.routeOptions.url ?? '', permission);
    const { id = '' } = request.params as { readonly id?: string };
    // What is not an id at all is refused where the address is read.
    if (!thing || !isId(id)) return;
    const reach = typeof thing.reach === 'string' ? thing.reach : thing.reach(acting);
    const [found] = await this.db.query<{ reach: Reach }[]>(reach, [
      id,
      acting.organisationId,
      mayReach(acting.role, permission, 'foreign'),
    ]);
    if (!found) throw new ApiRefusal(thing.unknown);
    if (!mayReach(acting.role, permission, found.reach)) throw new ApiRefusal(thing.outOfReach);
  }

  private refuseForeignOrigin(request: FastifyRequest): void {
    if (safe.has(request.method)) return;
    const { origin } = request.headers;
    const site = request.headers['sec-fetch-site'];
    if (site === 'cross-site' || (origin !== undefined && !this.isOwn(origin, request.headers.host)))
      throw new ApiRefusal('foreign-origin');
  }

  /** The address in the settings, or the very host the request was sent to (localhost and 127.0.0.1 are one machine's two names). */
  private isOwn(origin: string, host: string | undefined): boolean {
    if (origin === this.config.PUBLIC_ORIGIN) return true;
    return URL.canParse(origin) && new URL(origin).host === host;
  }
}
