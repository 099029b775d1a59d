import { Injectable, type PipeTransform } from '@nestjs/common';
import { ApiRefusal } from './api-refusal.js';

/** A version's number in an address; what is no such number cannot be found. */
@Injectable()
export class PathVersion implements PipeTransform<string, number> {
  transform(value: string): number {
    if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
    throw new ApiRefusal('version-unknown');
  }
}
