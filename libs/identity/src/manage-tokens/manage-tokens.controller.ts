import { IdParam } from '#http/id-param.js';
import { Refuses } from '#http/problem-body.js';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type ApiToken, ApiTokens } from '../api-tokens.js';
import { CurrentSession } from '../session-cookie.js';
import { type Session } from '../sessions.js';
import { IssuedTokenBody, type TokenBody, TokensBody } from './manage-tokens.answer.js';
import { IssueTokenRequest } from './manage-tokens.request.js';

@ApiTags('staff')
@Controller('clinics/:clinicId/tokens')
export class ManageTokensController {
  constructor(private readonly tokens: ApiTokens) {}

  @Get()
  @ApiOperation({ summary: 'The tokens by which machines come in.' })
  @ApiOkResponse({ type: TokensBody })
  @Refuses(400, 401, 403, 404)
  async listTokens(@IdParam('clinicId') clinicId: string): Promise<TokensBody> {
    return { tokens: (await this.tokens.ofClinic(clinicId)).map(tokenBody) };
  }

  @Post()
  @ApiOperation({ summary: 'A machine gets a token.' })
  @ApiCreatedResponse({ type: IssuedTokenBody })
  @Refuses(400, 401, 403, 404, 413, 415)
  async issueToken(
    @IdParam('clinicId') clinicId: string,
    @CurrentSession() { personId }: Session,
    @Body() { label, scopes, lastsDays }: IssueTokenRequest,
  ): Promise<IssuedTokenBody> {
    const issued = await this.tokens.issue({ clinicId, label, scopes, lastsDays, createdBy: personId });
    return { ...tokenBody(issued), token: issued.token };
  }

  @Post(':tokenId/revocation')
  @HttpCode(204)
  @ApiOperation({ summary: 'A token ends now.' })
  @ApiNoContentResponse()
  @Refuses(400, 401, 403, 404)
  async revokeToken(@IdParam('clinicId') clinicId: string, @IdParam('tokenId') tokenId: string): Promise<void> {
    await this.tokens.revoke(clinicId, tokenId);
  }
}

function tokenBody({ id, prefix, label, scopes, createdBy, createdAt, endsAt }: ApiToken): TokenBody {
  return { id, prefix, label, scopes, createdBy, createdAt, endsAt };
}
