import { Body, Controller, Param } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  type LegalRegimesView,
  PublishRegimesBody,
  type RegimesVersionView,
} from '../../../libs/contracts/views/regimes.js';
import { PathVersion } from '../http/path-version.js';
import { Serve } from '../http/serve.js';
import { type Acting, ActingAs, type SignedIn, Visitor } from '../http/signed-in.js';
import { publishRegimes } from './publish-regimes.js';
import { legalRegimes, regimesVersion } from './regimes.queries.js';

@Controller()
export class RegimesController {
  constructor(private readonly db: DataSource) {}

  @Serve('getLegalRegimes', 'calendar.read')
  get(@ActingAs() acting: Acting): Promise<LegalRegimesView> {
    return legalRegimes(this.db, acting);
  }

  @Serve('getLegalRegimesVersion', 'calendar.read')
  version(@Param('version', PathVersion) version: number): Promise<RegimesVersionView> {
    return regimesVersion(this.db, version);
  }

  @Serve('publishLegalRegimes', 'calendar.write')
  async publish(
    @Body({ schema: PublishRegimesBody }) body: PublishRegimesBody,
    @ActingAs() acting: Acting,
    @Visitor() visitor: SignedIn,
  ): Promise<LegalRegimesView> {
    await publishRegimes(this.db, body, { acting, name: visitor.personName });
    return legalRegimes(this.db, acting);
  }
}
