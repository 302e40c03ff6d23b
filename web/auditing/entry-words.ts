import { t } from '@lingui/core/macro'

/** What each kind of entry says, in the reader's language; a law looks that none is missing. */
const words: Record<string, () => string> = {
  OrganisationFounded: () => t`Organisation founded`,
  OrganisationChanged: () => t`Settings of the organisation changed`,
  HolidayAdded: () => t`Holiday added`,
  HolidayRemoved: () => t`Holiday removed`,
  AreaAdded: () => t`Area added`,
  AreaChanged: () => t`Area changed`,
  AreaDescribed: () => t`Area described`,
  AreaTimeToActChanged: () => t`Time to act of the area changed`,
  AreaHoursChanged: () => t`Hours of the area changed`,
  PersonAdded: () => t`Person added`,
  PreferencesKept: () => t`Language or theme chosen`,
  RolesChanged: () => t`Roles changed`,
  PersonDisabled: () => t`Access ended`,
  PersonEnabled: () => t`Access given back`,
  PersonHoursChanged: () => t`Hours of the person changed`,
  WentOffDuty: () => t`Went off duty`,
  CameOnDuty: () => t`Came back on duty`,
  DeputyNamed: () => t`Deputy named or taken back`,
  LinkMade: () => t`Link made to choose a password`,
  ItemAdded: () => t`Something added to a list`,
  ItemChanged: () => t`Something in a list changed`,
  ItemMoved: () => t`Something in a list moved`,
  ItemPutAway: () => t`Something in a list put away`,
  ItemBroughtBack: () => t`Something in a list brought back`,
  DemandsChanged: () => t`What an area asks for changed`,
  CustomerRegistered: () => t`Customer registered`,
  CustomerChanged: () => t`Customer changed`,
  CaseOpened: () => t`Case opened`,
  MessageReceived: () => t`The customer said something`,
  MessageSent: () => t`Answer to the customer`,
  NoteWritten: () => t`Note written`,
  CaseDescribed: () => t`What the case is about changed`,
  CaseTaken: () => t`Case taken`,
  CaseAssigned: () => t`Case given to a colleague`,
  CaseReleased: () => t`Case put back to the area`,
  HandoffOffered: () => t`Relay offered`,
  HandoffAccepted: () => t`Relay accepted`,
  HandoffReturned: () => t`Relay returned`,
  HandoffRecalled: () => t`Relay recalled`,
  HandoffExpired: () => t`Relay expired`,
  CaseClosed: () => t`Case closed`,
  CaseReopened: () => t`Case reopened`,
  CaseLinked: () => t`Case linked with another`,
  CaseUnlinked: () => t`Link between cases removed`,
  CaseImported: () => t`Case brought from another system`,
  StepImported: () => t`Step brought from another system`,
  HandoffImported: () => t`Change of area brought from another system`,
  ImportStarted: () => t`Import started`,
  ImportFinished: () => t`Import finished`,
}

export const kinds: readonly string[] = Object.keys(words)

/** A kind of entry in words; one of a later Remo by its own name. */
export const kindWords = (kind: string) => words[kind]?.() ?? kind

/** What acts when nobody does, in words; one of a later Remo by its own name. */
const systems: Record<string, () => string> = {
  'set-up': () => t`set-up`,
  import: () => t`import`,
  'usual-lists': () => t`the first lists`,
  'handing-off': () => t`clock of relays`,
  cases: () => t`cases of who left`,
}

export const systemWords = (system: string) => systems[system]?.() ?? system
