import { IdParam } from '#http/id-param.js';
import { Refuses } from '#http/problem-body.js';
import { Problem } from '#kernel/problem.js';
import { type Leaf } from '#ledger/leaf.js';
import { type Hash } from '#ledger/sha256.js';
import { type Json } from '#kernel/json.js';
import { ReadModels } from '#projections/read-models.js';
import { applyDecorators, Controller, Get, Header, Param, Query, type Type } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { AuditStores } from '../audit-stores.js';
import { AuditCalendar } from '../clinic-calendar.js';
import { ClinicLedger, type Inclusion } from '../clinic-ledger.js';
import { CheckpointBody, ConsistencyBody, InclusionBody, LeafBody, ProvedReceiptBody } from './prove.answer.js';
import { ConsistencyRequest } from './prove.request.js';

const Proves = (summary: string, type: Type): MethodDecorator =>
  applyDecorators(
    ApiOperation({ summary }),
    ApiOkResponse({ type }),
    Refuses(400, 401, 403, 404, 503),
    Header('cache-control', 'no-store'),
  );

const TakesPosition = ApiParam({ name: 'position', schema: { type: 'integer', minimum: 0 } });

/** What shows to somebody outside that the log is what it was: nothing here has to be believed. */
@ApiTags('proofs')
@Controller('clinics/:clinicId/log')
export class ProveController {
  constructor(
    private readonly ledger: ClinicLedger,
    private readonly stores: AuditStores,
    private readonly calendar: AuditCalendar,
    private readonly readModels: ReadModels,
  ) {}

  @Get('checkpoint')
  @Proves('The newest signed checkpoint of the clinic’s log.', CheckpointBody)
  async readCheckpoint(@IdParam('clinicId') clinicId: string): Promise<CheckpointBody> {
    await this.calendar.byId(clinicId);
    const epochs = await this.ledger.epochs(clinicId);
    const { origin, size, root, note } = await this.ledger.checkpoint(epochs.at(-1)!.origin);
    const cosigned = await this.ledger.cosigned(origin);
    const described = epochs.map(async ({ epoch, origin: of, base, size: recorded }) => {
      return { epoch, origin: of, base, size: recorded, vkey: await this.ledger.heldVkey(of) };
    });
    const epochBodies = await Promise.all(described);
    return { origin, size, root: base64(root), note, cosigned: cosigned?.note ?? null, epochs: epochBodies };
  }

  @Get('leaves/:position')
  @TakesPosition
  @Proves('What was hashed for one event, and what its parts commit to.', LeafBody)
  async readLeaf(@IdParam('clinicId') clinicId: string, @Param('position') asked: string): Promise<LeafBody> {
    await this.calendar.byId(clinicId);
    const position = positionIn(asked);
    const { event, epoch, index } = await this.ledger.leaf(clinicId, position);
    const sealed = await this.stores.storage.readSealedParts(clinicId, { from: position, to: position + 1 });
    const { parts } = JSON.parse(event.leaf) as Leaf;
    return {
      ...{ position, origin: epoch.origin, index, leaf: event.leaf, leafHash: base64(event.leafHash) },
      clientId: await this.clientOf(clinicId, position),
      parts: Object.entries(parts).map(([name, commitment]) => {
        if (name === 'clinical' && event.clinical !== null && event.salt !== null) {
          const salt = event.salt.toString('base64url');
          return { name, commitment, state: 'open', payload: event.clinical, salt };
        }
        const isHeld = sealed.some((part) => part.name === name && part.body !== null);
        return { name, commitment, state: isHeld ? 'sealed' : 'erased', payload: null, salt: null };
      }),
    };
  }

  @Get('leaves/:position/inclusion')
  @TakesPosition
  @Proves('Proof that an event is in the tree of the newest checkpoint.', InclusionBody)
  async proveInclusion(
    @IdParam('clinicId') clinicId: string,
    @Param('position') asked: string,
  ): Promise<InclusionBody> {
    await this.calendar.byId(clinicId);
    return inclusionBody(await this.ledger.inclusion(clinicId, positionIn(asked)));
  }

  @Get('consistency')
  @Proves('Proof that a log of one size begins the log of another, so that it only grew.', ConsistencyBody)
  async proveConsistency(
    @IdParam('clinicId') clinicId: string,
    @Query() { from, to, epoch }: ConsistencyRequest,
  ): Promise<ConsistencyBody> {
    await this.calendar.byId(clinicId);
    const found = await this.ledger.consistency(clinicId, { from, to, epoch });
    const [fromRoot, toRoot] = [base64(found.fromRoot), base64(found.toRoot)];
    return { ...found, fromRoot, toRoot, proof: found.proof.map(base64) };
  }

  @Get('receipts/:commandId')
  @Proves('Proof of every event that one command recorded.', ProvedReceiptBody)
  async proveReceipt(
    @IdParam('clinicId') clinicId: string,
    @IdParam('commandId') commandId: string,
  ): Promise<ProvedReceiptBody> {
    await this.calendar.byId(clinicId);
    const { recordedAt, events } = await this.ledger.receipt(clinicId, commandId);
    return { commandId, recordedAt, events: events.map(inclusionBody) };
  }

  /** Whom an event concerns, so that the reading of it can be told to them. */
  private async clientOf(clinicId: string, position: number): Promise<string | null> {
    const { queries, logId } = await this.readModels.ofLog(clinicId);
    const [row] = await queries.all<{ client_id: string | null }>(
      'SELECT client_id FROM history_event WHERE log_id = $1 AND position = $2',
      [logId, position],
    );
    return row?.client_id ?? null;
  }
}

function inclusionBody({ leafHash, root, proof, ...rest }: Inclusion): InclusionBody {
  return { ...rest, leafHash: base64(leafHash), root: base64(root), proof: proof.map(base64) };
}

function positionIn(text: string): number {
  if (/^(0|[1-9]\d{0,14})$/.test(text)) return Number(text);
  const facts: Record<string, Json> = { field: 'position' };
  throw new Problem('invalid', 'position_invalid', 'position must be a whole number from 0 on.', facts);
}

function base64(hash: Hash): string {
  return hash.toString('base64');
}
