import type { VaultAbout } from '@kreds/notes/model';
import type { ConfidentialityLevel } from '@kreds/ui';
import type { VaultView } from '../keys/vault-shapes';

/** Who reads what is written here: from the verified log alone, never from a list that somebody keeps. */
export interface Readers {
  readonly level: ConfidentialityLevel;
  /** What the badge says in words; `pair` takes the names. */
  readonly badge: 'onlyYou' | 'pair' | 'facilitators' | 'network' | 'evaluators' | 'screeners';
  /** Everybody but oneself, as they stand in the log; null while the log is not open here. */
  readonly others: readonly string[] | null;
  /** One is among them oneself. */
  readonly me: boolean;
}

export function whoCanRead(about: VaultAbout, view: VaultView | null, me: string): Readers {
  const others = view ? view.members.filter(({ uid }) => uid !== me).map(({ name }) => name) : null;
  const inside = view ? view.members.some(({ uid }) => uid === me) : true;
  const alone = others?.length === 0 && inside;
  if (about.kind === 'personal' || alone) return { level: 1, badge: 'onlyYou', others: others ?? [], me: inside };
  const rest = { others, me: inside };
  switch (about.kind) {
    case 'group':
      return { level: 3, badge: 'network', ...rest };
    case 'facilitators':
      return { level: 2, badge: 'facilitators', ...rest };
    case 'screening':
      return { level: 2, badge: 'screeners', ...rest };
    case 'evaluation':
      return { level: 2, badge: 'evaluators', ...rest };
    case 'conversation':
      return { level: 2, badge: 'pair', ...rest };
  }
}

/** The first name: what people call each other in the room. */
export function firstName(name: string): string {
  return name.split(' ')[0] ?? name;
}
