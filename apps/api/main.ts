import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readConfig } from '../../libs/config/env.js';
import { createApp } from './create-app.js';
import { refuseBareHttpInProduction } from './installation/refuse-bare-http.js';
import { refuseDemonstrationInProduction } from './installation/refuse-demonstration.js';

const config = readConfig(process.env);
refuseBareHttpInProduction(config);
const app = await createApp(config);
await refuseDemonstrationInProduction(app.get(DataSource), config);
await app.listen(config.API_PORT, config.API_HOST);
new Logger('api').log(`listening on ${config.API_HOST}:${config.API_PORT}`);
