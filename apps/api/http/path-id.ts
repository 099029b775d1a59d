import { Injectable, type PipeTransform } from '@nestjs/common';
import { ApiRefusal } from './api-refusal.js';

const id = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text of an address is an id. */
export function isId(value: string): boolean {
  return id.test(value);
}

/** An id in an address; what is not an id cannot be found. */
@Injectable()
export class PathId implements PipeTransform<string, string> {
  transform(value: string): string {
    if (isId(value)) return value.toLowerCase();
    throw new ApiRefusal('not-found');
  }
}
