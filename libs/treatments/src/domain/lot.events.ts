import { type Fact } from '#kernel/fact.js';
import { type Uuid } from '#kernel/ids.js';
import { type LotNumber } from './session.events.js';

export interface CartridgeUse {
  lot: LotNumber;
  serial?: LotNumber;
  sessionId: Uuid;
}

/**
 * Says where to look: a cartridge of the lot was entered in this session. Whether it still is, and whose session it
 * is, the session itself says. On `lot-<lot in hexadecimal>`, so that a recall finds its sessions, and so that two
 * sessions cannot use one cartridge at the same moment unseen.
 */
export type CartridgeUsed = Fact<'CartridgeUsed', CartridgeUse>;
