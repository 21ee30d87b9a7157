import { Refuses } from '#http/problem-body.js';
import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { People } from '../people.js';
import { SecondFactor } from '../second-factor.js';
import { CurrentSession, SessionCookie } from '../session-cookie.js';
import { type Session } from '../sessions.js';
import { SignIn } from '../sign-in.js';
import { ConfirmSecondFactorRequest } from './enrol-second-factor.request.js';

class EnrolmentBody {
  @ApiProperty({ description: 'Base32, to be typed into the app where no camera is at hand.' })
  secret!: string;
  @ApiProperty({ description: 'What the app reads from a QR code.', example: 'otpauth://totp/…' })
  uri!: string;
}

class RecoveryCodesBody {
  @ApiProperty({ type: String, isArray: true, description: 'Each is taken once. They are shown this once.' })
  recoveryCodes!: string[];
}

@ApiTags('sign-in')
@Controller('me/second-factor')
export class EnrolSecondFactorController {
  constructor(
    private readonly people: People,
    private readonly secondFactor: SecondFactor,
    private readonly signIns: SignIn,
    private readonly cookie: SessionCookie,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'A person begins to enrol an authenticator app.' })
  @ApiOkResponse({ type: EnrolmentBody })
  @Refuses(401)
  async beginSecondFactor(@CurrentSession() { personId }: Session): Promise<EnrolmentBody> {
    return this.secondFactor.beginEnrolment(await this.people.byId(personId));
  }

  @Post('confirmation')
  @HttpCode(200)
  @ApiOperation({ summary: 'The app has shown its first code; from now on it is asked for.' })
  @ApiOkResponse({ type: RecoveryCodesBody })
  @Refuses(400, 401, 409, 413, 415, 429)
  async confirmSecondFactor(
    @CurrentSession() session: Session,
    @Body() { code }: ConfirmSecondFactorRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecoveryCodesBody> {
    const { secret, recoveryCodes } = await this.signIns.confirmEnrolment(session, code);
    this.cookie.set(reply, secret);
    return { recoveryCodes };
  }
}
