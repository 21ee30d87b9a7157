import { type ActorRequest } from '#http/command-context.js';
import { ChoiceField, PatternField } from '#http/fields.js';
import { IdParam } from '#http/id-param.js';
import { jobBody } from '#http/job.answer.js';
import { BeginsJob, StopsJob, TellsOfJob } from '#http/job.routes.js';
import { type Job, Jobs } from '#http/jobs.js';
import { Controller, Delete, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Dimension, isAreaDimension, type Unit } from '../domain/rates/dimensions.js';
import { type AdjustedModel } from '../domain/technique/adjusted-model.js';
import { adjustedWords } from '../domain/technique/adjusted-words.js';
import { cautionOf } from '../domain/technique/comparison-words.js';
import { FACTORS } from '../domain/technique/factors.js';
import { headOf } from '../figure.answer.js';
import { type FigureScope, FigureScopes } from '../figure-scope.js';
import { FilterField, filtersOf, IndicatorRequest, notInList, scopeOf, windowOf } from '../figure.request.js';
import { Indicators } from '../indicators.js';
import { AdjustedJobBody, type AdjustedModelBody } from './adjusted.answer.js';
import { AdjustedModels, type AskedModel } from './adjusted-models.js';

const FACTOR_NAMES = FACTORS.map(({ dimension }) => dimension);
const UNITS_OF_MODELS = ['session', 'session_area'] as const;
/** What was so before the treatment; in the order in which they are kept. */
const COVARIATES = ['skin_type', 'area', 'session_number', 'device', 'practitioner'] as const;

class AdjustedRequest extends IndicatorRequest {
  @ChoiceField(FACTOR_NAMES, { optional: true, description: 'needle_length by default.' })
  factor?: Dimension;

  @FilterField('Values of the factor that are compared; by default those that the answer names.')
  exposed?: string;

  @FilterField('Values that they are compared with.')
  reference?: string;

  @ChoiceField(UNITS_OF_MODELS, {
    optional: true,
    description: 'What is counted: area treatments by default, sessions for how aftercare was kept to.',
  })
  unit?: Unit;

  @PatternField({
    pattern: /^[a-z_]{1,40}(,[a-z_]{1,40}){0,9}$/,
    says: 'must be names with commas between them',
    optional: true,
    description: `Some of ${COVARIATES.join(', ')}; where there are too few events, the last is left out first.`,
  })
  covariates?: string;
}

@ApiTags('outcomes')
@Controller('clinics/:clinicId/outcomes/models')
export class AdjustedController {
  constructor(
    private readonly jobs: Jobs,
    private readonly models: AdjustedModels,
    private readonly scopes: FigureScopes,
    private readonly indicators: Indicators,
  ) {}

  @Post()
  @BeginsJob(
    'Begins to fit a model: side effects with a factor against those without, as if all else was alike.',
    AdjustedJobBody,
  )
  async startModel(
    @IdParam('clinicId') clinicId: string,
    @Query() request: AdjustedRequest,
    @Req() { actor }: ActorRequest,
  ): Promise<AdjustedJobBody> {
    const indicator = this.indicators.byCode(request.indicator);
    const asked = askedModel(request, indicator.filters);
    const scope = await this.scopes.open(scopeOf([clinicId], request));
    const job = this.jobs.start<AdjustedModelBody>({ kind: 'model', clinicId, staffId: actor!.staffId }, () => ({
      run: async (onProgress, signal) => {
        const model = await this.models.fit(scope, asked, { onProgress, signal });
        return bodyOf(scope, asked, { indicator: indicator.code, model });
      },
    }));
    return jobBody(job);
  }

  @Get(':modelId')
  @TellsOfJob('How far a model is, and what it says.', AdjustedJobBody)
  readModel(@IdParam('clinicId') clinicId: string, @Param('modelId') id: string): AdjustedJobBody {
    return jobBody(this.jobs.find(clinicId, 'model', id) as Job<AdjustedModelBody>);
  }

  @Delete(':modelId')
  @StopsJob('Stops a model, or forgets what it said.')
  stopModel(@IdParam('clinicId') clinicId: string, @Param('modelId') id: string): Promise<void> {
    return this.jobs.discard(clinicId, 'model', id);
  }
}

/** @throws Problem `value_not_in_list` */
function askedModel(request: AdjustedRequest, outcome: AskedModel['filters']): AskedModel {
  const { factor: name = 'needle_length', exposed, reference } = request;
  const known = FACTORS.find(({ dimension }) => dimension === name);
  if (!known) throw notInList('factor', FACTOR_NAMES);
  const factor = {
    dimension: known.dimension,
    exposed: exposed?.split(',') ?? known.exposed,
    reference: reference?.split(',') ?? known.reference,
  };
  const unit = unitOf(request.unit, name);
  // An area has one value of these, a session as many as areas; what is compared is no covariate of itself.
  const possible = COVARIATES.filter(
    (covariate) => covariate !== name && (unit === 'session_area' || !isAreaDimension(covariate)),
  );
  const wanted = request.covariates?.split(',') ?? possible;
  const covariates = wanted.map((covariate) => {
    const found = possible.find((one) => one === covariate);
    if (!found) throw notInList('covariates', possible);
    return found;
  });
  const filters = { ...filtersOf(request), ...outcome };
  return { factor, unit, windowDays: windowOf(request), filters, covariates: [...new Set(covariates)] };
}

function unitOf(unit: Unit | undefined, factor: Dimension): Unit {
  const possible = isAreaDimension(factor) ? (['session_area'] as const) : UNITS_OF_MODELS;
  if (unit === undefined) return factor === 'adherence' ? 'session' : 'session_area';
  const found = possible.find((one) => one === unit);
  if (!found) throw notInList('unit', possible);
  return found;
}

function bodyOf(
  scope: FigureScope,
  { factor, unit, windowDays }: AskedModel,
  { indicator, model }: { indicator: string; model: AdjustedModel },
): AdjustedModelBody {
  return {
    ...headOf(scope),
    indicator,
    factor: factor.dimension,
    exposedValues: [...factor.exposed],
    referenceValues: [...factor.reference],
    unit,
    windowDays,
    ...model,
    words: adjustedWords(model, unit, cautionOf(factor.dimension)),
  };
}
