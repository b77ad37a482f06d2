import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { LanguageStore, Session } from '@kreds/platform-web';
import { FakeAccountKeys, FakeServer } from '@kreds/platform-web/testing';
import { PageDriver } from '../testing/page-driver';
import { rosa, rosaSignedIn } from '../testing/people';
import { InvitationPage } from './invitation.page';

const seat = {
  uid: rosa.personId,
  displayName: 'Rosa Prøvesen',
  email: rosa.email,
  phone: '12 34 56 78',
  language: 'da',
};

describe('an invitation', () => {
  let server: FakeServer;
  let keys: FakeAccountKeys;
  let went: string[];

  async function open(address: string): Promise<PageDriver> {
    window.history.replaceState(null, '', address);
    TestBed.configureTestingModule({ providers: [provideRouter([]), server.provider, keys.provider] });
    TestBed.inject(LanguageStore).choose('da');
    jest.spyOn(window, 'scrollTo').mockImplementation(() => undefined);
    jest.spyOn(TestBed.inject(Router), 'navigateByUrl').mockImplementation(async (url) => {
      went.push(String(url));
      return true;
    });
    const page = new PageDriver(TestBed.createComponent(InvitationPage));
    await page.settle();
    return page;
  }

  async function toPassphrase(page: PageDriver): Promise<void> {
    for (const button of ['Kom i gang', 'Det passer', 'Videre', 'Jeg er klar']) await page.press(button);
  }

  beforeEach(() => {
    went = [];
    keys = new FakeAccountKeys();
    server = new FakeServer()
      .on('GET /api/auth/me', () => ({ me: null }))
      .on('POST /api/invitations/exchange', () => seat)
      .on('POST /api/invitations/accept', () => rosaSignedIn);
  });

  it('takes the token out of the address and sends it only in a body', async () => {
    const page = await open('/invitation#i=secret-token');
    expect([window.location.hash, page.heading]).toEqual(['', 'Velkommen, Rosa']);
    expect(server.requests.map(({ url }) => url).join()).not.toContain('secret-token');
    expect(server.requests.at(-1)?.body).toEqual({ token: 'secret-token' });
  });

  it('makes the account after a welcome, three short steps and a saved passphrase', async () => {
    const page = await open('/invitation#i=t');
    await page.press('Kom i gang');
    expect(page.element.textContent).toContain('1 af 3');
    await page.write('Det kalder vi dig', 'Rosa Maria Prøvesen');
    await page.press('Det passer');
    expect(page.heading).toBe('Det sker der');
    await page.press('Videre');
    expect(page.heading).toBe('Det bliver imellem os');
    await page.press('Jeg er klar');
    await page.tick('saved');
    await page.press('Lav min konto');
    const sent = server.requests.find(({ url }) => url === '/api/invitations/accept')?.body;
    expect(sent).toEqual({
      token: 't',
      displayName: 'Rosa Maria Prøvesen',
      phone: '12 34 56 78',
      language: 'da',
      signUp: { serverSalt: 'c2FsdA', kdf: '{}', auth: 'YXV0aA', wrapPw: 'd3JhcA', edPk: 'ZWQ', xPk: 'eA' },
    });
    expect([page.heading, went, TestBed.inject(Session).signedIn()]).toEqual(['Hvis du glemmer den', [], true]);
    await page.press('Spring over');
    expect(went).toEqual([]);
    await page.press('Gå videre uden');
    expect(went).toEqual(['/']);
  });

  it('makes nothing before the words are saved', async () => {
    const page = await open('/invitation#i=t');
    await toPassphrase(page);
    await page.press('Lav min konto');
    expect(page.complaints).toEqual(['Gem ordene først, og sæt så hakket.']);
    expect([keys.calls.includes('prepareSignUp'), server.countOf('POST /api/invitations/accept')]).toEqual([false, 0]);
  });

  it('offers other words, and then asks again whether they are saved', async () => {
    const page = await open('/invitation#i=t');
    await toPassphrase(page);
    const first = page.element.querySelector('p.words')?.textContent;
    await page.tick('saved');
    await page.press('Et andet forslag');
    expect(page.element.querySelector('p.words')?.textContent).not.toBe(first);
    await page.press('Lav min konto');
    expect(server.countOf('POST /api/invitations/accept')).toBe(0);
  });

  it('takes an own passphrase that is long enough and typed twice alike', async () => {
    const page = await open('/invitation#i=t');
    await toPassphrase(page);
    await page.press('Lav din egen');
    await page.write('Din egen adgangssætning', 'kort');
    await page.press('Lav min konto');
    expect(page.complaints[0]).toContain('for kort');
    await page.write('Din egen adgangssætning', 'en have med bolde');
    await page.write('Skriv den igen', 'en have med balder');
    await page.press('Lav min konto');
    expect(page.complaints).toEqual(['De to er ikke ens. Skriv den igen.']);
    await page.write('Skriv den igen', 'en have med bolde');
    await page.press('Lav min konto');
    expect(server.countOf('POST /api/invitations/accept')).toBe(1);
    expect(JSON.stringify(server.requests)).not.toContain('bolde');
  });

  it('asks for a name and for a number that can be used', async () => {
    const page = await open('/invitation#i=t');
    await page.press('Kom i gang');
    await page.write('Det kalder vi dig', '  ');
    await page.write('Mobil', 'ring bare');
    await page.press('Det passer');
    expect(page.complaints).toHaveLength(2);
    expect(page.heading).toBe('Er det rigtigt?');
  });

  it('leads to the sign-in page when the link is used up, also at the last step', async () => {
    server.refuse('POST /api/invitations/exchange', 410, 'identity.invitation-over', 'Linket virker ikke længere.');
    const page = await open('/invitation#i=t');
    expect([page.heading, page.has('Log ind')]).toEqual(['Linket virker ikke mere', true]);
    TestBed.resetTestingModule();
    server.on('POST /api/invitations/exchange', () => seat);
    server.refuse('POST /api/invitations/accept', 410, 'identity.invitation-over', 'Linket virker ikke længere.');
    const again = await open('/invitation#i=t');
    await toPassphrase(again);
    await again.tick('saved');
    await again.press('Lav min konto');
    expect(again.heading).toBe('Linket virker ikke mere');
  });

  it('lets the person try again when no answer came', async () => {
    server.cut();
    const page = await open('/invitation#i=t');
    expect(page.has('Prøv igen')).toBe(true);
    server.mend();
    await page.press('Prøv igen');
    expect(page.heading).toBe('Velkommen, Rosa');
  });

  it('asks nothing of the server without a token', async () => {
    const page = await open('/invitation');
    expect([page.heading, server.countOf('POST /api/invitations/exchange')]).toEqual(['Linket er ikke helt', 0]);
  });

  it('does not take over an account that is signed in here', async () => {
    server.on('GET /api/auth/me', () => rosaSignedIn);
    const page = await open('/invitation#i=t');
    expect(page.heading).toBe('Du er logget ind som Rosa Prøvesen');
    expect(server.countOf('POST /api/invitations/exchange')).toBe(0);
  });
});
