import { Module } from '@nestjs/common';
import { AccessTrail } from './access-trail.js';
import { ListAccessesController } from './list-accesses/list-accesses.controller.js';

/** What an auditor asks of a clinic. */
@Module({
  controllers: [ListAccessesController],
  providers: [AccessTrail],
  exports: [AccessTrail],
})
export class AuditModule {}
