import { applyDecorators, HttpCode, RequestMapping, RequestMethod, SetMetadata } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse } from '@nestjs/swagger';
import {
  type EndpointName,
  endpoints,
  type StreamName,
  streams,
  streamTypes,
} from '../../../libs/contracts/endpoints.js';
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

const refused = ['4XX', '5XX'] as const;

/** Makes a method answer an endpoint of the table: its address, its permission and its description come from there. */
export function Serve(name: EndpointName, required: Required): MethodDecorator {
  const endpoint = endpoints[name];
  return applyDecorators(
    RequestMapping({ method: methods[endpoint.method], path: endpoint.path }),
    HttpCode(200),
    SetMetadata(REQUIRED, required),
    ApiOperation({ operationId: name }),
    ApiResponse({ status: 200, standardSchema: endpoint.response }),
    ...refused.map((status) => ApiResponse({ status, standardSchema: ErrorView })),
  );
}

/** Makes a method answer bytes or a stream; what is refused is refused in JSON, as everywhere. */
export function ServeStream(name: StreamName, required: Required): MethodDecorator {
  const content = { [streamTypes[name]]: { schema: { type: 'string', format: 'binary' } } };
  return applyDecorators(
    RequestMapping({ method: RequestMethod.GET, path: streams[name] }),
    SetMetadata(REQUIRED, required),
    ApiOperation({ operationId: name }),
    ApiProduces(streamTypes[name]),
    ApiResponse({ status: 200, content }),
    ...(streamTypes[name] === 'application/pdf' ? [ApiResponse({ status: 206, content })] : []),
    ...[401, 403, 404, ...refused].map((status) => ApiResponse({ status, standardSchema: ErrorView })),
  );
}
