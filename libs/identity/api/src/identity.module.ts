import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IDENTITY_ERRORS, MayInvite } from '@kreds/identity/model';
import { ErrorCatalogues, PlatformConfig } from '@kreds/platform-api';
import { Account } from './accounts/account.entity';
import { AccountLookup } from './accounts/account-lookup';
import { AccountRows } from './accounts/account-rows';
import { ChangeMyself } from './accounts/change-me';
import { ReplacePassphrase } from './accounts/change-passphrase';
import { ReadMe } from './accounts/read-me';
import { FirstRunController } from './first-run/first-run.controller';
import { FirstRunDoor } from './first-run/first-run.entity';
import { FirstRunDoors } from './first-run/first-run-doors';
import { OpenFirstRun } from './first-run/open-first-run';
import { MakeFirstAdministrator } from './first-run/register-first-run';
import { TakeUpInvitation } from './invitations/accept-invitation';
import { LookAtInvitation } from './invitations/exchange-invitation';
import { Invitation } from './invitations/invitation.entity';
import { Invitations } from './invitations/invitations';
import { InvitationsController } from './invitations/invitations.controller';
import { ResendInvitation } from './invitations/resend-invitation';
import { AddPersonAndInvite } from './people/add-person';
import { CorrectPerson } from './people/change-person';
import { FindPeople } from './people/list-people';
import { PeopleController } from './people/people.controller';
import { Person } from './people/person.entity';
import { PersonReader } from './people/person-reader';
import { PersonRights } from './people/person-rights';
import { PersonSummaries } from './people/person-summaries';
import { Addresses } from './secrets/addresses';
import { Secrets } from './secrets/secrets';
import { Verifiers } from './secrets/verifiers';
import { Session } from './sessions/session.entity';
import { SessionCookie } from './sessions/session-cookie';
import { SessionKeeper } from './sessions/session-keeper';
import { SessionSource } from './sessions/session-source';
import { AuthController } from './sign-in/auth.controller';
import { KnockingLimits } from './sign-in/knocking-limits';
import { AskPrelogin } from './sign-in/prelogin';
import { SignIn } from './sign-in/sign-in';
import { SignInAttempts } from './sign-in/sign-in-attempts';
import { SignOut } from './sign-in/sign-out';

/** People, their accounts, invitations and sessions. Downstream domains see `PersonReader` and register with `MayInvite`. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Person, Account, Session, Invitation, FirstRunDoor])],
  controllers: [AuthController, InvitationsController, PeopleController, FirstRunController],
  providers: [
    {
      provide: Secrets,
      inject: [PlatformConfig],
      useFactory: (config: PlatformConfig) => Secrets.open(config.dataFolder),
    },
    { provide: MayInvite, useFactory: () => new MayInvite() },
    AccountLookup,
    AccountRows,
    AddPersonAndInvite,
    Addresses,
    AskPrelogin,
    ChangeMyself,
    CorrectPerson,
    FindPeople,
    FirstRunDoors,
    Invitations,
    KnockingLimits,
    LookAtInvitation,
    MakeFirstAdministrator,
    OpenFirstRun,
    PersonReader,
    PersonRights,
    PersonSummaries,
    ReadMe,
    ReplacePassphrase,
    ResendInvitation,
    SessionCookie,
    SessionKeeper,
    SessionSource,
    SignIn,
    SignInAttempts,
    SignOut,
    TakeUpInvitation,
    Verifiers,
  ],
  exports: [PersonReader, MayInvite],
})
export class IdentityModule {
  constructor(catalogues: ErrorCatalogues) {
    catalogues.register(IDENTITY_ERRORS);
  }
}
