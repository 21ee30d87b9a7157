import { ChoiceField, IntegerField } from '#http/fields.js';
import { ANESTHETIC_AGENTS, type AnestheticAgent } from './domain/closed-lists.js';

/** An anesthetic agent in a product, with its concentration. */
export class AgentRequest {
  @ChoiceField(ANESTHETIC_AGENTS)
  agent!: AnestheticAgent;

  @IntegerField({ example: 25 })
  concentrationMgPerG!: number;
}
