import { routes } from 'virtual:endpoint-table';
import type { EndpointName } from '../../../libs/contracts/endpoints.js';
import { fillPath } from './address.js';

/** The address of an endpoint of the contract, for what `call` cannot send (an upload with progress). */
export function endpointAddress(name: EndpointName, params: Readonly<Record<string, string>> = {}): string {
  return fillPath(routes[name].path, params);
}
