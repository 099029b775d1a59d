import { Controller, Inject } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Config } from '../../../libs/config/env.js';
import type { InstallationView } from '../../../libs/contracts/views/installation.js';
import { Serve } from '../http/serve.js';
import { CONFIG } from '../http/tokens.js';

@Controller()
export class InstallationController {
  constructor(
    private readonly db: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** What holds for everybody: the province, the largest upload, and in a demonstration the accounts with what each does. */
  @Serve('getInstallation', 'public')
  async get(): Promise<InstallationView> {
    const [row] = await this.db.query<{ mode: string; province: string }[]>('SELECT mode, province FROM installation');
    const demonstration = row?.mode === 'demonstration' && this.config.APP_MODE === 'demonstration';
    return {
      province: row?.province ?? '',
      demonstration,
      uploadLimitBytes: this.config.UPLOAD_LIMIT_BYTES,
      accounts: demonstration ? await this.accounts() : [],
    };
  }

  private accounts(): Promise<InstallationView['accounts']> {
    return this.db.query(
      `SELECT ac.user_name AS "userName", p.name, ac.demonstration_note AS does,
              string_agg(a.title || ', ' || o.name, '; ' ORDER BY a.valid_from) AS title
         FROM account ac JOIN person p ON p.id = ac.person_id
         JOIN appointment a ON a.person_id = p.id JOIN organisation o ON o.id = a.organisation_id
        WHERE ac.demonstration_note IS NOT NULL AND ac.disabled_at IS NULL
        GROUP BY ac.user_name, p.name, ac.demonstration_note ORDER BY min(a.valid_from), ac.user_name`,
    );
  }
}
