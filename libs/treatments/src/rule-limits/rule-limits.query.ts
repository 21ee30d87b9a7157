import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type ClinicEvent } from '../domain/clinic.events.js';
import { type Registers } from '../domain/clinic.js';
import { vocabulariesOf } from '../domain/clinic.vocabularies.js';
import { type Vocabularies } from '../domain/vocabularies.js';
import { RecordReader } from '../record-reader.js';
import { CLINIC, VOCABULARIES } from '../record-today.js';
import { type SafetyRulesBody } from './rule-limits.answer.js';

/** The rules of safety as they hold in a clinic. */
export class ReadSafetyRules extends Query<SafetyRulesBody> {
  constructor(readonly clinicId: string) {
    super();
  }
}

@QueryHandler(ReadSafetyRules)
export class ReadSafetyRulesHandler implements IQueryHandler<ReadSafetyRules> {
  constructor(
    private readonly records: RecordReader,
    @Inject(VOCABULARIES) private readonly vocabularies: Vocabularies,
  ) {}

  async execute({ clinicId }: ReadSafetyRules): Promise<SafetyRulesBody> {
    const { state, record } = await this.records.read<Registers, ClinicEvent>(clinicId, CLINIC);
    const rules = [...vocabulariesOf(state, this.vocabularies).safetyRules.values()];
    return {
      version: record.version,
      position: record.position,
      rules: rules.map((rule) => ({
        ...rule,
        productLimits: this.vocabularies.safetyRules.get(rule.code)!.limits,
      })),
    };
  }
}
