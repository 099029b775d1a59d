import { Injectable, type PipeTransform } from '@nestjs/common';
import { ApiRefusal } from './api-refusal.js';

/** An id in an address; what is not an id cannot be found. */
@Injectable()
export class PathId implements PipeTransform<string, string> {
  transform(value: string): string {
    if (/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(value)) return value.toLowerCase();
    throw new ApiRefusal('not-found');
  }
}
