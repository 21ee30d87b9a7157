import { type ActorRequest } from '#http/command-context.js';
import { IdParam } from '#http/id-param.js';
import { Refuses } from '#http/problem-body.js';
import { Problem } from '#kernel/problem.js';
import { LedgerError } from '#ledger/ledger-error.js';
import { parseVerifierKey } from '#ledger/note-key.js';
import { Body, Controller, Delete, Get, Header, Param, Post, Req, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { accessLog, AccessTrail } from '../access-trail.js';
import { AuditStores } from '../audit-stores.js';
import { AuditCalendar } from '../clinic-calendar.js';
import { ClinicLedger } from '../clinic-ledger.js';
import { jobBody } from '#http/job.answer.js';
import { BeginsJob, StopsJob, TellsOfJob } from '#http/job.routes.js';
import { type Job, Jobs } from '#http/jobs.js';
import { openSignedCheckpoint, type SignedCheckpoint } from '../signed-checkpoint.js';
import { BundleJobBody } from './export-bundle.answer.js';
import { BundleRequestBody } from './export-bundle.request.js';
import { tarOfFolder } from './tar-of-folder.js';

@ApiTags('proofs')
@Controller('clinics/:clinicId/log/bundles')
export class ExportBundleController {
  constructor(
    private readonly jobs: Jobs,
    private readonly stores: AuditStores,
    private readonly ledger: ClinicLedger,
    private readonly calendar: AuditCalendar,
    private readonly trail: AccessTrail,
  ) {}

  @Post()
  @BeginsJob('Begins to export the log with the proofs that it is whole.', BundleJobBody)
  async startBundle(
    @IdParam('clinicId') clinicId: string,
    @Body() { access, stream, openSealed, cosigned, previous: previousNote, proofs }: BundleRequestBody,
    @Req() request: ActorRequest,
  ): Promise<BundleJobBody> {
    await this.calendar.byId(clinicId);
    const log = access ? accessLog(clinicId) : clinicId;
    const { origin } = (await this.ledger.epochs(log)).at(-1)!;
    const checkpoint = await (cosigned ? this.ledger.cosignedCheckpoint(origin) : this.ledger.checkpoint(origin));
    const previous = previousNote === undefined ? undefined : await this.checkpointIn(previousNote, origin);
    const beyond = proofs?.find((index) => index >= checkpoint.size);
    if (beyond !== undefined) throw new Problem('invalid', 'index_outside_tree', `The tree has no leaf ${beyond}.`);
    const job = this.jobs.start({ kind: 'bundle', clinicId, staffId: request.actor!.staffId }, (id) => {
      const folder = this.folderOf(id);
      return {
        run: async (onProgress, signal) => {
          await mkdir(this.stores.bundleDirectory, { recursive: true, mode: 0o700 });
          const order = {
            ...{ log, folder, checkpoint, openSealed: openSealed ?? false },
            ...(previous && { previous }),
            ...(stream !== undefined && { stream }),
            ...(proofs && { proofs }),
          };
          await this.stores.work.exportBundle(order, { onProgress, signal });
          const download = `/api/v1/clinics/${clinicId}/log/bundles/${id}/download`;
          return { origin, size: checkpoint.size, download };
        },
        dispose: () => rm(folder, { recursive: true, force: true }),
      };
    });
    return jobBody(job);
  }

  @Get(':bundleId')
  @TellsOfJob('How far an export is, and where to fetch it.', BundleJobBody)
  readBundle(@IdParam('clinicId') clinicId: string, @Param('bundleId') id: string): BundleJobBody {
    return jobBody(this.jobs.find(clinicId, 'bundle', id) as Job<BundleJobBody['result'] & object>);
  }

  @Delete(':bundleId')
  @StopsJob('Stops an export, or takes away what it made.')
  stopBundle(@IdParam('clinicId') clinicId: string, @Param('bundleId') id: string): Promise<void> {
    return this.jobs.discard(clinicId, 'bundle', id);
  }

  @Get(':bundleId/download')
  @ApiOperation({ summary: 'The exported bundle as a tar; verify-bundle reads it as it is.' })
  @ApiOkResponse({ content: { 'application/x-tar': { schema: { type: 'string', format: 'binary' } } } })
  @Refuses(401, 403, 404, 409)
  @Header('cache-control', 'no-store')
  async downloadBundle(
    @IdParam('clinicId') clinicId: string,
    @Param('bundleId') id: string,
    @Req() { actor }: ActorRequest,
  ): Promise<StreamableFile> {
    if (this.jobs.find(clinicId, 'bundle', id).state !== 'done') {
      throw new Problem('conflict', 'bundle_not_ready', 'The bundle is not ready yet. Ask how far it is.');
    }
    // Whoever fetches it is shown every record of the clinic; which clients those are, the log itself says.
    await this.trail.record(clinicId, actor!, 'audit', { operation: 'downloadBundle', clients: [] });
    return new StreamableFile(Readable.from(tarOfFolder(this.folderOf(id)), { objectMode: false }), {
      type: 'application/x-tar',
      disposition: `attachment; filename="bundle-${id}.tar"`,
    });
  }

  private folderOf(id: string): string {
    return join(this.stores.bundleDirectory, id);
  }

  /** @throws Problem `checkpoint_unreadable` */
  private async checkpointIn(note: string, origin: string): Promise<SignedCheckpoint> {
    try {
      return openSignedCheckpoint(Buffer.from(note), parseVerifierKey(await this.ledger.vkey(origin)));
    } catch (error) {
      if (!(error instanceof LedgerError)) throw error;
      const detail = `previous holds no checkpoint of ${origin}: ${error.detail}`;
      throw new Problem('invalid', 'checkpoint_unreadable', detail, { field: 'previous' });
    }
  }
}
