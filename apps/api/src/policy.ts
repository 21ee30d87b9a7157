import { type TokenScope } from '#identity/domain/roles.js';
import { type StaffRole } from '#identity/domain/staff.events.js';

/**
 * Who may do what. An operation is named as in the OpenAPI document, which is how its controller's method is named.
 * What the tables do not name is refused to everyone, and a test walks the document to see that they name all of it.
 */
export type Rule =
  | { who: 'anyone' }
  /** The password was right; the second factor may still be owed. */
  | { who: 'signing_in' }
  | { who: 'signed_in' }
  /** Runs the installation, with a second factor. */
  | { who: 'platform_admin' }
  /** Works in the clinic of the path, in one of the roles; or a token of that clinic with the scope. */
  | { who: 'staff'; roles: readonly StaffRole[]; scope: TokenScope | null };

const Y = true;
const N = false;

// prettier-ignore
const IN_A_CLINIC: readonly [operation: string, practitioner: boolean, owner: boolean, auditor: boolean, scope: TokenScope | null][] = [
  // operation                 practitioner  owner  auditor  token
  ['registerClient',           Y,            Y,     N,       'record'],
  ['changeClientDetails',      Y,            Y,     N,       'record'],
  ['recordConsultation',       Y,            Y,     N,       'record'],
  ['takeHistory',              Y,            Y,     N,       'record'],
  ['giveConsent',              Y,            Y,     N,       'record'],
  ['withdrawConsent',          Y,            Y,     N,       'record'],
  ['assessOutcome',            Y,            Y,     N,       'record'],
  ['takePhoto',                Y,            Y,     N,       'record'],
  ['planSeries',               Y,            Y,     N,       'record'],
  ['reviseSeries',             Y,            Y,     N,       'record'],
  ['endSeries',                Y,            Y,     N,       'record'],
  ['bookSession',              Y,            Y,     N,       'record'],
  ['rebookSession',            Y,            Y,     N,       'record'],
  ['cancelSession',            Y,            Y,     N,       'record'],
  ['startSession',             Y,            Y,     N,       'record'],
  ['givePreparationAdvice',    Y,            Y,     N,       'record'],
  ['checkPreparation',         Y,            Y,     N,       'record'],
  ['cleanseSkin',              Y,            Y,     N,       'record'],
  ['applyAnesthetic',          Y,            Y,     N,       'record'],
  ['removeAnesthetic',         Y,            Y,     N,       'record'],
  ['treatArea',                Y,            Y,     N,       'record'],
  ['observeReaction',          Y,            Y,     N,       'record'],
  ['applyPostProcedureProduct', Y,           Y,     N,       'record'],
  ['giveAftercare',            Y,            Y,     N,       'record'],
  ['completeSession',          Y,            Y,     N,       'record'],
  ['abortSession',             Y,            Y,     N,       'record'],
  ['recordFollowUp',           Y,            Y,     N,       'record'],
  ['reportSideEffect',         Y,            Y,     N,       'record'],
  ['progressSideEffect',       Y,            Y,     N,       'record'],
  ['resolveSideEffect',        Y,            Y,     N,       'record'],
  ['decideReportability',      Y,            Y,     N,       'record'],
  ['notifyAuthority',          Y,            Y,     N,       'record'],
  ['correctClientEntry',       Y,            Y,     N,       'record'],
  ['correctSeriesEntry',       Y,            Y,     N,       'record'],
  ['correctSessionEntry',      Y,            Y,     N,       'record'],
  ['voidClientEntry',          Y,            Y,     N,       'record'],
  ['voidSeriesEntry',          Y,            Y,     N,       'record'],
  ['voidSessionEntry',         Y,            Y,     N,       'record'],
  ['readClient',               Y,            Y,     Y,       'read'],
  ['readSeries',               Y,            Y,     Y,       'read'],
  ['readSession',              Y,            Y,     Y,       'read'],
  ['listClients',              Y,            Y,     Y,       'read'],
  ['listPhotos',               Y,            Y,     N,       'read'],
  ['readPhoto',                Y,            Y,     N,       null],
  ['listSessions',             Y,            Y,     Y,       'read'],
  ['readWorkList',             Y,            Y,     N,       'read'],
  ['readClientCourse',         Y,            Y,     Y,       'read'],
  ['readSessionTimeline',      Y,            Y,     Y,       'read'],
  ['acknowledgeClientAlert',   Y,            Y,     N,       null],
  ['acknowledgeSeriesAlert',   Y,            Y,     N,       null],
  ['acknowledgeSessionAlert',  Y,            Y,     N,       null],
  ['overrideAlert',            Y,            Y,     N,       null],
  ['raiseSessionAlert',        Y,            Y,     N,       null],
  ['raiseSeriesAlert',         Y,            Y,     N,       null],
  ['undoEntry',                Y,            Y,     N,       'record'],
  ['recallLot',                Y,            Y,     Y,       'read'],
  ['readSheet',                Y,            Y,     N,       null],
  ['printSheet',               Y,            Y,     N,       null],
  ['readClientAlerts',         Y,            Y,     Y,       'read'],
  ['registerDevice',           N,            Y,     N,       null],
  ['receiveCartridgeLot',      Y,            Y,     N,       'record'],
  ['registerProduct',          N,            Y,     N,       null],
  ['definePreset',             Y,            Y,     N,       'record'],
  ['publishTemplate',          N,            Y,     N,       null],
  ['changeRuleLimits',         N,            Y,     N,       null],
  ['annotate',                 Y,            Y,     N,       'record'],
  ['changeClinicSettings',     N,            Y,     N,       null],
  ['retireRegisterEntry',      N,            Y,     N,       null],
  ['correctRegisterEntry',     N,            Y,     N,       null],
  ['voidRegisterEntry',        N,            Y,     N,       null],
  ['listDevices',              Y,            Y,     Y,       'read'],
  ['listCartridgeLots',        Y,            Y,     Y,       'read'],
  ['listProducts',             Y,            Y,     Y,       'read'],
  ['listPresets',              Y,            Y,     Y,       'read'],
  ['listTemplates',            Y,            Y,     Y,       'read'],
  ['listSafetyRules',          Y,            Y,     Y,       'read'],
  ['listAnnotations',          Y,            Y,     Y,       'read'],
  ['readClinicSettings',       Y,            Y,     Y,       'read'],
  ['requestErasure',           Y,            Y,     N,       null],
  ['readErasureStatus',        Y,            Y,     Y,       'audit'],
  ['approveErasure',           N,            Y,     N,       null],
  ['refuseErasure',            N,            Y,     N,       null],
  ['setRetention',             N,            Y,     N,       null],
  ['readSeriesReport',         N,            Y,     Y,       'read'],
  ['readSideEffectRates',      N,            Y,     Y,       'read'],
  ['readSafetyOverview',       N,            Y,     Y,       'read'],
  ['readRates',                N,            Y,     Y,       'read'],
  ['readFunnel',               N,            Y,     Y,       'read'],
  ['readControlChart',         N,            Y,     Y,       'read'],
  ['readResults',              N,            Y,     Y,       'read'],
  ['readResolution',           N,            Y,     Y,       'read'],
  ['readTechnique',            N,            Y,     Y,       'read'],
  ['readTechniqueClaim',       N,            Y,     Y,       'read'],
  ['listSessionsBehind',       N,            Y,     Y,       'read'],
  ['listSignals',              N,            Y,     Y,       'read'],
  ['acknowledgeSignal',        N,            Y,     N,       null],
  ['listStaff',                N,            Y,     Y,       'audit'],
  ['addStaff',                 N,            Y,     N,       null],
  ['joinStaff',                N,            Y,     N,       null],
  ['changeStaffRole',          N,            Y,     N,       null],
  ['recordQualification',      N,            Y,     N,       null],
  ['removeStaff',              N,            Y,     N,       null],
  ['listTokens',               N,            Y,     Y,       null],
  ['issueToken',               N,            Y,     N,       null],
  ['revokeToken',              N,            Y,     N,       null],
  ['listEvents',               N,            Y,     Y,       'audit'],
  ['explainDifference',        N,            Y,     Y,       'audit'],
  ['replayEvents',             N,            Y,     Y,       'audit'],
  ['readClientAsOf',           N,            Y,     Y,       'audit'],
  ['readSeriesAsOf',           N,            Y,     Y,       'audit'],
  ['readSessionAsOf',          N,            Y,     Y,       'audit'],
  ['readClientDifference',     N,            Y,     Y,       'audit'],
  ['readSeriesDifference',     N,            Y,     Y,       'audit'],
  ['readSessionDifference',    N,            Y,     Y,       'audit'],
  ['readCheckpoint',           N,            Y,     Y,       'audit'],
  ['readLeaf',                 N,            Y,     Y,       'audit'],
  ['proveInclusion',           N,            Y,     Y,       'audit'],
  ['proveConsistency',         N,            Y,     Y,       'audit'],
  ['proveReceipt',             N,            Y,     Y,       'audit'],
  ['startVerification',        N,            Y,     Y,       'audit'],
  ['readVerification',         N,            Y,     Y,       'audit'],
  ['stopVerification',         N,            Y,     Y,       'audit'],
  ['startBundle',              N,            Y,     Y,       'audit'],
  ['readBundle',               N,            Y,     Y,       'audit'],
  ['stopBundle',               N,            Y,     Y,       'audit'],
  ['downloadBundle',           N,            Y,     Y,       'audit'],
  ['listAccesses',             N,            Y,     Y,       'audit'],
  ['listEmergencyAccesses',    N,            Y,     Y,       'audit'],
];

// prettier-ignore
const ELSEWHERE: readonly [operation: string, who: Exclude<Rule['who'], 'staff'>][] = [
  // operation                 who
  ['live',                     'anyone'],
  ['ready',                    'anyone'],
  ['scrape',                   'anyone'],
  ['listEventSchemas',         'anyone'],
  ['readEventSchema',          'anyone'],
  ['setUp',                    'anyone'],
  ['choosePassword',           'anyone'],
  // It says how a sheet looks, and nothing of anybody.
  ['readSheetStyle',           'anyone'],
  // Its address is the secret: calendar programs can send no other.
  ['readCalendarFeed',         'anyone'],
  ['signIn',                   'anyone'],
  ['completeSignIn',           'signing_in'],
  ['signOut',                  'signing_in'],
  ['signOutEverywhere',        'signed_in'],
  ['whoAmI',                   'signed_in'],
  ['changePassword',           'signed_in'],
  ['beginSecondFactor',        'signed_in'],
  ['confirmSecondFactor',      'signed_in'],
  ['addClinic',                'platform_admin'],
  ['listClinics',              'platform_admin'],
  ['addFirstOwner',            'platform_admin'],
  ['takeEmergencyAccess',      'platform_admin'],
];

export const POLICY: ReadonlyMap<string, Rule> = new Map([
  ...ELSEWHERE.map(([operation, who]): [string, Rule] => [operation, { who }]),
  ...IN_A_CLINIC.map(([operation, practitioner, owner, auditor, scope]): [string, Rule] => {
    const allowed = { practitioner, owner, auditor };
    const roles = (Object.keys(allowed) as StaffRole[]).filter((role) => allowed[role]);
    return [operation, { who: 'staff', roles, scope }];
  }),
]);
