import { type ActorRequest } from '#http/command-context.js';
import { IdParam } from '#http/id-param.js';
import { Controller, Delete, Get, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AuditStores } from '../audit-stores.js';
import { AuditCalendar } from '../clinic-calendar.js';
import { jobBody } from '#http/job.answer.js';
import { BeginsJob, StopsJob, TellsOfJob } from '#http/job.routes.js';
import { type Job, Jobs } from '#http/jobs.js';
import { VerificationBody } from './verify-clinic.answer.js';
import { type ClinicVerification } from './verify-clinic.js';

@ApiTags('proofs')
@Controller('clinics/:clinicId/log/verifications')
export class VerifyClinicController {
  constructor(
    private readonly jobs: Jobs,
    private readonly stores: AuditStores,
    private readonly calendar: AuditCalendar,
  ) {}

  @Post()
  @BeginsJob('Begins to check all that is stored of the log: every event, part, node and signature.', VerificationBody)
  async startVerification(
    @IdParam('clinicId') clinicId: string,
    @Req() request: ActorRequest,
  ): Promise<VerificationBody> {
    await this.calendar.byId(clinicId);
    const about = { kind: 'verification', clinicId, staffId: request.actor!.staffId } as const;
    const job = this.jobs.start<ClinicVerification>(about, () => ({
      run: (onProgress, signal) => this.stores.work.verify(clinicId, { onProgress, signal }),
    }));
    return jobBody(job);
  }

  @Get(':verificationId')
  @TellsOfJob('How far a verification is, and what it found.', VerificationBody)
  readVerification(@IdParam('clinicId') clinicId: string, @Param('verificationId') id: string): VerificationBody {
    return jobBody(this.jobs.find(clinicId, 'verification', id) as Job<ClinicVerification>);
  }

  @Delete(':verificationId')
  @StopsJob('Stops a verification, or forgets what it found.')
  stopVerification(@IdParam('clinicId') clinicId: string, @Param('verificationId') id: string): Promise<void> {
    return this.jobs.discard(clinicId, 'verification', id);
  }
}
