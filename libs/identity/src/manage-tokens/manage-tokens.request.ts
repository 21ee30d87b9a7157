import { CodeListField, IntegerField, TextField } from '#http/fields.js';
import { type TokenScope } from '../domain/roles.js';

export class IssueTokenRequest {
  @TextField({ maxLength: 100, description: 'What it is for.', example: 'appointments import' })
  label!: string;
  @CodeListField({ description: 'What it may do: `record`, `read`, `audit`, `calendar`.' })
  scopes!: TokenScope[];
  @IntegerField({ description: 'It ends by itself after so many days, at most 366.' })
  lastsDays!: number;
}
