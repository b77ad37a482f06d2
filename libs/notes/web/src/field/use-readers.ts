import { type Signal, computed, inject } from '@angular/core';
import { LanguageStore, Session, useWords } from '@kreds/platform-web';
import type { Shelf } from '../vaults/shelf';
import { fieldWords } from './field.words';
import { type Readers, firstName, whoCanRead } from './who-can-read';

/** Readers of a shelf as words: the badge, and the two lines of "Hvem kan læse det?". */
export interface ReaderWords {
  readonly readers: Readers;
  readonly badge: string;
  /** Who can. */
  readonly can: string;
  /** Who cannot. */
  readonly cannot: string;
}

/** To be called where things are injected. */
export function useReaders(shelf: () => Shelf): Signal<ReaderWords> {
  const t = useWords(fieldWords);
  const language = inject(LanguageStore).current;
  const session = inject(Session);
  return computed(() => {
    const { about, view } = shelf();
    const readers = whoCanRead(about, view(), session.me()?.personId ?? '');
    const list = (names: readonly string[]): string =>
      new Intl.ListFormat(language(), { type: 'conjunction' }).format(names);
    const { others, me, badge } = readers;
    if (badge === 'onlyYou') {
      return { readers, badge: t('onlyYou'), can: t('whoOnlyYou'), cannot: t('notOnlyYou') };
    }
    const pair = others ? t('pair', { names: list(others.map(firstName)) }) : t('pairUnknown');
    const named = list(me ? [...(others ?? [])] : (others ?? []));
    const can = !others ? t('whoLocked') : me ? t('whoThese', { names: named }) : t('whoOthers', { names: named });
    return { readers, badge: badge === 'pair' ? pair : t(badge), can, cannot: t('notOthers') };
  });
}
