import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KREDS_VERSION } from './version';

describe('the version of the build', () => {
  it('is the one of package.json', () => {
    const file = readFileSync(join(__dirname, '../../../package.json'), 'utf8');
    expect((JSON.parse(file) as { version: string }).version).toBe(KREDS_VERSION);
  });
});
