import { ApiProperty } from '@nestjs/swagger';
import { UNITS } from '../domain/rates/dimensions.js';
import { type FollowedRate, type Rate, type SideEffectRates, type TypeRates, type Unit } from './side-effect-rates.js';

const WHOLE = { type: 'integer' } as const;

class WilsonInterval {
  @ApiProperty()
  lower!: number;
  @ApiProperty()
  upper!: number;
}

class DenominatedRate implements Rate {
  @ApiProperty({ enum: UNITS, enumName: 'FigureUnit' })
  unit!: Unit;
  @ApiProperty({ enum: ['enrolled', 'completed', 'all', 'followed'], description: 'What it is a share of.' })
  of!: Rate['of'];
  @ApiProperty(WHOLE)
  numerator!: number;
  @ApiProperty(WHOLE)
  denominator!: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Null where there is nothing to have a share of.' })
  estimate!: number | null;
  @ApiProperty({ type: WilsonInterval, nullable: true })
  wilson95!: WilsonInterval | null;
}

class FollowedRateBody extends DenominatedRate implements FollowedRate {
  @ApiProperty({ enum: ['followed'] })
  declare of: 'followed';
  @ApiProperty(WHOLE)
  windowDays!: number;
  @ApiProperty({ ...WHOLE, description: 'Window closed: followed up or missing.' })
  due!: number;
  @ApiProperty(WHOLE)
  missing!: number;
  @ApiProperty({ ...WHOLE, description: 'Window still open: counted nowhere else.' })
  notDue!: number;
  @ApiProperty({ ...WHOLE, description: 'Missing a follow-up, and reported all the same.' })
  spontaneousReports!: number;
  @ApiProperty(WHOLE)
  notDueReports!: number;
}

class ClientRates {
  @ApiProperty({ type: DenominatedRate })
  enrolled!: DenominatedRate;
  @ApiProperty({ type: DenominatedRate })
  completed!: DenominatedRate;
}

class SessionRates {
  @ApiProperty({ type: DenominatedRate })
  all!: DenominatedRate;
  @ApiProperty({ type: FollowedRateBody, isArray: true, description: 'One for each window.' })
  followed!: FollowedRateBody[];
}

class AreaTreatmentRates extends SessionRates {
  @ApiProperty({ ...WHOLE, description: 'Side effects that name no area that was needled.' })
  notAttributed!: number;
}

class TypeRatesBody implements TypeRates {
  @ApiProperty({ example: 'any', description: 'A type of side effect, or `any`.' })
  type!: string;
  @ApiProperty({ type: ClientRates })
  clients!: ClientRates;
  @ApiProperty({ type: SessionRates })
  sessions!: SessionRates;
  @ApiProperty({ type: AreaTreatmentRates })
  areaTreatments!: AreaTreatmentRates;
}

export class SideEffectRatesBody implements SideEffectRates {
  @ApiProperty({ ...WHOLE, description: 'Position up to which the log was taken into account.' })
  knownAt!: number;
  @ApiProperty({ format: 'date-time' })
  at!: string;
  @ApiProperty({ example: 'Europe/Berlin' })
  timeZone!: string;
  @ApiProperty({ enum: ['incidence.wilson'] })
  method!: 'incidence.wilson';
  @ApiProperty({ type: TypeRatesBody, isArray: true, description: 'Prolonged and adverse; `any` first.' })
  sideEffects!: TypeRatesBody[];
  @ApiProperty({ type: TypeRatesBody, isArray: true, description: 'Responses within their expected time.' })
  expectedResponses!: TypeRatesBody[];
}
