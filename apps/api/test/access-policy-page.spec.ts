import { AccessCheck, type RouteRow } from '@kreds/platform-api';
import { TestDatabases } from '@kreds/platform-api/testing';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startApi } from './api-under-test';

const PAGE = join(__dirname, '../../../docs/security/access-policy.md');

const HEAD = `# Access policy

Every route of the server with the row that guards it. Made from the code: \`KREDS_WRITE_DOCS=1 npx jest -c apps/api/jest.config.cjs access-policy-page\`.
The first door checks the principal (which cookie) and the standing; the second door is the first line of the use case. What is not there and what is
not yours both answer 404 with the same body. Sockets: a client names a topic and an id in its handshake, the same principals apply, and the server chooses the
room; what comes in is the clock ping and, on the topic \`vaults\` (everybody their own id), "is writing" with two ids, looked up in the vault each time.

| Route | Permission | Principal | What the use case checks |
| --- | --- | --- | --- |
`;

function lineOf({ method, path, access }: RouteRow): string {
  const principals = access.principals === 'anyone' ? 'anyone' : access.principals.join(', ');
  const standing = access.standing ? ` (${access.standing})` : '';
  return `| \`${method} ${path}\` | \`${access.permission}\` | ${principals}${standing} | ${access.relation} |`;
}

/** Column widths are the formatter's business, not the policy's. */
const bare = (page: string): string => page.replace(/[ -]*\|[ -]*/g, '|');

describe('page of the access policy', () => {
  it('lists every route with its row, as the code has it', async () => {
    const databases = new TestDatabases();
    const database = await databases.create('sqlite');
    const api = await startApi(database);
    const rows = [...api.app.get(AccessCheck).routes()].sort((a, b) => (a.path < b.path ? -1 : 1));
    await api.close();
    await database.drop();
    const page = `${HEAD}${rows.map(lineOf).join('\n')}\n`;
    if (process.env['KREDS_WRITE_DOCS'] === '1') writeFileSync(PAGE, page);
    expect(bare(readFileSync(PAGE, 'utf8'))).toBe(bare(page));
  });
});
