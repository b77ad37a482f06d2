import { Account } from './accounts/account.entity';
import { TrustedDevice } from './devices/trusted-device.entity';
import { FirstRunDoor } from './first-run/first-run.entity';
import { Invitation } from './invitations/invitation.entity';
import { Person } from './people/person.entity';
import { RecoverySheet } from './recovery/recovery-sheet.entity';
import { SecondFactor } from './second-factor/second-factor.entity';
import { Session } from './sessions/session.entity';
import { FailedSignInsRow } from './sign-in/failed-sign-ins.entity';
import { SignInTicket } from './tickets/sign-in-ticket.entity';

/** Every table of identity, for the schema. */
export const IDENTITY_ENTITIES = [
  Person,
  Account,
  Session,
  Invitation,
  FailedSignInsRow,
  FirstRunDoor,
  RecoverySheet,
  TrustedDevice,
  SignInTicket,
  SecondFactor,
];
