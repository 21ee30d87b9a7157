import { Global, Module } from '@nestjs/common';
import { Jobs } from './jobs.js';
import { OpenStreams } from './open-streams.js';

/** What controllers of every capability share as one. */
@Global()
@Module({ providers: [OpenStreams, Jobs], exports: [OpenStreams, Jobs] })
export class HttpModule {}
