import '@fastify/cookie';
import { Body, Controller, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { Config } from '../../../libs/config/env.js';
import { ActAsBody, ChangePasswordBody, DemonstrationSignInBody, SignInBody } from '../../../libs/contracts/bodies.js';
import type { SessionList } from '../../../libs/contracts/views/accounts.js';
import type { SessionView } from '../../../libs/contracts/views/session.js';
import { browserCookie, cookieSettings, sessionCookie } from '../http/cookies.js';
import { PathId } from '../http/path-id.js';
import { Serve } from '../http/serve.js';
import { type SignedIn, Visitor } from '../http/signed-in.js';
import { CONFIG } from '../http/tokens.js';
import { rememberedDays } from './known-browsers.js';
import { OwnPassword } from './own-password.js';
import { endSessions, ownSessions } from './own-sessions.js';
import { type Begun, type From, Sessions } from './sessions.js';
import { tokenHash } from './token-hash.js';

@Controller()
export class AuthController {
  constructor(
    private readonly db: DataSource,
    private readonly sessions: Sessions,
    private readonly ownPassword: OwnPassword,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Serve('getSession', 'signed-in')
  get(@Visitor() visitor: SignedIn): Promise<SessionView> {
    return this.sessions.view(visitor.tokenHash);
  }

  @Serve('signIn', 'public')
  async signIn(
    @Body({ schema: SignInBody }) body: z.infer<typeof SignInBody>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.begin(await this.sessions.signIn(body, this.from(request)), reply);
  }

  @Serve('signInDemonstration', 'public')
  async signInDemonstration(
    @Body({ schema: DemonstrationSignInBody }) body: z.infer<typeof DemonstrationSignInBody>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.begin(await this.sessions.signInDemonstration(body.userName, this.from(request)), reply);
  }

  @Serve('actAs', 'signed-in')
  async actAs(
    @Visitor() visitor: SignedIn,
    @Body({ schema: ActAsBody }) body: z.infer<typeof ActAsBody>,
  ): Promise<SessionView> {
    await this.sessions.actAs(visitor.tokenHash, visitor.personId, body.appointmentId);
    return this.sessions.view(visitor.tokenHash);
  }

  @Serve('changePassword', 'signed-in')
  async changePassword(
    @Visitor() visitor: SignedIn,
    @Body({ schema: ChangePasswordBody }) body: ChangePasswordBody,
  ): Promise<SessionView> {
    await this.ownPassword.set(visitor, body);
    return this.sessions.view(visitor.tokenHash);
  }

  @Serve('listOwnSessions', 'signed-in')
  listOwn(@Visitor() visitor: SignedIn): Promise<SessionList> {
    return ownSessions(this.db, visitor, this.config);
  }

  @Serve('endSession', 'signed-in')
  async end(@Param('id', PathId) id: string, @Visitor() visitor: SignedIn): Promise<{ done: true }> {
    await endSessions(this.db, visitor, id);
    return { done: true };
  }

  @Serve('endOtherSessions', 'signed-in')
  async endOthers(@Visitor() visitor: SignedIn): Promise<{ done: true }> {
    await endSessions(this.db, visitor, null);
    return { done: true };
  }

  @Serve('signOut', 'signed-in')
  async signOut(
    @Visitor() visitor: SignedIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ done: true }> {
    await this.sessions.signOut(visitor);
    void reply.clearCookie(sessionCookie(this.config), cookieSettings(this.config));
    return { done: true };
  }

  private from(request: FastifyRequest): From {
    return {
      address: request.ip,
      device: (request.headers['user-agent'] ?? '').slice(0, 300),
      browser: request.cookies[browserCookie(this.config)] ?? null,
      before: request.cookies[sessionCookie(this.config)] ?? null,
    };
  }

  private async begin({ session, browser }: Begun, reply: FastifyReply): Promise<SessionView> {
    const settings = cookieSettings(this.config);
    void reply
      .setCookie(sessionCookie(this.config), session, settings)
      .setCookie(browserCookie(this.config), browser, { ...settings, maxAge: rememberedDays * 86_400 });
    return this.sessions.view(tokenHash(session));
  }
}
