import { Injectable } from '@nestjs/common';
import { SettingsOfClinics } from './clinic-settings.js';
import { type AskedScope, type FigureScope, FigureScopes } from './figure-scope.js';

/** The facts of a figure that is to leave the clinic. */
export interface OutsideScope {
  scope: FigureScope;
  /** Fewer clients than this do not leave it, as the clinic has set it today, whatever day the figure is of. */
  clientsMin: number;
}

@Injectable()
export class OutsideScopes {
  constructor(
    private readonly scopes: FigureScopes,
    private readonly settings: SettingsOfClinics,
  ) {}

  async open(asked: AskedScope): Promise<OutsideScope> {
    const all = await Promise.all(asked.clinicIds.map((clinicId) => this.settings.of(clinicId)));
    const clientsMin = Math.max(...all.map(({ outsideClientsMin }) => outsideClientsMin));
    return { scope: await this.scopes.open(asked), clientsMin };
  }
}
