import { Injectable, type PipeTransform } from '@nestjs/common';
import { id } from '../../../libs/contracts/id.js';
import { ApiRefusal } from './api-refusal.js';

/** Whether a text of an address is an id. */
export function isId(value: string): boolean {
  return id.safeParse(value).success;
}

/** An id in an address; what is not an id cannot be found. */
@Injectable()
export class PathId implements PipeTransform<string, string> {
  transform(value: string): string {
    const { success, data } = id.safeParse(value);
    if (success) return data;
    throw new ApiRefusal('not-found');
  }
}
