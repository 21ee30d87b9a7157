import { type ActorRequest } from '#http/command-context.js';
import { IdParam } from '#http/id-param.js';
import { jobBody } from '#http/job.answer.js';
import { BeginsJob, StopsJob, TellsOfJob } from '#http/job.routes.js';
import { type Job, Jobs } from '#http/jobs.js';
import { Controller, Delete, Get, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Epoch } from '#event-log/log-storage.js';
import { accessLog } from '../access-trail.js';
import { AuditStores } from '../audit-stores.js';
import { type WorkTold } from '../audit-work.js';
import { AuditCalendar } from '../clinic-calendar.js';
import { ClinicLedger } from '../clinic-ledger.js';
import { VerificationBody } from './verify-clinic.answer.js';
import { type ClinicVerification } from './verify-clinic.js';

@ApiTags('proofs')
@Controller('clinics/:clinicId/log/verifications')
export class VerifyClinicController {
  constructor(
    private readonly jobs: Jobs,
    private readonly stores: AuditStores,
    private readonly ledger: ClinicLedger,
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
    const job = this.jobs.start<BothVerified>(about, () => ({
      run: async (onProgress, signal) => {
        const record = await this.stores.work.verify(clinicId, { onProgress, signal });
        const told = { onProgress: this.ofAccesses(onProgress), signal };
        const accesses = (await this.isKept(clinicId))
          ? await this.stores.work.verify(accessLog(clinicId), told)
          : null;
        return { ...record, accesses };
      },
    }));
    return jobBody(job);
  }

  @Get(':verificationId')
  @TellsOfJob('How far a verification is, and what it found.', VerificationBody)
  readVerification(@IdParam('clinicId') clinicId: string, @Param('verificationId') id: string): VerificationBody {
    return jobBody(this.jobs.find(clinicId, 'verification', id) as Job<BothVerified>);
  }

  @Delete(':verificationId')
  @StopsJob('Stops a verification, or forgets what it found.')
  stopVerification(@IdParam('clinicId') clinicId: string, @Param('verificationId') id: string): Promise<void> {
    return this.jobs.discard(clinicId, 'verification', id);
  }

  /** Whether there is a log of accesses, or was one: it begins when somebody is shown something. */
  private async isKept(clinicId: string): Promise<boolean> {
    const log = accessLog(clinicId);
    const [{ origin }] = (await this.ledger.epochs(clinicId)) as [Epoch];
    const { storage, keys } = this.stores;
    return (await storage.epochs(log)).length > 0 || (await keys.lastSigned(accessLog(origin))) !== null;
  }

  private ofAccesses(onProgress: WorkTold['onProgress']): WorkTold['onProgress'] {
    return (doing, done, total) => onProgress(`${doing} of the log of accesses`, done, total);
  }
}

interface BothVerified extends ClinicVerification {
  accesses: ClinicVerification | null;
}
