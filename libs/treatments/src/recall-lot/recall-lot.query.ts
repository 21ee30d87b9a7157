import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { ClinicDirectory } from '../clinic-directory.js';
import { entriesOf, startOf } from '../domain/safety/situation.js';
import { SafetyCheck } from '../safety-check.js';
import { type LotUsesBody } from './recall-lot.answer.js';

/** Which clients were treated with a cartridge lot; a maker who calls a lot back asks for them. */
export class RecallLot extends Query<LotUsesBody> {
  constructor(
    readonly clinicId: string,
    readonly lot: string,
  ) {
    super();
  }
}

@QueryHandler(RecallLot)
export class RecallLotHandler implements IQueryHandler<RecallLot> {
  constructor(
    private readonly safety: SafetyCheck,
    private readonly clinics: ClinicDirectory,
  ) {}

  async execute({ clinicId, lot }: RecallLot): Promise<LotUsesBody> {
    await this.clinics.byId(clinicId);
    const uses = await this.safety.lotUses(clinicId, lot);
    return {
      lot,
      clientIds: [...new Set(uses.map(({ clientId }) => clientId))],
      uses: uses.map(({ clientId, sessionId, serial, entries }) => {
        const used = entriesOf(entries, 'AreaTreated').filter(
          ({ data }) => data.cartridgeLot === lot && data.cartridgeSerial === serial,
        );
        const areas = [...new Set(used.map(({ data }) => data.area))];
        return { clientId, sessionId, startedAt: startOf(entries)?.at, areas, serial };
      }),
    };
  }
}
