import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IDENTITY_ERRORS, MayInvite, StaffSources } from '@kreds/identity/model';
import { ErrorCatalogues, PlatformConfig } from '@kreds/platform-api';
import { AccountLookup } from './accounts/account-lookup';
import { AccountRows } from './accounts/account-rows';
import { ChangeMyself } from './accounts/change-me';
import { ReplacePassphrase } from './accounts/change-passphrase';
import { ReadMe } from './accounts/read-me';
import { DevicesController } from './devices/devices.controller';
import { ForgetDevice } from './devices/forget-device';
import { ReadSafety } from './devices/read-safety';
import { ReleaseHalf } from './devices/release-half';
import { SignOutAndForget } from './devices/sign-out-and-forget';
import { SignOutEverywhere } from './devices/sign-out-everywhere';
import { TrustDevice } from './devices/trust-device';
import { FirstRunController } from './first-run/first-run.controller';
import { FirstRunDoors } from './first-run/first-run-doors';
import { OpenFirstRun } from './first-run/open-first-run';
import { MakeFirstAdministrator } from './first-run/register-first-run';
import { IDENTITY_ENTITIES } from './identity-entities';
import { TakeUpInvitation } from './invitations/accept-invitation';
import { LookAtInvitation } from './invitations/exchange-invitation';
import { Invitations } from './invitations/invitations';
import { InvitationsController } from './invitations/invitations.controller';
import { ResendInvitation } from './invitations/resend-invitation';
import { AddPersonAndInvite } from './people/add-person';
import { CorrectPerson } from './people/change-person';
import { FindPeople } from './people/list-people';
import { PeopleController } from './people/people.controller';
import { PersonReader } from './people/person-reader';
import { PersonRights } from './people/person-rights';
import { PersonSummaries } from './people/person-summaries';
import { FinishRecovery } from './recovery/finish-recovery';
import { KeepRecoverySheet } from './recovery/keep-recovery-sheet';
import { LookAtRecovery } from './recovery/look-at-recovery';
import { MailRecoveryLink } from './recovery/mail-recovery-link';
import { OpenBySheet } from './recovery/open-by-sheet';
import { RecoverByDevice } from './recovery/recover-by-device';
import { RecoveryController } from './recovery/recovery.controller';
import { RestartAccount } from './recovery/restart-account';
import { SetUpSecondFactor } from './second-factor/confirm-second-factor';
import { OfferSecondFactor } from './second-factor/offer-second-factor';
import { ResetSecondFactor } from './second-factor/reset-second-factor';
import { SecondFactorController } from './second-factor/second-factor.controller';
import { SecondFactors } from './second-factor/second-factors';
import { ShowSecondFactor } from './second-factor/show-second-factor';
import { Addresses } from './secrets/addresses';
import { Secrets } from './secrets/secrets';
import { Verifiers } from './secrets/verifiers';
import { ProveAgain } from './sessions/prove-again';
import { SessionCookie } from './sessions/session-cookie';
import { SessionKeeper } from './sessions/session-keeper';
import { SessionSource } from './sessions/session-source';
import { StepUpReader } from './sessions/step-up-reader';
import { Admissions } from './sign-in/admissions';
import { AuthController } from './sign-in/auth.controller';
import { KnockingLimits } from './sign-in/knocking-limits';
import { AskPrelogin } from './sign-in/prelogin';
import { SignIn } from './sign-in/sign-in';
import { SignInAttempts } from './sign-in/sign-in-attempts';
import { SignOut } from './sign-in/sign-out';
import { Tickets } from './tickets/tickets';

const RECOVERY = [
  FinishRecovery,
  KeepRecoverySheet,
  LookAtRecovery,
  MailRecoveryLink,
  OpenBySheet,
  RecoverByDevice,
  RestartAccount,
];
const DEVICES = [ForgetDevice, ReadSafety, ReleaseHalf, SignOutAndForget, SignOutEverywhere, TrustDevice];
const SECOND_FACTOR = [OfferSecondFactor, ResetSecondFactor, SecondFactors, SetUpSecondFactor, ShowSecondFactor];

/**
 * People, their accounts, invitations and sessions. Downstream domains see `PersonReader` and `StepUpReader`
 * and register with `MayInvite` and `StaffSources`.
 */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature(IDENTITY_ENTITIES)],
  controllers: [
    AuthController,
    RecoveryController,
    DevicesController,
    SecondFactorController,
    InvitationsController,
    PeopleController,
    FirstRunController,
  ],
  providers: [
    {
      provide: Secrets,
      inject: [PlatformConfig],
      useFactory: (config: PlatformConfig) => Secrets.open(config.dataFolder),
    },
    { provide: MayInvite, useFactory: () => new MayInvite() },
    { provide: StaffSources, useFactory: () => new StaffSources() },
    ...RECOVERY,
    ...DEVICES,
    ...SECOND_FACTOR,
    AccountLookup,
    AccountRows,
    AddPersonAndInvite,
    Addresses,
    Admissions,
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
    ProveAgain,
    ReadMe,
    ReplacePassphrase,
    ResendInvitation,
    SessionCookie,
    SessionKeeper,
    SessionSource,
    SignIn,
    SignInAttempts,
    SignOut,
    StepUpReader,
    TakeUpInvitation,
    Tickets,
    Verifiers,
  ],
  exports: [PersonReader, StepUpReader, MayInvite, StaffSources],
})
export class IdentityModule {
  constructor(catalogues: ErrorCatalogues) {
    catalogues.register(IDENTITY_ERRORS);
  }
}
