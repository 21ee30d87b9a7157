import { placeField } from '../place-field.js';

export class AsOfRequest {
  @placeField('A position, or an instant: as it stood then. By default, now.')
  asOf?: string;
}

export class AsOfDifferenceRequest {
  @placeField('A position, or an instant. By default, before the first entry.')
  from?: string;
  @placeField('A position, or an instant. By default, now.')
  to?: string;
}
