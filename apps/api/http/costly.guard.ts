import { type CanActivate, type ExecutionContext, Inject, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Config } from '../../../libs/config/env.js';
import { ApiRefusal } from './api-refusal.js';
import { sessionOf } from './signed-in.js';
import { CONFIG } from './tokens.js';

const COSTLY = 'costly';

/** Marks a method that takes the processor for long: it reads a file or a plan, or draws a document. */
export const Costly = (): MethodDecorator => SetMetadata(COSTLY, true);

/** An office behind one address has this many times the share of one session. */
const sessionsOfAddress = 10;

/** Holds back whoever calls costly methods over and over, by session and by address. Comes after the gate, which knows the session. */
@Injectable()
export class CostlyGuard implements CanActivate {
  private readonly ofSession: RateLimiterMemory;
  private readonly ofAddress: RateLimiterMemory;

  constructor(
    private readonly reflector: Reflector,
    @Inject(CONFIG) { COSTLY_CALLS_PER_MINUTE: points }: Config,
  ) {
    this.ofSession = new RateLimiterMemory({ points, duration: 60 });
    this.ofAddress = new RateLimiterMemory({ points: points * sessionsOfAddress, duration: 60 });
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (!this.reflector.get<boolean | undefined>(COSTLY, context.getHandler())) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    try {
      await this.ofSession.consume(sessionOf(request));
      await this.ofAddress.consume(request.ip);
      return true;
    } catch (limited) {
      if (!(limited instanceof RateLimiterRes)) throw limited;
      const seconds = Math.max(1, Math.ceil(limited.msBeforeNext / 1000));
      throw new ApiRefusal('too-many-requests', { seconds });
    }
  }
}
