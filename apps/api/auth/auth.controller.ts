import '@fastify/cookie';
import { Body, Controller, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Config } from '../../../libs/config/env.js';
import { ActAsBody, ChangePasswordBody, DemonstrationSignInBody, SignInBody } from '../../../libs/contracts/bodies.js';
import type { SessionView } from '../../../libs/contracts/views/session.js';
import { browserCookie, cookieSettings, sessionCookie } from '../http/cookies.js';
import { Serve } from '../http/serve.js';
import { type SignedIn, Visitor } from '../http/signed-in.js';
import { CONFIG } from '../http/tokens.js';
import { rememberedDays } from './known-browsers.js';
import { OwnPassword } from './own-password.js';
import { type Begun, type From, Sessions } from './sessions.js';
import { tokenHash } from './token-hash.js';

@Controller()
export class AuthController {
  constructor(
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

  @Serve('signOut', 'signed-in')
  async signOut(
    @Visitor() visitor: SignedIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ done: true }> {
    await this.sessions.signOut(visitor.tokenHash);
    void reply.clearCookie(sessionCookie(this.config), cookieSettings(this.config));
    return { done: true };
  }

  private from(request: FastifyRequest): From {
    return { address: request.ip, browser: request.cookies[browserCookie(this.config)] ?? null };
  }

  private async begin({ session, browser }: Begun, reply: FastifyReply): Promise<SessionView> {
    const settings = cookieSettings(this.config);
    void reply
      .setCookie(sessionCookie(this.config), session, settings)
      .setCookie(browserCookie(this.config), browser, { ...settings, maxAge: rememberedDays * 86_400 });
    return this.sessions.view(tokenHash(session));
  }
}
