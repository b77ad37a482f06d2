import type { VaultAbout, VaultKind } from '@kreds/notes/model';
import { pairSubject, toHex, uidBytes, uuidToHex } from '@kreds/sealing';

/** Kind and subject as the signed log of a vault about this must say them (confidentiality.md 5.1). Hex. */
export function subjectOf(about: VaultAbout): { readonly kind: VaultKind; readonly subject: string } {
  return { kind: about.kind === 'screening' ? 'facilitators' : about.kind, subject: subjectHex(about) };
}

function subjectHex(about: VaultAbout): string {
  switch (about.kind) {
    case 'group':
    case 'facilitators':
      return uuidToHex(about.networkId);
    case 'screening':
    case 'evaluation':
      return uuidToHex(about.programmeId);
    case 'personal':
      return uuidToHex(about.personId);
    case 'conversation':
      return toHex(pairSubject(uidBytes(about.leaderId), uidBytes(about.facilitatorId)));
  }
}
