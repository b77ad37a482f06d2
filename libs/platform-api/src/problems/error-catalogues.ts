import { Injectable } from '@nestjs/common';
import type { ErrorCatalogue, ErrorEntry } from '@kreds/kernel';
import { PLATFORM_ERRORS } from './platform-errors';

/** All codes of all domains. Each api room registers its own table when its module starts. */
@Injectable()
export class ErrorCatalogues {
  private readonly entries = new Map<string, ErrorEntry>(Object.entries(PLATFORM_ERRORS));

  register(catalogue: ErrorCatalogue): void {
    for (const [code, entry] of Object.entries(catalogue)) this.entries.set(code, entry);
  }

  /** An unknown code is our own mistake and leaves as `platform.failed`. */
  entryOf(code: string): { readonly code: string; readonly entry: ErrorEntry } {
    const entry = this.entries.get(code);
    return entry ? { code, entry } : { code: 'platform.failed', entry: PLATFORM_ERRORS['platform.failed'] };
  }
}
