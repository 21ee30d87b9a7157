import { type CsvCell } from '#http/csv.js';
import { type CsvFile, ExportsCsv } from '#http/csv-file.js';
import { ChoiceField } from '#http/fields.js';
import { IdParam } from '#http/id-param.js';
import { ReadsAtLeast } from '#http/read-at-least.js';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type AskedComparison } from '../compare-factor.js';
import { ABOUT_EFFECTS, COMPARISON_COLUMNS, comparisonLine, comparisonRows } from '../comparison-rows.js';
import { type Dimension, type Unit, UNITS } from '../domain/rates/dimensions.js';
import { FACTORS } from '../domain/technique/factors.js';
import { FigureFiles } from '../figure-file.js';
import {
  FilterField,
  filtersOf,
  IndicatorRequest,
  notInList,
  outsideScopeOf,
  scopeOf,
  unitOf,
  windowOf,
} from '../figure.request.js';
import { Indicators } from '../indicators.js';
import { OUTSIDE_METHOD } from '../outside.answer.js';
import { isForOutside } from '../outside.request.js';
import { TechniqueBody } from './technique.answer.js';
import { ReadTechnique } from './technique.query.js';
import { OutsideTechniqueBody } from './technique-outside.answer.js';
import { outsideTechniqueTable } from './technique-outside-file.js';
import { ReadTechniqueOutside } from './technique-outside.query.js';

const FACTOR_NAMES = FACTORS.map(({ dimension }) => dimension);
const STRATA = ['area', 'skin_type', 'practitioner', 'device', 'session_number'] as const;

class TechniqueRequest extends IndicatorRequest {
  @ChoiceField(FACTOR_NAMES, { optional: true, description: 'needle_length by default.' })
  factor?: Dimension;

  @FilterField('Values of the factor that are compared; by default those that the answer names.')
  exposed?: string;

  @FilterField('Values that they are compared with.')
  reference?: string;

  @ChoiceField(STRATA, { optional: true, description: 'What the comparison is pooled over; area by default.' })
  strata?: Dimension;

  @ChoiceField(UNITS, { optional: true, description: 'What is counted; area treatments by default.' })
  unit?: Unit;
}

@ApiTags('outcomes')
@Controller('clinics/:clinicId/outcomes/technique')
export class TechniqueController {
  constructor(
    private readonly queries: QueryBus,
    private readonly indicators: Indicators,
    private readonly files: FigureFiles,
  ) {}

  @Get()
  @ReadsAtLeast('Side effects with a factor of technique against those without, and by needle length.', TechniqueBody)
  readTechnique(@IdParam('clinicId') clinicId: string, @Query() request: TechniqueRequest): Promise<TechniqueBody> {
    return this.queries.execute(this.queryOf(clinicId, request));
  }

  @Get('outside')
  @ReadsAtLeast(
    'Side effects with a factor of technique against those without, as it may leave the clinic.',
    OutsideTechniqueBody,
  )
  readTechniqueOutside(
    @IdParam('clinicId') clinicId: string,
    @Query() request: TechniqueRequest,
  ): Promise<OutsideTechniqueBody> {
    return this.queries.execute(this.outsideQueryOf(clinicId, request));
  }

  @Get('csv')
  @ExportsCsv(
    'Side effects with a factor of technique against those without, and by needle length, as a file: for the clinic ' +
      'itself, or fit to leave it.',
  )
  async exportTechnique(@IdParam('clinicId') clinicId: string, @Query() request: TechniqueRequest): Promise<CsvFile> {
    return isForOutside(request)
      ? this.outsideFile(this.outsideQueryOf(clinicId, request))
      : this.insideFile(this.queryOf(clinicId, request));
  }

  private async insideFile(query: ReadTechnique): Promise<CsvFile> {
    const body = await this.queries.execute(query);
    const { comparison } = body;
    const names = await this.files.ofStaff(comparison.strata.map(({ value }) => value));
    return this.files.write(body, {
      ...{ name: `technique-${body.indicator}`, title: `${query.indicator.label}, by ${comparison.factor}` },
      method: 'incidence of both arms and their difference; the method of each interval stands beside it',
      ...{ windowDays: query.asked.windowDays, filters: query.asked.filters },
      notes: [
        ['indicator', body.indicator],
        ['verdict', comparison.verdict],
        ['verdict in words', comparison.words],
        ['trend over needle length', body.trend.verdict],
        ['trend in words', body.trend.words],
        ABOUT_EFFECTS,
      ],
      columns: COMPARISON_COLUMNS,
      rows: [...comparisonRows(comparison, names), ...trendRows(body.trend)],
    });
  }

  private async outsideFile(query: ReadTechniqueOutside): Promise<CsvFile> {
    const body = await this.queries.execute(query);
    const { windowDays, filters } = query.asked;
    return this.files.write(body, {
      ...{ name: `technique-${body.indicator}-outside`, title: `${query.indicator.label}, by ${body.factor}` },
      ...{ method: `${OUTSIDE_METHOD}, and differences`, windowDays, filters },
      ...outsideTechniqueTable(body),
    });
  }

  /** @throws Problem `filters_not_for_outside` */
  private outsideQueryOf(clinicId: string, request: TechniqueRequest): ReadTechniqueOutside {
    const scope = outsideScopeOf(clinicId, request);
    return new ReadTechniqueOutside(scope, this.indicators.byCode(request.indicator), askedIn(request));
  }

  private queryOf(clinicId: string, request: TechniqueRequest): ReadTechnique {
    const scope = scopeOf([clinicId], request);
    return new ReadTechnique(scope, this.indicators.byCode(request.indicator), askedIn(request));
  }
}

/** @throws Problem `value_not_in_list` */
function askedIn(request: TechniqueRequest): AskedComparison {
  const { factor: name = 'needle_length', strata = 'area', exposed, reference } = request;
  const factor = FACTORS.find(({ dimension }) => dimension === name);
  if (!factor) throw notInList('factor', FACTOR_NAMES);
  if (!(STRATA as readonly string[]).includes(strata)) throw notInList('strata', STRATA);
  return {
    factor: {
      dimension: factor.dimension,
      exposed: exposed?.split(',') ?? factor.exposed,
      reference: reference?.split(',') ?? factor.reference,
    },
    unit: unitOf({ unit: 'session_area', ...request }),
    windowDays: windowOf(request),
    filters: filtersOf(request),
    strata,
  };
}

/** The trend as a change of the rate with each 0.5 mm more, and the needle lengths in µm that it was found over. */
function trendRows({ method, verdict, words, doses, p, departureP, ...change }: TechniqueBody['trend']): CsvCell[][] {
  const { changePer500Um: estimate, changeLower: lower, changeUpper: upper } = change;
  return [
    comparisonLine(
      ['needle_length', 'trend_per_500_um', null],
      { estimate, lower, upper },
      {
        ...{ interval_method: method, verdict, words, p },
      },
    ),
    comparisonLine(['needle_length', 'straight_line', null], {}, { p: departureP }),
    ...doses.map(({ needleUm, numerator, denominator }) =>
      comparisonLine(['needle_length', 'dose', needleUm], {}, { unit: 'session_area', numerator, denominator }),
    ),
  ];
}
