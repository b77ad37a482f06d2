import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import {
  type AddPerson,
  addPersonSchema,
  type ChangePerson,
  changePersonSchema,
  type ListPeople,
  listPeopleSchema,
  type PeoplePage,
  type PersonSummary,
} from '@kreds/identity/model';
import { Access, type AccountContext, Ctx } from '@kreds/platform-api';
import { IDENTITY_ACCESS } from '../identity-access';
import { ResendInvitation } from '../invitations/resend-invitation';
import { AddPersonAndInvite } from './add-person';
import { CorrectPerson } from './change-person';
import { FindPeople } from './list-people';

/** People and their invitations, for administrators and those who may invite. */
@Controller('api/people')
export class PeopleController {
  constructor(
    private readonly find: FindPeople,
    private readonly addAndInvite: AddPersonAndInvite,
    private readonly correct: CorrectPerson,
    private readonly invite: ResendInvitation,
  ) {}

  /** By name in Danish order; `search` looks in names and addresses. */
  @Get()
  @Access(IDENTITY_ACCESS['people.read'])
  list(@Ctx() ctx: AccountContext, @Query({ schema: listPeopleSchema }) query: ListPeople): Promise<PeoplePage> {
    return this.find.run(ctx, query);
  }

  /** 201; 409 `identity.email-taken`, with `details.personId` for those who may see that person. */
  @Post()
  @Access(IDENTITY_ACCESS['people.invite'])
  add(@Ctx() ctx: AccountContext, @Body({ schema: addPersonSchema }) body: AddPerson): Promise<PersonSummary> {
    return this.addAndInvite.run(ctx, body);
  }

  /** 409 `identity.email-fixed`, `identity.email-taken`, `identity.last-administrator`, `identity.already-signed-up`. */
  @Patch(':id')
  @Access(IDENTITY_ACCESS['people.invite'])
  change(
    @Ctx() ctx: AccountContext,
    @Param('id') id: string,
    @Body({ schema: changePersonSchema }) body: ChangePerson,
  ): Promise<PersonSummary> {
    return this.correct.run(ctx, id, body);
  }

  /** 201, and older links are dead; 429 `identity.too-many-invitations` after five in 24 hours. */
  @Post(':id/invitations')
  @Access(IDENTITY_ACCESS['people.invite'])
  resend(@Ctx() ctx: AccountContext, @Param('id') id: string): Promise<PersonSummary> {
    return this.invite.run(ctx, id);
  }
}
