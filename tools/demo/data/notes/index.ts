import type { Rhythm } from '../../src/running/running-calendar';
import type { NetworkTexts } from '../../src/vaults/note-texts';
import { BOEGEN } from './boegen';
import { FJORDEN } from './fjorden';
import { HEDEN } from './heden';

/** What the people of the running networks have written, by how their network lies around today. */
export const NOTE_TEXTS: Readonly<Record<Rhythm, NetworkTexts>> = {
  meets_today: BOEGEN,
  starts_soon: FJORDEN,
  ends_soon: HEDEN,
};
