import { Refuses } from '#http/problem-body.js';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { FirstSetup } from '../first-setup.js';
import { ChoosePasswordRequest } from './choose-password.request.js';

@ApiTags('sign-in')
@Controller('password')
export class ChoosePasswordController {
  constructor(private readonly setup: FirstSetup) {}

  @Post()
  @HttpCode(204)
  @ApiOperation({ summary: 'A person chooses a password, by a link that works once; then they sign in with it.' })
  @ApiNoContentResponse()
  @Refuses(400, 401, 413, 415, 429)
  async choosePassword(@Body() { link, password }: ChoosePasswordRequest): Promise<void> {
    await this.setup.choosePassword(link, password);
  }
}
