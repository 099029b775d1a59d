import { applyDecorators, HttpCode, RequestMapping, RequestMethod, SetMetadata } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { type EndpointName, endpoints, streams } from '../../../libs/contracts/endpoints.js';
import { ErrorView } from '../../../libs/contracts/views/answers.js';
import type { Permission } from '../../../libs/domain/role.js';

export const REQUIRED = 'required-permission';
/** What a route asks for: a permission, only a session, or nothing. */
export type Required = Permission | 'signed-in' | 'public';

const methods = {
  GET: RequestMethod.GET,
  POST: RequestMethod.POST,
  PUT: RequestMethod.PUT,
  DELETE: RequestMethod.DELETE,
};

/** Makes a method answer an endpoint of the table: its address, its permission and its description come from there. */
export function Serve(name: EndpointName, required: Required): MethodDecorator {
  const endpoint = endpoints[name];
  return applyDecorators(
    RequestMapping({ method: methods[endpoint.method], path: endpoint.path }),
    HttpCode(200),
    SetMetadata(REQUIRED, required),
    ApiOperation({ operationId: name }),
    ApiResponse({ status: 200, standardSchema: endpoint.response }),
    ApiResponse({ status: '4XX', standardSchema: ErrorView }),
  );
}

/** Makes a method answer bytes or a stream. */
export function ServeStream(name: keyof typeof streams, required: Required): MethodDecorator {
  return applyDecorators(
    RequestMapping({ method: RequestMethod.GET, path: streams[name] }),
    SetMetadata(REQUIRED, required),
    ApiOperation({ operationId: name }),
  );
}
