import { Controller } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CampaignList } from '../../../libs/contracts/views/campaigns.js';
import { Serve } from '../http/serve.js';
import { type Acting, ActingAs } from '../http/signed-in.js';
import { listCampaigns } from './campaigns.queries.js';

@Controller()
export class CampaignsController {
  constructor(private readonly db: DataSource) {}

  @Serve('listCampaigns', 'campaign.read')
  async list(@ActingAs() acting: Acting): Promise<CampaignList> {
    return { items: [...(await listCampaigns(this.db, acting.organisationId))] };
  }
}
