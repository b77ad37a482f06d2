import { inject } from '@angular/core';
import { useWords } from '@kreds/platform-web';
import { barWords } from './bar.words';
import { ConsoleDesk } from './console-desk';
import { segmentName } from './day-rows';
import type { Undoing } from './undoing';

/** What undo would take back, in a few words. To be called where things are injected. */
export function useUndoWords(): (undo: Undoing) => string {
  const t = useWords(barWords);
  const desk = inject(ConsoleDesk);
  return ({ kind, personId, segmentId }) => {
    const speaking = kind === 'turn_began' ? (desk.turn()?.speaking ?? null) : null;
    const name = desk.nameOf(personId ?? speaking);
    const segment = desk.segment(segmentId);
    switch (kind) {
      case 'turn_began':
      case 'turn_ended':
      case 'passed':
      case 'deferred':
      case 'absent':
      case 'arrived':
      case 'left':
        return name === '' ? t(`undo-${kind}-plain`) : t(`undo-${kind}`, { name });
      case 'moved_on':
        return t('undo-moved_on', { name: segment ? segmentName(segment) : t('the-item') });
      default:
        return t(`undo-${kind}`);
    }
  };
}
