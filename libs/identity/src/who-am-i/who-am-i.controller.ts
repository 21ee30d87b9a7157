import { Refuses } from '#http/problem-body.js';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Clinics } from '../clinics.js';
import { needsSecondFactor } from '../domain/roles.js';
import { type ClinicAccess, Memberships } from '../memberships.js';
import { People } from '../people.js';
import { SecondFactor } from '../second-factor.js';
import { CurrentSession } from '../session-cookie.js';
import { type Session } from '../sessions.js';
import { type MyClinicBody, WhoAmIBody } from './who-am-i.answer.js';

@ApiTags('sign-in')
@Controller('me')
export class WhoAmIController {
  constructor(
    private readonly people: People,
    private readonly clinics: Clinics,
    private readonly memberships: Memberships,
    private readonly secondFactor: SecondFactor,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Who is signed in, and in which clinics they may do what.' })
  @ApiOkResponse({ type: WhoAmIBody })
  @Refuses(401)
  async whoAmI(@CurrentSession() { personId, secondFactor }: Session): Promise<WhoAmIBody> {
    const { loginName, name, platformAdmin } = await this.people.byId(personId);
    const accesses = await this.memberships.accessOf(personId);
    return {
      staffId: personId,
      loginName,
      name,
      platformAdmin,
      secondFactor,
      secondFactorEnrolled: await this.secondFactor.isEnrolled(personId),
      clinics: await Promise.all(accesses.map((access) => this.clinicOf(access))),
    };
  }

  private async clinicOf({ clinicId, role, endsAt, emergency }: ClinicAccess): Promise<MyClinicBody> {
    const { id, name, timeZone } = await this.clinics.byId(clinicId);
    return { id, name, timeZone, role, endsAt, emergency, needsSecondFactor: emergency || needsSecondFactor(role) };
  }
}
