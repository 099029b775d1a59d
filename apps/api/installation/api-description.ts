import { Controller, Injectable } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { ServeStream } from '../http/serve.js';

/** The OpenAPI description, made of the routes once they are all there. */
@Injectable()
export class ApiDescription {
  document: OpenAPIObject | null = null;
}

@Controller()
export class ApiDescriptionController {
  constructor(private readonly description: ApiDescription) {}

  /** For who works here: it names every address there is. */
  @ServeStream('openapi', 'signed-in')
  get(): OpenAPIObject | null {
    return this.description.document;
  }
}
