import { ChoiceField, InstantField } from '#http/fields.js';
import { IdParam } from '#http/id-param.js';
import { ReadsAtLeast } from '#http/read-at-least.js';
import { Problem } from '#kernel/problem.js';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { pageAsked, PageRequest } from '#http/page.js';
import { WorkListBody } from './work-list.answer.js';
import { ReadWorkList, WORK_SECTIONS, type WorkSection } from './work-list.query.js';

class WorkListRequest extends PageRequest {
  @InstantField({ optional: true, description: 'What is due at this instant; by default, now.' })
  at?: string;

  @ChoiceField(WORK_SECTIONS, {
    optional: true,
    description: 'One section; without it, the first page of each. `after` needs it.',
  })
  section?: WorkSection;
}

@ApiTags('work list')
@Controller('clinics/:clinicId/work-list')
export class WorkListController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ReadsAtLeast('What waits for somebody today: sessions, follow-ups, series, side effects, alerts.', WorkListBody)
  readWorkList(
    @IdParam('clinicId') clinicId: string,
    @Query() { at, section, ...page }: WorkListRequest,
  ): Promise<WorkListBody> {
    const sections = section === undefined ? WORK_SECTIONS : WORK_SECTIONS.filter((name) => name === section);
    if (sections.length === 0) {
      const detail = `section must be one of ${WORK_SECTIONS.join(', ')}.`;
      throw new Problem('invalid', 'value_not_in_list', detail, { field: 'section', allowed: [...WORK_SECTIONS] });
    }
    if (page.after !== undefined && section === undefined) {
      throw new Problem('invalid', 'field_missing', 'section is needed with after.', { field: 'section' });
    }
    return this.queries.execute(new ReadWorkList(clinicId, at, sections, pageAsked(page)));
  }
}
