import { ChoiceField } from '#http/fields.js';
import { Asking } from '#http/command-context.js';
import { type Actor } from '#http/command-context.js';
import { type CsvCell } from '#http/csv.js';
import { type CsvFile, ExportsCsv } from '#http/csv-file.js';
import { IdParam } from '#http/id-param.js';
import { ReadsAtLeast } from '#http/read-at-least.js';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { filtersOf, IndicatorRequest, notInList, scopeOf, windowOf } from '../figure.request.js';
import { FigureFiles } from '../figure-file.js';
import { Indicators } from '../indicators.js';
import { OwnedClinics } from '../owned-clinics.js';
import { FunnelBody } from './funnel.answer.js';
import { type FunnelAcross, FUNNELS, ReadFunnel } from './funnel.query.js';

class FunnelRequest extends IndicatorRequest {
  @ChoiceField(FUNNELS, { optional: true, description: 'practitioner by default; `clinic` compares all that you own.' })
  across?: FunnelAcross;

  @ChoiceField(['case_mix'], { optional: true, description: 'Observed over expected events beside the rates.' })
  adjust?: string;
}

@ApiTags('outcomes')
@Controller('clinics/:clinicId/outcomes/funnel')
export class FunnelController {
  constructor(
    private readonly queries: QueryBus,
    private readonly indicators: Indicators,
    private readonly owned: OwnedClinics,
    private readonly files: FigureFiles,
  ) {}

  @Get()
  @ReadsAtLeast(
    'An indicator across practitioners, devices or clinics, with the limits that chance explains.',
    FunnelBody,
  )
  async readFunnel(
    @IdParam('clinicId') clinicId: string,
    @Asking() actor: Actor,
    @Query() request: FunnelRequest,
  ): Promise<FunnelBody> {
    return this.queries.execute(await this.queryOf(clinicId, actor, request));
  }

  @Get('csv')
  @ExportsCsv('An indicator across practitioners, devices or clinics, as a file.')
  async exportFunnel(
    @IdParam('clinicId') clinicId: string,
    @Asking() actor: Actor,
    @Query() request: FunnelRequest,
  ): Promise<CsvFile> {
    const query = await this.queryOf(clinicId, actor, request);
    const body = await this.queries.execute(query);
    const names = await this.files.ofStaff(query.across === 'practitioner' ? body.units.map(({ value }) => value) : []);
    const rows: CsvCell[][] = [];
    for (const unit of body.units) {
      const { value, numerator, denominator, clients, missing, estimate, limits, p, adjustedP, verdict, words } = unit;
      const name = query.across === 'clinic' ? await this.files.ofClinic(value) : (names.get(value) ?? null);
      rows.push([
        ...[value, name, numerator, denominator, clients, missing, estimate, limits?.lower95 ?? null],
        ...[limits?.upper95 ?? null, limits?.lower998 ?? null, limits?.upper998 ?? null, p, adjustedP, verdict, words],
      ]);
    }
    return this.files.write(body, {
      ...{ name: `funnel-${body.indicator}`, title: `${body.label}, by ${body.across}`, method: body.method },
      ...{ windowDays: query.windowDays, filters: query.filters },
      notes: [
        ['target', body.target],
        ['verdict on the whole', body.words],
      ],
      columns: [
        ...[body.across, 'name', 'numerator', 'denominator', 'clients', 'missing', 'estimate', 'lower_95', 'upper_95'],
        ...['lower_998', 'upper_998', 'p', 'adjusted_p', 'verdict', 'words'],
      ],
      rows,
    });
  }

  private async queryOf(clinicId: string, actor: Actor, request: FunnelRequest): Promise<ReadFunnel> {
    const { across = 'practitioner', adjust } = request;
    if (adjust !== undefined && adjust !== 'case_mix') throw notInList('adjust', ['case_mix']);
    if (!FUNNELS.includes(across)) throw notInList('across', FUNNELS);
    const clinics = across === 'clinic' ? await this.owned.beside(clinicId, actor) : [clinicId];
    const indicator = this.indicators.byCode(request.indicator);
    const [asked, filters] = [scopeOf(clinics, request), filtersOf(request)];
    return new ReadFunnel(asked, indicator, across, windowOf(request), filters, adjust !== undefined);
  }
}
