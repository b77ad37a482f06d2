import type { Say } from '@kreds/platform-web';
import type { DaySegment } from '@kreds/ui';
import type { DayRow } from './day-rows';
import type { dayWords } from './day.words';

/** The day as the band of a tablet shows it; what was skipped or left behind is not in it. */
export function bandOf(rows: readonly DayRow[], t: Say<(typeof dayWords)['da']>): readonly DaySegment[] {
  return rows
    .filter(({ state }) => state !== 'skipped' && state !== 'left')
    .map((row) => ({
      id: row.id,
      minutes: Math.max(1, row.state === 'passed' ? row.usedMinutes : row.plannedMinutes),
      kind: row.glyph,
      state: row.state === 'now' || row.state === 'ahead' ? row.state : 'passed',
      label: row.name,
      description: t('row-said', {
        name: row.name,
        minutes: t('minutes-said', { count: row.plannedMinutes }),
        state: t(`state-${row.state}`),
      }),
    }));
}
