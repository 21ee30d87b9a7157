import { FITZPATRICK_TYPES } from '../closed-lists.js';
import { type AreaTreatment } from '../session.events.js';
import { look, type Look, type Seen } from './rule.js';
import { entriesOf, sessionDay, type Situation } from './situation.js';

const treated = (
  see: (situation: Situation, treatment: AreaTreatment, limits: Readonly<Record<string, number>>) => readonly Seen[],
  options: Pick<Look, 'once' | 'ofOmission'> = {},
): Look => look(['AreaTreated'], (situation, { limits }, { data }) => see(situation, data, limits), options);

const deeperThan = ({ needleLengthUm }: AreaTreatment, limitUm: number | undefined): Seen[] =>
  needleLengthUm !== undefined && limitUm !== undefined && needleLengthUm > limitUm
    ? [{ needleLengthUm, limitUm }]
    : [];

export const AREA_RULES: Readonly<Record<string, Look>> = {
  depth_above_area: treated((_situation, treatment, limits) =>
    deeperThan(treatment, limits[treatment.area]).map((seen) => ({ area: treatment.area, ...seen })),
  ),
  depth_face_not_evaluated: treated(({ clinic }, treatment, limits) => {
    const isFace = clinic.vocabularies.areas.get(treatment.area)?.region === 'face';
    return isFace ? deeperThan(treatment, limits.needle_length_um) : [];
  }),
  depth_absolute: treated((_situation, treatment, limits) =>
    deeperThan(treatment, treatment.deviceType === 'rf_pen' ? limits.rf_pen_needle_length_um : limits.needle_length_um),
  ),
  orbital_rim: treated((_situation, { area, withinOrbitalRim }) => (withinOrbitalRim ? [{ area }] : [])),
  cartridge_lot: treated((_situation, { area, cartridgeLot }) => (cartridgeLot === undefined ? [{ area }] : []), {
    ofOmission: true,
  }),
  cartridge_reused_or_expired: treated((situation, treatment) => [
    ...expired(situation, treatment),
    ...reused(situation, treatment),
  ]),
  not_for_intradermal_use: treated(({ registers }, { glideProduct, glideSafeForIntradermalUse }) => {
    if (glideProduct === undefined) return [];
    const isSafe =
      glideSafeForIntradermalUse ?? registers.ProductRegistered.get(glideProduct)?.data.safeForIntradermalUse;
    return isSafe === true ? [] : [{ glideProduct }];
  }),
  darker_skin: treated(
    ({ client }, _treatment, limits) => {
      const said = entriesOf(client, 'ConsultationRecorded').findLast(({ data }) => data.fitzpatrick)?.data.fitzpatrick;
      return said !== undefined && FITZPATRICK_TYPES.indexOf(said) + 1 >= limits.fitzpatrick!
        ? [{ fitzpatrick: said }]
        : [];
    },
    { once: true },
  ),
};

/** A cartridge may be used on the day that it expires. The register knows where nobody said. */
function expired(situation: Situation, { cartridgeLot, cartridgeExpiresOn }: AreaTreatment): Seen[] {
  const expiresOn =
    cartridgeExpiresOn ?? (cartridgeLot && situation.registers.CartridgeLotReceived.get(cartridgeLot)?.data.expiresOn);
  if (!expiresOn || expiresOn >= sessionDay(situation)) return [];
  return [{ cartridgeLot, expiresOn }];
}

/**
 * The same cartridge on another client: the same number of the lot; or, without numbers, more sessions than cartridges
 * that came, and one where the register does not say how many.
 */
function reused({ registers, lotUses, session }: Situation, treatment: AreaTreatment): Seen[] {
  const { cartridgeLot, cartridgeSerial } = treatment;
  if (cartridgeLot === undefined) return [];
  const own = entriesOf(session, 'SessionStarted').at(-1)?.data.clientId;
  const others = lotUses.filter(({ clientId }) => clientId !== own);
  if (cartridgeSerial !== undefined) {
    const same = others.find(({ serial }) => serial === cartridgeSerial);
    return same ? [{ cartridgeLot, cartridgeSerial, usedInSessionId: same.sessionId }] : [];
  }
  const cartridges = registers.CartridgeLotReceived.get(cartridgeLot)?.data.cartridges ?? 1;
  const sessions = new Set(lotUses.map(({ sessionId }) => sessionId)).size;
  if (others.length === 0 || sessions < cartridges) return [];
  return [{ cartridgeLot, cartridges, usedInSessionId: others[0]!.sessionId }];
}
