import { Global, Module } from '@nestjs/common';
import { OpenStreams } from './open-streams.js';

/** What controllers of every capability share as one. */
@Global()
@Module({ providers: [OpenStreams], exports: [OpenStreams] })
export class HttpModule {}
