import { type Day } from '#kernel/clock.js';

/**
 * Free text; it is always sealed with the client's key.
 * @minLength 1
 * @maxLength 8000
 */
export type FreeText = string;

/** What may be said beside any entry. */
export interface Notes {
  text?: FreeText;
  /** Why the entry comes late, beyond the code. */
  lateExplanation?: FreeText;
}

/** What the codes of a history do not say. */
export interface HistoryNotes extends Notes {
  history?: FreeText;
  allergies?: FreeText;
  medications?: FreeText;
  /** The client's skincare regimen. */
  regimen?: FreeText;
}

export interface ConsultationNotes extends HistoryNotes {
  goals?: FreeText;
}

/** What a practitioner used, in words, where the product or device stands in no register. */
export interface ProductNotes extends Notes {
  product?: FreeText;
}

export interface TechniqueNotes extends Notes {
  deviceModel?: FreeText;
  deviceSerial?: FreeText;
  glideProduct?: FreeText;
}

/** How an entry of a clinic's register is called, and the serial number that stands on it. */
export interface NamedNotes extends Notes {
  name?: FreeText;
  serial?: FreeText;
}

/** A text of the clinic that clients get to read. */
export interface SheetText extends Notes {
  title: FreeText;
  /** Paragraphs, parted by an empty line; a line that begins with `- ` is an item of a list. */
  body: FreeText;
}

/** The words for a code `other`, or more than a code can say. */
export interface DescriptionNotes extends Notes {
  description?: FreeText;
}

export interface ReportNotes extends Notes {
  /** The number that the authority gave the report. */
  reference?: FreeText;
}

/** Who the client is; sealed apart from the notes, since staff may need one without the other. */
export interface Identity {
  name?: FreeText;
  email?: FreeText;
  phone?: FreeText;
  /** The clinic's own number for the client, such as that of a paper record. */
  reference?: FreeText;
  birthDate?: Day;
}
