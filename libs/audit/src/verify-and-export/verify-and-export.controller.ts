import { type Actor, type ActorRequest } from '#http/command-context.js';
import { IdParam } from '#http/id-param.js';
import { Refuses } from '#http/problem-body.js';
import { Problem } from '#kernel/problem.js';
import { LedgerError } from '#ledger/ledger-error.js';
import { parseVerifierKey } from '#ledger/note-key.js';
import { PartSealer } from '#privacy/part-sealer.js';
import { readPrivateFile } from '#privacy/private-file.js';
import {
  applyDecorators,
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  Post,
  Req,
  StreamableFile,
  type Type,
} from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { AccessTrail } from '../access-trail.js';
import { AuditStores } from '../audit-stores.js';
import { AuditCalendar } from '../clinic-calendar.js';
import { ClinicLedger } from '../clinic-ledger.js';
import { exportBundle } from '../export-bundle/export-bundle.js';
import { tarOfFolder } from '../export-bundle/tar-of-folder.js';
import { type Job, Jobs } from '../jobs.js';
import { openSignedCheckpoint, type SignedCheckpoint } from '../signed-checkpoint.js';
import { takingTurns } from '../taking-turns.js';
import { type ClinicVerification, verifyClinic } from '../verify-clinic/verify-clinic.js';
import { BundleJobBody, VerificationBody } from './verify-and-export.answer.js';
import { BundleRequestBody } from './verify-and-export.request.js';

const Begins = (summary: string, type: Type): MethodDecorator =>
  applyDecorators(
    HttpCode(202),
    ApiOperation({ summary }),
    ApiAcceptedResponse({ type }),
    Refuses(400, 401, 403, 404, 503),
  );
const Tells = (summary: string, type: Type): MethodDecorator =>
  applyDecorators(
    ApiOperation({ summary }),
    ApiOkResponse({ type }),
    Refuses(401, 403, 404),
    Header('cache-control', 'no-store'),
  );

/** Long work on a clinic's log, begun here and asked for until it is done. */
@ApiTags('proofs')
@Controller('clinics/:clinicId/log')
export class VerifyAndExportController {
  constructor(
    private readonly jobs: Jobs,
    private readonly stores: AuditStores,
    private readonly ledger: ClinicLedger,
    private readonly sealer: PartSealer,
    private readonly calendar: AuditCalendar,
    private readonly trail: AccessTrail,
  ) {}

  @Post('verifications')
  @Begins('Begins to check all that is stored of the log: every event, part, node and signature.', VerificationBody)
  async startVerification(
    @IdParam('clinicId') clinicId: string,
    @Req() request: ActorRequest,
  ): Promise<VerificationBody> {
    await this.calendar.byId(clinicId);
    const { storage, keys } = this.stores;
    const lastSigned = async (origin: string): Promise<SignedCheckpoint | null> => {
      const note = await readPrivateFile(keys.checkpointFile(origin));
      return note && openSignedCheckpoint(note, (await keys.signingKey(origin)).verifier);
    };
    const job = this.jobs.start<ClinicVerification>(of(clinicId, 'verification', request.actor!), () => ({
      run: (onProgress, signal) =>
        verifyClinic(clinicId, { storage: takingTurns(storage), sealer: this.sealer, lastSigned, onProgress, signal }),
    }));
    return shown(job);
  }

  @Get('verifications/:verificationId')
  @Tells('How far a verification is, and what it found.', VerificationBody)
  readVerification(@IdParam('clinicId') clinicId: string, @Param('verificationId') id: string): VerificationBody {
    return shown(this.jobs.find(clinicId, 'verification', id) as Job<ClinicVerification>);
  }

  @Post('bundles')
  @Begins('Begins to export the log with the proofs that it is whole.', BundleJobBody)
  async startBundle(
    @IdParam('clinicId') clinicId: string,
    @Body() { stream, openSealed, previous: previousNote, proofs }: BundleRequestBody,
    @Req() request: ActorRequest,
  ): Promise<BundleJobBody> {
    await this.calendar.byId(clinicId);
    const { origin } = (await this.ledger.epochs(clinicId)).at(-1)!;
    const checkpoint = await this.ledger.checkpoint(origin);
    const previous = previousNote === undefined ? undefined : await this.checkpointIn(previousNote, origin);
    const beyond = proofs?.find((index) => index >= checkpoint.size);
    if (beyond !== undefined) throw new Problem('invalid', 'index_outside_tree', `The tree has no leaf ${beyond}.`);
    const job = this.jobs.start(of(clinicId, 'bundle', request.actor!), (id) => {
      const folder = this.folderOf(id);
      return {
        run: async (onProgress, signal) => {
          await mkdir(this.stores.bundleDirectory, { recursive: true, mode: 0o700 });
          await exportBundle(takingTurns(this.stores.storage), {
            ...{ log: clinicId, folder, checkpoint, signal },
            ...(previous && { previous }),
            ...(stream !== undefined && { stream }),
            ...(openSealed && { sealer: this.sealer }),
            ...(proofs && { proofs }),
            onProgress: (done, total) => onProgress('events', done, total),
          });
          const download = `/api/v1/clinics/${clinicId}/log/bundles/${id}/download`;
          return { origin, size: checkpoint.size, download };
        },
        dispose: () => rm(folder, { recursive: true, force: true }),
      };
    });
    return shown(job);
  }

  @Get('bundles/:bundleId')
  @Tells('How far an export is, and where to fetch it.', BundleJobBody)
  readBundle(@IdParam('clinicId') clinicId: string, @Param('bundleId') id: string): BundleJobBody {
    return shown(this.jobs.find(clinicId, 'bundle', id) as Job<BundleJobBody['result'] & object>);
  }

  @Get('bundles/:bundleId/download')
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

function of(clinicId: string, kind: Job['kind'], { staffId }: Actor): Pick<Job, 'kind' | 'clinicId' | 'staffId'> {
  return { clinicId, kind, staffId };
}

function shown<Result>({ id, state, doing, done, total, startedAt, endedAt, result, failure }: Job<Result>) {
  return { id, state, doing, done, total, startedAt, endedAt, result, failure };
}
