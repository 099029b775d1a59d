import { SetMetadata } from '@nestjs/common';
import type { DiscoveryService } from '@nestjs/core';
import { type DossierActivities, dossierActivities } from '../../../workflows/dossier.activities.js';

const ACTIVITY = 'activity-name';
type Name = keyof DossierActivities;

/** Marks a class as the activity of that name; its method `run` is what Temporal calls. */
export const Activity = (name: Name): ClassDecorator => SetMetadata(ACTIVITY, name);

/** The activities found among the providers, by name. Throws when they are not exactly those the workflow needs. */
export function discoverActivities(discovery: DiscoveryService): DossierActivities {
  const found = new Map<string, (input: never) => Promise<unknown>>();
  for (const { instance, metatype } of discovery.getProviders()) {
    const name: unknown = typeof metatype === 'function' ? Reflect.getMetadata(ACTIVITY, metatype) : undefined;
    if (typeof name !== 'string' || !isActivity(instance)) continue;
    if (found.has(name)) throw new Error(`activity ${name} is there twice`);
    found.set(name, instance.run.bind(instance));
  }
  const wanted = Object.keys(dossierActivities);
  const missing = wanted.filter((name) => !found.has(name));
  const unknown = [...found.keys()].filter((name) => !wanted.includes(name));
  if (missing.length + unknown.length > 0) {
    throw new Error(
      `activities and workflow differ: missing ${missing.join(', ') || 'none'}, unknown ${unknown.join(', ') || 'none'}`,
    );
  }
  // Checked name by name above; each class implements its method's type.
  return Object.fromEntries(found) as unknown as DossierActivities;
}

function isActivity(instance: unknown): instance is { run: (input: never) => Promise<unknown> } {
  return typeof instance === 'object' && instance !== null && 'run' in instance && typeof instance.run === 'function';
}
