import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { NetworkCircle } from '@kreds/notes/model';
import { LanguageStore } from '@kreds/platform-web';
import { LeaderTalks } from './leader-talks';

const person = (personId: string, part: 'leader' | 'facilitator', leaderInside?: boolean) => ({
  personId,
  part,
  name: `Navn ${personId}`,
  conversation: leaderInside === undefined ? null : { id: 'v', leaderInside },
});

describe('the conversations with the leaders of a network', () => {
  it('lead to each by id, and tell how far it has come; those who run it are not in the list', () => {
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
    TestBed.inject(LanguageStore).choose('da');
    const fixture = TestBed.createComponent(LeaderTalks);
    const people = [person('a', 'leader'), person('b', 'leader', false), person('c', 'leader', true)];
    const circle = { networkId: 'n', people: [...people, person('d', 'facilitator')] };
    fixture.componentRef.setInput('circle', circle as unknown as NetworkCircle);
    fixture.detectChanges();
    const rows = [...(fixture.nativeElement as HTMLElement).querySelectorAll('a')];
    expect(rows.map((row) => row.getAttribute('href'))).toEqual(
      ['a', 'b', 'c'].map((id) => `/conversations/${id}?network=n`),
    );
    expect(rows.map((row) => row.querySelector('.row__note')?.textContent)).toEqual([
      'Ingen noter endnu',
      'Kun du læser endnu',
      'I læser begge',
    ]);
  });
});
