import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { isUuid } from '@kreds/kernel';
import type { StoredObject, StoredObjects, StoredVersions } from '@kreds/notes/model';
import type { AccountContext } from '@kreds/platform-api';
import { type DataSource, MoreThan } from 'typeorm';
import { VaultObjectVersion } from '../entities/vault-object-version.entity';
import { VaultObject } from '../entities/vault-object.entity';
import { notFound } from '../refusals';
import { VaultBook } from '../vaults/vault-book';
import { VERSION_LIFE_MS } from './earlier-versions';

const ROWS_AT_ONCE = 50;
/** An answer ends after this many characters, so that a few long notes do not become one endless answer. */
const ANSWER_CHARACTERS = 4 * 1024 * 1024;

/** Sealed objects of a vault: what is new since a change, one of them, its earlier versions. */
@Injectable()
export class ReadObjects {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly book: VaultBook,
  ) {}

  async since(
    ctx: AccountContext,
    vaultId: string,
    { since, limit }: { readonly since: number; readonly limit: number },
  ): Promise<StoredObjects> {
    const { vault } = await this.book.open(ctx, vaultId);
    const objects: StoredObject[] = [];
    let last = since;
    let characters = 0;
    for (;;) {
      const take = Math.min(ROWS_AT_ONCE, limit - objects.length);
      const rows = await this.source.getRepository(VaultObject).find({
        where: { vaultId, change: MoreThan(last) },
        order: { change: 'ASC' },
        take,
      });
      objects.push(...rows.map(objectOf));
      last = rows.at(-1)?.change ?? last;
      characters += rows.reduce((sum, row) => sum + row.bytes.length, 0);
      if (rows.length < take) return { objects, change: Math.max(vault.changes, last), next: null };
      if (objects.length >= limit || characters >= ANSWER_CHARACTERS) {
        return { objects, change: Math.max(vault.changes, last), next: last };
      }
    }
  }

  async one(ctx: AccountContext, vaultId: string, objectId: string): Promise<StoredObject> {
    await this.book.open(ctx, vaultId);
    return objectOf(await this.find(vaultId, objectId));
  }

  /** At most ten of thirty days, oldest first; the newest is always among them. */
  async versions(ctx: AccountContext, vaultId: string, objectId: string): Promise<StoredVersions> {
    await this.book.open(ctx, vaultId);
    const newest = await this.find(vaultId, objectId);
    const earlier = await this.source.getRepository(VaultObjectVersion).find({
      where: { vaultId, objectId, receivedAt: MoreThan(ctx.now - VERSION_LIFE_MS) },
      order: { version: 'ASC' },
    });
    return { versions: [...earlier, newest].map(versionOf) };
  }

  private async find(vaultId: string, objectId: string): Promise<VaultObject> {
    if (!isUuid(objectId)) throw notFound();
    const row = await this.source.getRepository(VaultObject).findOneBy({ vaultId, objectId });
    if (!row) throw notFound();
    return row;
  }
}

function versionOf(row: VaultObjectVersion | VaultObject): StoredVersions['versions'][number] {
  const { objectId: id, type, version, epoch, authorId: author, receivedAt, bytes } = row;
  return { id, type, version, epoch, author, receivedAt, bytes };
}

function objectOf(row: VaultObject): StoredObject {
  return { ...versionOf(row), own: row.own, change: row.change };
}
