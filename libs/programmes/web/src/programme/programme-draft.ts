import type { ProgrammeView, Wording } from '@kreds/programmes/model';

/** What stands in the form of a programme, before it is sent. */
export interface ProgrammeDraft {
  readonly nameDa: string;
  readonly nameEn: string;
  readonly wallDa: string;
  readonly wallEn: string;
  /** Local days, empty when nothing is chosen. */
  readonly startDate: string;
  readonly endDate: string;
  readonly wording: Wording;
}

export const EMPTY_PROGRAMME: ProgrammeDraft = {
  nameDa: '',
  nameEn: '',
  wallDa: '',
  wallEn: '',
  startDate: '',
  endDate: '',
  wording: 'strained',
};

export function draftOf(programme: ProgrammeView): ProgrammeDraft {
  const { name, wallName, startDate, endDate, wording } = programme;
  return {
    nameDa: name.da,
    nameEn: name.en,
    wallDa: wallName.da,
    wallEn: wallName.en,
    startDate,
    endDate,
    wording,
  };
}

/** The draft as the server takes it: the same fields for making and for changing a programme. */
export function programmeBody(draft: ProgrammeDraft): {
  readonly name: { readonly da: string; readonly en: string };
  readonly wallName: { readonly da: string; readonly en: string };
  readonly startDate: string;
  readonly endDate: string;
  readonly wording: Wording;
} {
  return {
    name: { da: draft.nameDa.trim(), en: draft.nameEn.trim() },
    wallName: { da: draft.wallDa.trim(), en: draft.wallEn.trim() },
    startDate: draft.startDate,
    endDate: draft.endDate,
    wording: draft.wording,
  };
}

/** A programme cannot end before it starts; an empty date is told at its own field. */
export function endsBeforeStart(draft: Pick<ProgrammeDraft, 'startDate' | 'endDate'>): boolean {
  return draft.startDate !== '' && draft.endDate !== '' && draft.endDate < draft.startDate;
}
