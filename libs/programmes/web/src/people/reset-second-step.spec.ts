import { FakeServer } from '@kreds/platform-web/testing';
import { openPage } from '../testing/open-page';
import type { PageDriver } from '../testing/page-driver';
import { poul } from '../testing/things';
import { ResetSecondStep } from './reset-second-step';

const ROUTE = `DELETE /api/people/${poul.id}/second-factor`;
const OFFER = 'Nulstil to trin for Poul Øvesen';

describe('taking the second step off somebody', () => {
  let server: FakeServer;

  beforeEach(() => (server = new FakeServer()));

  const open = (): Promise<PageDriver> => openPage(ResetSecondStep, server, { inputs: { person: poul } });

  it('says what happens and takes a second tap', async () => {
    server.on(ROUTE, () => undefined);
    const page = await open();
    await page.press(OFFER);
    expect([page.text.includes('logget ud alle steder og får en mail'), server.countOf(ROUTE)]).toEqual([true, 0]);
    await page.press('Ja, nulstil');
    expect([page.text, server.countOf(ROUTE)]).toEqual(['To trin er nulstillet for Poul Øvesen.', 1]);
  });

  it('does nothing for whoever changes their mind', async () => {
    const page = await open();
    await page.press(OFFER);
    await page.press('Lad være');
    expect([page.has(OFFER), server.countOf(ROUTE)]).toEqual([true, 0]);
  });

  it('asks for the own passphrase where the server has not seen it lately, and then goes on', async () => {
    server.refuse(ROUTE, 403, 'identity.step-up-needed', 'Vis sætningen.');
    server.on('POST /api/auth/step-up', () => {
      server.on(ROUTE, () => undefined);
      return {};
    });
    const page = await open();
    await page.press(OFFER);
    await page.press('Ja, nulstil');
    await page.send();
    expect(page.complaints).toEqual(['Skriv din adgangssætning.']);
    await page.write('Adgangssætning', 'en lang sætning');
    await page.send();
    expect([page.text, server.countOf(ROUTE)]).toEqual(['To trin er nulstillet for Poul Øvesen.', 2]);
  });

  it('stays with the question when the passphrase is wrong', async () => {
    server.refuse(ROUTE, 403, 'identity.step-up-needed', 'Vis sætningen.');
    server.refuse('POST /api/auth/step-up', 403, 'identity.wrong-passphrase', 'Det er ikke din adgangssætning.');
    const page = await open();
    await page.press(OFFER);
    await page.press('Ja, nulstil');
    await page.write('Adgangssætning', 'en anden sætning');
    await page.send();
    expect([page.complaints, server.countOf(ROUTE)]).toEqual([['Det er ikke din adgangssætning.'], 1]);
  });

  it('says so of somebody who has none', async () => {
    const page = await open();
    await page.press(OFFER);
    await page.press('Ja, nulstil');
    expect(page.text).toBe('Poul Øvesen har ikke to trin. Der er intet at nulstille.');
  });
});
