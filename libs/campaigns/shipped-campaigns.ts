import { readdir, readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { CampaignDefinition, type PublishedCampaign, withShortNames } from '../contracts/campaign-definition.js';

const folder = new URL('.', import.meta.url);

/** The campaigns shipped with the product, one file each, checked by the schema. Throws naming the file and what is wrong in it. */
export async function shippedCampaigns(): Promise<readonly PublishedCampaign[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.yaml')).toSorted();
  return Promise.all(files.map(readCampaign));
}

async function readCampaign(file: string): Promise<PublishedCampaign> {
  const parsed = CampaignDefinition.safeParse(parse(await readFile(new URL(file, folder), 'utf8')));
  if (parsed.success) return withShortNames(parsed.data);
  throw new Error(
    `${file}: ${parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`,
  );
}
