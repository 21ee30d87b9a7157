import { ApiProperty } from '@nestjs/swagger';
import { RecordAlertBody } from '../record.answer.js';

class ClientAlertBody extends RecordAlertBody {
  @ApiProperty({ description: 'The record that it stands in.', example: 'session-<id>' })
  record!: string;
}

export class ClientAlertsBody {
  @ApiProperty({ type: ClientAlertBody, isArray: true, description: 'Of the client, the series and the sessions.' })
  alerts!: ClientAlertBody[];
}
