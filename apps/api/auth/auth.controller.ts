import '@fastify/cookie';
import { Body, Controller, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { Config } from '../../../libs/config/env.js';
import { ActAsBody, ChangePasswordBody, DemonstrationSignInBody, SignInBody } from '../../../libs/contracts/bodies.js';
import type { SessionView } from '../../../libs/contracts/views/session.js';
import { Serve } from '../http/serve.js';
import { type SignedIn, Visitor } from '../http/signed-in.js';
import { CONFIG } from '../http/tokens.js';
import { OwnPassword } from './own-password.js';
import { sessionCookie, tokenHash } from './session-reader.js';
import { Sessions } from './sessions.js';

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
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.begin(await this.sessions.signIn(body.userName, body.password), reply);
  }

  @Serve('signInDemonstration', 'public')
  async signInDemonstration(
    @Body({ schema: DemonstrationSignInBody }) body: z.infer<typeof DemonstrationSignInBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.begin(await this.sessions.signInDemonstration(body.userName), reply);
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
    void reply.clearCookie(sessionCookie, { path: '/' });
    return { done: true };
  }

  private async begin(token: string, reply: FastifyReply): Promise<SessionView> {
    const secure = this.config.PUBLIC_ORIGIN?.startsWith('https:') ?? false;
    void reply.setCookie(sessionCookie, token, { path: '/', httpOnly: true, sameSite: 'lax', secure });
    return this.sessions.view(tokenHash(token));
  }
}
