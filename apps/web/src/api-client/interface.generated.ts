// Generated from apps/api/openapi.json by npm run generate.
export interface paths {
    "/api/v1/calendars/{secret}/sessions.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The appointments of a clinic for a calendar program, without names.
         * @description The secret is a token of the clinic with the scope `calendar`; revoking the token ends the feed.
         */
        get: operations["readCalendarFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The clinics of this installation. */
        get: operations["listClinics"];
        put?: never;
        /** A clinic begins to keep its record here. */
        post: operations["addClinic"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/accesses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who was shown whose data, why and when. */
        get: operations["listAccesses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/annotations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What charts of the clinic show beside figures. */
        get: operations["listAnnotations"];
        put?: never;
        /** Something that charts should show. */
        post: operations["annotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/cartridge-lots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The cartridge lots of the clinic. */
        get: operations["listCartridgeLots"];
        put?: never;
        /** Cartridges of one lot came, with their expiry. */
        post: operations["receiveCartridgeLot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/cartridge-lots/{lot}/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which clients were treated with a cartridge lot. */
        get: operations["recallLot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The clients of the clinic, those registered last first; or those who are found by words. */
        get: operations["listClients"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/clients/{clientId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One client: who they are, and their own record. */
        get: operations["readClient"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/clients/{clientId}/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every alert of the client, in all of their records. */
        get: operations["readClientAlerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/clients/{clientId}/alerts/{alertId}/acknowledgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody has seen an alert of the client. */
        post: operations["acknowledgeClientAlert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/clients/{clientId}/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody rated the skin on a scale. */
        post: operations["assessOutcome"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/clients/{clientId}/consent-withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The client has withdrawn a consent. */
        post: operations["withdrawConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/clients/{clientId}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The client has consented. */
        post: operations["giveConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/clients/{clientId}/consultations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A consultation took place. */
        post: operations["recordConsultation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/clients/{clientId}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An entry of the client was wrong in some fields. */
        post: operations["correctClientEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/clients/{clientId}/course": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One client over time: series, sessions, side effects, assessments. */
        get: operations["readClientCourse"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/clients/{clientId}/details": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What is known of the client has changed. */
        post: operations["changeClientDetails"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/clients/{clientId}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether a client is to be erased, or was. */
        get: operations["readErasureStatus"];
        put?: never;
        /** A client is to be erased; an owner asks, and somebody else decides. */
        post: operations["requestErasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/clients/{clientId}/erasure/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The client is erased: an owner or auditor who did not ask for it agrees. This cannot be undone. */
        post: operations["approveErasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/clients/{clientId}/erasure/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A request to erase is refused, or taken back by whoever asked. */
        post: operations["refuseErasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/clients/{clientId}/fhir": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One client as a Bundle of FHIR R4. */
        get: operations["exportClientFhir"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/clients/{clientId}/histories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What is known of the client's health, medicines and skincare. */
        post: operations["takeHistory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/clients/{clientId}/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The photos of a client, in the order in which they were taken. */
        get: operations["listPhotos"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/clients/{clientId}/photos/{photoId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The picture itself. */
        get: operations["readPhoto"];
        put?: never;
        /** A photo was taken. The body is the picture; it is kept without anything else that came with it. */
        post: operations["takePhoto"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/clients/{clientId}/registration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A client came into the clinic's care. */
        post: operations["registerClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/clients/{clientId}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The sessions of a client, newest first. */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/clients/{clientId}/sheets/{sheet}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a client is handed before or after a treatment, from the clinic’s text. */
        get: operations["readSheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/clients/{clientId}/sheets/{sheet}/page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a page to print, without scripts. */
        get: operations["printSheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/clients/{clientId}/voids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An entry of the client should not stand. */
        post: operations["voidClientEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The devices of the clinic. */
        get: operations["listDevices"];
        put?: never;
        /** A device of the clinic, or what changed about it. */
        post: operations["registerDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/emergency-accesses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every access that was taken in an emergency, newest first. */
        get: operations["listEmergencyAccesses"];
        put?: never;
        /** Someone who runs the installation takes access for an hour; the clinic’s owner sees who and why. */
        post: operations["takeEmergencyAccess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The history of a clinic, a client, a session, a series or a member of the staff. */
        get: operations["listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/events.ndjson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The history of a clinic, one event a line, each with its schema and the hash of its leaf.
         * @description In order of position. Whoever was cut off goes on with `from`, one behind the last whole line.
         */
        get: operations["exportEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/fhir": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A whole clinic in FHIR R4, one resource a line.
         * @description As a bulk export has it, in one stream; `_type` picks resource types. It ends in the middle of an answer, as a lost connection does, where the right to it ends.
         */
        get: operations["exportClinicFhir"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/first-owner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A clinic that has no staff yet gets its owner. */
        post: operations["addFirstOwner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/history/clients/{clientId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything about a client as it stood at a position or an instant: own record, series and sessions. */
        get: operations["readClientAsOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/history/clients/{clientId}/difference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changed about a client between two positions or instants, field by field and in words. */
        get: operations["readClientDifference"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/history/knowledge-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why a report as of an earlier day differs from one as of a later: late entries, corrections, erasures. */
        get: operations["explainDifference"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/history/series/{seriesId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A series as it stood at a position or an instant. */
        get: operations["readSeriesAsOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/history/series/{seriesId}/difference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changed in a series between two positions or instants. */
        get: operations["readSeriesDifference"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/history/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A session as it stood at a position or an instant. */
        get: operations["readSessionAsOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/history/sessions/{sessionId}/difference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changed in a session between two positions or instants. */
        get: operations["readSessionDifference"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/log/bundles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins to export the log with the proofs that it is whole. */
        post: operations["startBundle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/log/bundles/{bundleId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far an export is, and where to fetch it. */
        get: operations["readBundle"];
        put?: never;
        post?: never;
        /** Stops an export, or takes away what it made. */
        delete: operations["stopBundle"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/log/bundles/{bundleId}/download": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The exported bundle as a tar; verify-bundle reads it as it is. */
        get: operations["downloadBundle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/log/checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest signed checkpoint of the clinic’s log. */
        get: operations["readCheckpoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/log/consistency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Proof that a log of one size begins the log of another, so that it only grew. */
        get: operations["proveConsistency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/log/leaves/{position}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was hashed for one event, and what its parts commit to. */
        get: operations["readLeaf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/log/leaves/{position}/inclusion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Proof that an event is in the tree of the newest checkpoint. */
        get: operations["proveInclusion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/log/receipts/{commandId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Proof of every event that one command recorded. */
        get: operations["proveReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/log/verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins to check all that is stored of the log: every event, part, node and signature. */
        post: operations["startVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/log/verifications/{verificationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a verification is, and what it found. */
        get: operations["readVerification"];
        put?: never;
        post?: never;
        /** Stops a verification, or forgets what it found. */
        delete: operations["stopVerification"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/outcomes/chart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An indicator over time: a control chart against its own usual range, and a CUSUM. */
        get: operations["readControlChart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/outcomes/chart/csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An indicator over time as a file: the points of its control chart.
         * @description RFC 4180. The first lines, each led by "#", say how it was made; then come the names of the columns. What begins like a formula is led by an apostrophe.
         */
        get: operations["exportControlChart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/outcomes/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Side effects against technique deviation and against missed aftercare. */
        get: operations["readTechniqueClaim"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/outcomes/claim/csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Side effects against technique deviation and against missed aftercare, as a file.
         * @description RFC 4180. The first lines, each led by "#", say how it was made; then come the names of the columns. What begins like a formula is led by an apostrophe.
         */
        get: operations["exportTechniqueClaim"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/outcomes/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The clients of the sessions that a figure was counted from. */
        get: operations["listClientsBehind"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/outcomes/clients/csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The clients of the sessions that a figure was counted from, as a file without names.
         * @description RFC 4180. The first lines, each led by "#", say how it was made; then come the names of the columns. What begins like a formula is led by an apostrophe.
         */
        get: operations["exportClientsBehind"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/outcomes/funnel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An indicator across practitioners, devices or clinics, with the limits that chance explains. */
        get: operations["readFunnel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/outcomes/funnel/csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An indicator across practitioners, devices or clinics, as a file.
         * @description RFC 4180. The first lines, each led by "#", say how it was made; then come the names of the columns. What begins like a formula is led by an apostrophe.
         */
        get: operations["exportFunnel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/outcomes/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins to fit a model: side effects with a factor against those without, as if all else was alike. */
        post: operations["startModel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/outcomes/models/{modelId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a model is, and what it says. */
        get: operations["readModel"];
        put?: never;
        post?: never;
        /** Stops a model, or forgets what it said. */
        delete: operations["stopModel"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/outcomes/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The indicators of safety: each with its rate, its verdict in words and its last months. */
        get: operations["readSafetyOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/outcomes/overview/csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The indicators of safety as a file: for the clinic itself, or fit to leave it.
         * @description RFC 4180. The first lines, each led by "#", say how it was made; then come the names of the columns. What begins like a formula is led by an apostrophe.
         */
        get: operations["exportSafetyOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/outcomes/overview/outside": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The indicators of safety as they may leave the clinic. */
        get: operations["readOverviewOutside"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/outcomes/rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How often side effects were seen, by any dimensions, with every denominator. */
        get: operations["readRates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/outcomes/rates/csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How often side effects were seen, as a file: for the clinic itself, or fit to leave it.
         * @description RFC 4180. The first lines, each led by "#", say how it was made; then come the names of the columns. What begins like a formula is led by an apostrophe.
         */
        get: operations["exportRates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/outcomes/rates/outside": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How often side effects were seen, as it may leave the clinic: rounded, and without groups of few clients. */
        get: operations["readRatesOutside"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/outcomes/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is printed: all figures of one state of the log, as their own routes answer them. */
        get: operations["readPrintableReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/outcomes/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How long side effects last: the share still unresolved, day by day. */
        get: operations["readResolution"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/outcomes/resolution/csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How long side effects last, as a file: the share still unresolved, day by day.
         * @description RFC 4180. The first lines, each led by "#", say how it was made; then come the names of the columns. What begins like a formula is led by an apostrophe.
         */
        get: operations["exportResolution"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/outcomes/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Improvement by scale: change, responders, by number of sessions and interval, and paired arms. */
        get: operations["readResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/outcomes/results/csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Improvement by scale, by number of sessions and interval, and of paired arms, as a file; or who responded, fit to leave the clinic.
         * @description RFC 4180. The first lines, each led by "#", say how it was made; then come the names of the columns. What begins like a formula is led by an apostrophe.
         */
        get: operations["exportResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/outcomes/results/outside": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who responded, by scale, as it may leave the clinic. */
        get: operations["readResultsOutside"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/outcomes/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The sessions that a figure was counted from, with the filters of the figure. */
        get: operations["listSessionsBehind"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/outcomes/sessions/csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The sessions that a figure was counted from, as a file, a line for each of their side effects.
         * @description RFC 4180. The first lines, each led by "#", say how it was made; then come the names of the columns. What begins like a formula is led by an apostrophe.
         */
        get: operations["exportSessionsBehind"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/outcomes/technique": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Side effects with a factor of technique against those without, and by needle length. */
        get: operations["readTechnique"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/outcomes/technique/csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Side effects with a factor of technique against those without, and by needle length, as a file: for the clinic itself, or fit to leave it.
         * @description RFC 4180. The first lines, each led by "#", say how it was made; then come the names of the columns. What begins like a formula is led by an apostrophe.
         */
        get: operations["exportTechnique"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/outcomes/technique/outside": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Side effects with a factor of technique against those without, as it may leave the clinic. */
        get: operations["readTechniqueOutside"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/presets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The presets of the clinic. */
        get: operations["listPresets"];
        put?: never;
        /** A technique that the clinic repeats. */
        post: operations["definePreset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The products of the clinic. */
        get: operations["listProducts"];
        put?: never;
        /** A product of the clinic with its limits of dose and contact. */
        post: operations["registerProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/registers/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An entry of the clinic's registers was wrong in some fields. */
        post: operations["correctRegisterEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/registers/retirements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The clinic uses a device, a lot, a product, a preset or an annotation no more. */
        post: operations["retireRegisterEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/registers/voids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An entry of the clinic's registers should not stand. */
        post: operations["voidRegisterEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Plays the history again, as server-sent events.
         * @description Each event `recorded` has an event of the history as data and its position as id; an event `end` comes last. To pause, end the request; with Last-Event-ID, or another `from`, it goes on from there, at any speed.
         */
        get: operations["replayEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/reports/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the series of a clinic came to: completion, side effects, scores, responders. */
        get: operations["readSeriesReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/reports/side-effects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How often side effects were seen, by client, session and area, with every denominator. */
        get: operations["readSideEffectRates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How long the clinic keeps records; nobody is erased before without a named reason. */
        post: operations["setRetention"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/safety-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rules of safety with the limits that hold in the clinic. */
        get: operations["listSafetyRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/safety-rules/limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The clinic has limits of its own for a rule of safety, and says why. */
        post: operations["changeRuleLimits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/series/{seriesId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One series: its plan, and how it stands. */
        get: operations["readSeries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/series/{seriesId}/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What time has brought about in the series is raised as an alert. */
        post: operations["raiseSeriesAlert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/series/{seriesId}/alerts/{alertId}/acknowledgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody has seen an alert of the series. */
        post: operations["acknowledgeSeriesAlert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/series/{seriesId}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An entry of the series was wrong in some fields. */
        post: operations["correctSeriesEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/series/{seriesId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A series is over. */
        post: operations["endSeries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/series/{seriesId}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A series of sessions was agreed on. */
        post: operations["planSeries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/series/{seriesId}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The plan of a series has changed. */
        post: operations["reviseSeries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/series/{seriesId}/voids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An entry of the series should not stand. */
        post: operations["voidSeriesEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One session: its entries as they stand, and what is allowed now. */
        get: operations["readSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/sessions/{sessionId}/abort": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A session was broken off. */
        post: operations["abortSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/sessions/{sessionId}/aftercare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The client was told how to care for the skin. */
        post: operations["giveAftercare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/sessions/{sessionId}/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What time has brought about in the session is raised as an alert. */
        post: operations["raiseSessionAlert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/sessions/{sessionId}/alerts/{alertId}/acknowledgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody has seen an alert of the session. */
        post: operations["acknowledgeSessionAlert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/sessions/{sessionId}/alerts/{alertId}/override": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody answers for going on although a rule says stop. */
        post: operations["overrideAlert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/sessions/{sessionId}/anesthetics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A topical anesthetic was put on, or none was used. */
        post: operations["applyAnesthetic"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/sessions/{sessionId}/anesthetics/{applicationId}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An anesthetic was taken off. */
        post: operations["removeAnesthetic"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/sessions/{sessionId}/areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One area was needled with one setting. */
        post: operations["treatArea"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/sessions/{sessionId}/booking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A session got its appointment. */
        post: operations["bookSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/sessions/{sessionId}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A booked session will not take place. */
        post: operations["cancelSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/sessions/{sessionId}/cleansings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The skin was cleansed. */
        post: operations["cleanseSkin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/sessions/{sessionId}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A session came to its regular end. */
        post: operations["completeSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/sessions/{sessionId}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An entry of the session was wrong in some fields. */
        post: operations["correctSessionEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/sessions/{sessionId}/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody asked after the client, or tried to. */
        post: operations["recordFollowUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/sessions/{sessionId}/post-procedure-products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A product was put on after needling. */
        post: operations["applyPostProcedureProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/sessions/{sessionId}/preparation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody checked whether the client is prepared. */
        post: operations["checkPreparation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/sessions/{sessionId}/preparation-advice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The client was told how to prepare. */
        post: operations["givePreparationAdvice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/sessions/{sessionId}/reactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The skin, or the client, reacted right away. */
        post: operations["observeReaction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/sessions/{sessionId}/rebookings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A booked session got another appointment. */
        post: operations["rebookSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/sessions/{sessionId}/side-effects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A side effect of a session came to be known. */
        post: operations["reportSideEffect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/sessions/{sessionId}/side-effects/{effectId}/authority-report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A side effect was reported to an authority. */
        post: operations["notifyAuthority"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/sessions/{sessionId}/side-effects/{effectId}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A side effect was seen again, unresolved. */
        post: operations["progressSideEffect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/sessions/{sessionId}/side-effects/{effectId}/reportability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It was decided whether a side effect is to be reported to an authority. */
        post: operations["decideReportability"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/sessions/{sessionId}/side-effects/{effectId}/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A side effect is over. */
        post: operations["resolveSideEffect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/sessions/{sessionId}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A session has begun, booked or not. */
        post: operations["startSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/sessions/{sessionId}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that was recorded of one session, with what was corrected or voided later. */
        get: operations["readSessionTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/sessions/{sessionId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The last entry of the session is taken back. */
        post: operations["undoEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/sessions/{sessionId}/voids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An entry of the session should not stand. */
        post: operations["voidSessionEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The settings that hold in the clinic. */
        get: operations["readClinicSettings"];
        put?: never;
        /** The clinic follows up on other days, or reports within other terms. */
        post: operations["changeClinicSettings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/signals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the charts of the clinic have signalled, and what was answered, newest first. */
        get: operations["listSignals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/signals/{signalId}/acknowledgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody has looked at a signal, and says what it was. */
        post: operations["acknowledgeSignal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who works in the clinic. */
        get: operations["listStaff"];
        put?: never;
        /** Someone begins to work in the clinic; a link lets them choose a password. */
        post: operations["addStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/staff/{staffId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Someone who has an account here already begins to work in this clinic too; they know their id. */
        post: operations["joinStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/staff/{staffId}/qualifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A member of staff holds a qualification. */
        post: operations["recordQualification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/staff/{staffId}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Someone works in the clinic no more; their access ends at once. */
        post: operations["removeStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/staff/{staffId}/role": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A member of staff has another role, or the same for another time. */
        post: operations["changeStaffRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The texts that clients are given or sign, every version. */
        get: operations["listTemplates"];
        put?: never;
        /** The next version of a text that clients are given or sign. */
        post: operations["publishTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tokens by which machines come in. */
        get: operations["listTokens"];
        put?: never;
        /** A machine gets a token. */
        post: operations["issueToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/tokens/{tokenId}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A token ends now. */
        post: operations["revokeToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinics/{clinicId}/work-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for somebody today: sessions, follow-ups, series, side effects, alerts. */
        get: operations["readWorkList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/event-schemas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every event type and version that a log can hold. */
        get: operations["listEventSchemas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/event-schemas/{type}/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** JSON Schema (2020-12) of the parts of an event: `data` and `sealed`. */
        get: operations["readEventSchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, and in which clinics they may do what. */
        get: operations["whoAmI"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A person changes their password, which signs them out everywhere else. */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A person begins to enrol an authenticator app. */
        post: operations["beginSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/second-factor/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The app has shown its first code; from now on it is asked for. */
        post: operations["confirmSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A person chooses a password, by a link that works once; then they sign in with it. */
        post: operations["choosePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The first owner sets the installation up, by the link that the terminal showed. */
        post: operations["setUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sheets/print.css": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How sheets are printed. */
        get: operations["readSheetStyle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A person signs in with a password. */
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The second step: a code of the authenticator app, or a recovery code. */
        post: operations["completeSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign out here. */
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-out/everywhere": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign out on every device. */
        post: operations["signOutEverywhere"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AbortSessionRequest: {
            /** Format: date-time */
            at?: string;
            /** @description Said by hand for a late entry without a time of day; otherwise it follows from the times. */
            durationS?: number;
            /** @description Present where the entry is made afterwards. */
            late?: components["schemas"]["LateRequest"];
            notes?: components["schemas"]["DescriptionNotesRequest"];
            /** @enum {string} */
            reason: "client_request" | "vasovagal_reaction" | "adverse_reaction" | "contraindication" | "device_failure" | "other";
        };
        AccessBody: {
            /** Format: date-time */
            at: string;
            /** @description Whose data the answer held. */
            clients: string[];
            /** @description What was asked, by its name in this document. */
            operation: string;
            /** @description Where it stands in the clinic’s access log. */
            position: number;
            /** @enum {string} */
            reason: "treatment" | "client_request" | "oversight" | "complaint" | "audit" | "emergency" | "transfer";
            record?: components["schemas"]["ShownRecordBody"];
            role: string;
            /**
             * Format: uuid
             * @description Who was shown it; of a machine, the id of its token.
             */
            staffId: string;
        };
        AccessesBody: {
            /** @description Newest first. */
            accesses: components["schemas"]["AccessBody"][];
            /** @description Ask for older ones with `before`; null where there are none. A page may be empty before that. */
            next: number | null;
        };
        AcknowledgeAlertRequest: {
            notes?: components["schemas"]["NotesRequest"];
        };
        AcknowledgeSignalRequest: {
            notes: components["schemas"]["SignalCommentRequest"];
        };
        AddClinicRequest: {
            /** @example Hautklinik Nord */
            name: string;
            /**
             * @description IANA name; UTC where it is left out.
             * @example Europe/Berlin
             */
            timeZone?: string;
        };
        AddedStaffBody: {
            /** @description Secret of a link by which the person chooses a password, within three days; shown this once. Null where the request was repeated. */
            link: string | null;
            /** @description Position of the entry in the log. */
            position: number;
            /** Format: uuid */
            staffId: string;
        };
        AddFirstOwnerRequest: {
            /** @example ada@example.org */
            loginName: string;
            /** @example Ada Byron */
            name: string;
        };
        AddStaffRequest: {
            /**
             * Format: date-time
             * @description When the access ends by itself; an auditor must have one.
             */
            accessEndsAt?: string;
            /** @example ada@example.org */
            loginName: string;
            /** @example Ada Byron */
            name: string;
            /** @enum {string} */
            role: "practitioner" | "owner" | "auditor";
        };
        AdherenceItemRequest: {
            /** @enum {string} */
            answer: "yes" | "partly" | "no" | "unknown";
            item: string;
        };
        AdjustedJobBody: {
            /**
             * @description What is being worked on.
             * @example events
             */
            doing: string;
            done: number;
            /** Format: date-time */
            endedAt: string | null;
            /** @description Why it could not be finished. */
            failure: components["schemas"]["JobFailureBody"] | null;
            /** @example job-3f9a01c7-01a20f0c-4140-7ab9-bd5a-f0f590ae26bb */
            id: string;
            /** @description Null until it is done. */
            result: components["schemas"]["AdjustedModelBody"] | null;
            /** Format: date-time */
            startedAt: string;
            /** @enum {string} */
            state: "running" | "done" | "failed";
            /** @description 0 until it is known. */
            total: number;
        };
        AdjustedModelBody: {
            /**
             * Format: date-time
             * @description The instant that windows and classes were worked out for.
             */
            at: string;
            /** @description The clusters. */
            clients: number;
            clinics: components["schemas"]["ClinicKnown"][];
            /** @description Adjusted for. */
            covariates: components["schemas"]["Dimension"][];
            events: number;
            exposedValues: string[];
            factor: components["schemas"]["Dimension"];
            /** @description Only the first unit of each client was used, since more of one are too alike. */
            firstOfClient: boolean;
            /** @example any */
            indicator: string;
            /** @description Too few events for these. */
            leftOut: components["schemas"]["Dimension"][];
            /** @enum {string|null} */
            method: "logistic.clusterRobust" | "logistic.firth" | null;
            /** @description Raised when the same facts would give other figures. */
            methodVersion: number;
            /** @description Beyond 0.01 and 100 null: not estimable. */
            oddsRatio: components["schemas"]["EffectBody"] | null;
            /** @description Two-sided, of the odds ratio. */
            p: number | null;
            /** @description Of the model, but the intercept. */
            parameters: number;
            /**
             * @description Why there is no estimate.
             * @enum {string|null}
             */
            reason: "few_events" | "few_clients" | "few_units" | "low_follow_up" | "not_separable" | null;
            referenceValues: string[];
            riskDifference: components["schemas"]["EffectBody"] | null;
            /** @description Mean risk if all units had the factor; null by Firth’s method. */
            riskExposed: number | null;
            riskRatio: components["schemas"]["EffectBody"] | null;
            /** @description Mean risk if none had it. */
            riskReference: number | null;
            /** @example Europe/Berlin */
            timeZone: string;
            unit: components["schemas"]["FigureUnit"];
            /** @description Followed up, with a value of the factor that is compared. */
            units: number;
            verdict: components["schemas"]["ComparisonVerdict"];
            /** @example 28 */
            windowDays: number;
            /** @description The same in words, with the method. */
            words: string;
        };
        AgentRequest: {
            /** @enum {string} */
            agent: "lidocaine" | "prilocaine" | "tetracaine" | "benzocaine" | "other";
            /** @example 25 */
            concentrationMgPerG: number;
        };
        AlertBody: {
            /** Format: uuid */
            alertId: string;
            /**
             * Format: uuid
             * @description eventId of the entry that it is about.
             */
            entryId: string;
            evidence: components["schemas"]["EvidenceBody"][];
            /** @enum {string} */
            level: "stop" | "warn" | "info";
            /**
             * Format: uuid
             * @description The entry whose limits were used instead of those of the rule.
             */
            limitsEntryId?: string;
            /** @example interval_short */
            rule: string;
            /** @description Version of the rule that raised it. */
            ruleVersion: number;
        };
        AlertItem: {
            /** Format: uuid */
            alertId: string;
            client: components["schemas"]["ClientOfItem"];
            /** @description What the rule looks for, in words. */
            condition: string;
            /**
             * Format: uuid
             * @description The entry of the record that it is about.
             */
            entryId: string;
            /** @enum {string} */
            level: "stop" | "warn";
            /** Format: date-time */
            raisedAt: string;
            /**
             * @description The kind of record in which it stands.
             * @enum {string}
             */
            record: "client" | "series" | "session";
            /**
             * Format: uuid
             * @description Of that record: it is acknowledged there.
             */
            recordId: string;
            /** @example interval_short */
            rule: string;
            ruleVersion: number;
            /**
             * Format: date-time
             * @description When the session began that it stands in.
             */
            treatedAt: string | null;
        };
        AlertSection: {
            items: components["schemas"]["AlertItem"][];
            /** @description Ask for more of the list with `after`; null at its end. */
            next: string | null;
            /** @description All that waits, on whichever page. */
            total: number;
        };
        AllergyRequest: {
            /** @example lidocaine */
            allergy: string;
            /** @enum {string} */
            status: "present" | "past" | "absent";
        };
        AnestheticBody: {
            /** Format: uuid */
            applicationId: string;
            /** @description Empty where nobody said which areas. */
            areas: string[];
            /** Format: date-time */
            at?: string;
            isOn: boolean;
        };
        AnnotateRequest: {
            /**
             * Format: uuid
             * @description Chosen by the caller; the same one again changes the annotation.
             */
            annotationId: string;
            /** @enum {string} */
            kind: "device_changed" | "product_changed" | "protocol_changed" | "staff_changed" | "training" | "incident" | "other";
            /** @description Present where the entry is made afterwards. */
            late?: components["schemas"]["LateRequest"];
            notes?: components["schemas"]["NotesRequest"];
            /** Format: date */
            on: string;
        };
        ApplyAnestheticRequest: {
            /** @description What a product outside the vocabulary contains. */
            agents?: components["schemas"]["AgentRequest"][];
            /**
             * Format: uuid
             * @description Chosen by the caller; the removal names it.
             */
            applicationId: string;
            areas?: string[];
            /** Format: date-time */
            at?: string;
            /** @description Present where the entry is made afterwards. */
            late?: components["schemas"]["LateRequest"];
            /** @example 5000 */
            massMg?: number;
            notes?: components["schemas"]["ProductNotesRequest"];
            occluded?: boolean;
            /** @description For each rule that says stop, why it goes on. */
            overrides?: components["schemas"]["OverrideRequest"][];
            /**
             * @description none records that none was used.
             * @example lidocaine_prilocaine_2.5_2.5
             */
            product: string;
            /** @example 10000 */
            surfaceMm2?: number;
        };
        ApplyPostProcedureProductRequest: {
            areas?: string[];
            /** Format: date-time */
            at?: string;
            /** @description Present where the entry is made afterwards. */
            late?: components["schemas"]["LateRequest"];
            notes?: components["schemas"]["ProductNotesRequest"];
            /** @example hyaluronic_serum */
            product: string;
            safeForIntradermalUse?: boolean;
        };
        ApproveErasureRequest: {
            /**
             * Format: uuid
             * @description The request that was seen, as its receipt and the status name it.
             */
            requestId: string;
        };
        AreaTreatmentRates: {
            all: components["schemas"]["DenominatedRate"];
            /** @description One for each window. */
            followed: components["schemas"]["FollowedRateBody"][];
            /** @description Side effects that name no area that was needled. */
            notAttributed: number;
        };
        AsOfBody: {
            /** @description In the order of recording. */
            entries: components["schemas"]["EntryAsOfBody"][];
            /** @description Data of this client were erased; they show at no position any more. */
            erased: boolean;
            /** @description The state is the one after this position; −1: before the first. */
            position: number;
        };
        AsOfDifferenceBody: {
            /** @description In the order of what caused them. */
            differences: components["schemas"]["DifferenceEntryBody"][];
            /** @description Data of this client were erased; they show at no position any more. */
            erased: boolean;
            from: number;
            to: number;
        };
        AssessmentOfCourse: {
            area: string | null;
            arm: string | null;
            /** Format: date */
            assessedOn: string;
            /** Format: uuid */
            entryId: string;
            phase: string;
            rater: string | null;
            scale: string;
            /** Format: uuid */
            seriesId: string | null;
            /** Format: uuid */
            sessionId: string | null;
            side: string | null;
            /** @description A total, or a level of words. */
            value: number | string;
            variant: string | null;
        };
        AssessOutcomeRequest: {
            /** @example cheek */
            area?: string;
            /** @description Study arm, where sides were treated differently. */
            arm?: string;
            /** Format: date */
            assessedOn: string;
            blinded?: boolean;
            /** @description The parts that make up the total. */
            items?: components["schemas"]["ItemScoreRequest"][];
            /** @description Present where the entry is made afterwards. */
            late?: components["schemas"]["LateRequest"];
            notes?: components["schemas"]["NotesRequest"];
            /** @enum {string} */
            phase: "baseline" | "interim" | "final" | "touch_up";
            /** @enum {string} */
            rater?: "investigator" | "practitioner" | "client" | "independent";
            /** Format: uuid */
            raterId?: string;
            /**
             * @description Code of a form, or the name that several forms share with the form in variant.
             * @example goodman_baron_qualitative
             */
            scale: string;
            /** Format: uuid */
            seriesId?: string;
            /** Format: uuid */
            sessionId?: string;
            /** @enum {string} */
            side?: "left" | "right" | "both" | "midline";
            /**
             * @description The total on a numeric scale, or the level of a scale of words.
             * @example 2
             */
            value: number | string;
            variant?: string;
        };
        BandBody: {
            better: number;
            lower: number | null;
            /** @description Hodges & Lehmann; improvement is positive, whichever way the scale runs. */
            median: number | null;
            /** @description Signed ranks (Pratt). */
            p: number | null;
            /** @description Clients with a value before and after that can be compared. */
            pairs: number;
            /** @description By the scale’s own rule, of those for whom it can be answered. */
            responders: components["schemas"]["CrudeRate"];
            unchanged: number;
            upper: number | null;
            /** @example 28_to_42_days */
            value: string;
            verdict: components["schemas"]["ImprovementVerdict"];
            words: string;
            worse: number;
        };
        BookSessionRequest: {
            /** Format: uuid */
            clientId: string;
            /** @description Present where the entry is made afterwards. */
            late?: components["schemas"]["LateRequest"];
            notes?: components["schemas"]["NotesRequest"];
            /** @example 2700 */
            plannedDurationS?: number;
            /** Format: date-time */
            plannedFor: string;
            /** Format: uuid */
            practitionerId?: string;
            /** Format: uuid */
            seriesId?: string;
            /**
             * @description Which session of the series this is.
             * @example 1
             */
            sessionNumber?: number;
        };
        BothVerifiedBody: {
            /** @description The log of who was shown what; null until it begins. */
            accesses: components["schemas"]["VerifiedBody"] | null;
            clockAdjustments: number;
            epochs: number;
            erasedParts: number;
            events: number;
            /** @description Null: nothing was found. */
            finding: components["schemas"]["FindingBody"] | null;
            /** @description Events lost at a restore, as the epoch after it says. */
            lostEvents: number;
            /** @description Sealed parts that were opened and are what was committed to. */
            sealedParts: number;
            /** @description Epochs that agree with what was signed last. */
            signedEpochs: number;
        };
        BoundsOfRate: {
            /** @description The rate if none of those without follow-up had it. */
            bestCase: number;
            completeCase: components["schemas"]["ExactRate"] | null;
            followUpRate: number;
            /** @description Exact lower limit of the best case. */
            outerLower: number;
            /** @description Exact upper limit of the worst case. */
            outerUpper: number;
            /** @description The rate if all of those without follow-up had it. */
            worstCase: number;
        };
        BundledBody: {
            /** @description Where it can be fetched, as a tar. */
            download: string;
            origin: string;
            size: number;
        };
        BundleJobBody: {
            /**
             * @description What is being worked on.
             * @example events
             */
            doing: string;
            done: number;
            /** Format: date-time */
            endedAt: string | null;
            /** @description Why it could not be finished. */
            failure: components["schemas"]["JobFailureBody"] | null;
            /** @example job-3f9a01c7-01a20f0c-4140-7ab9-bd5a-f0f590ae26bb */
            id: string;
            result: components["schemas"]["BundledBody"] | null;
            /** Format: date-time */
            startedAt: string;
            /** @enum {string} */
            state: "running" | "done" | "failed";
            /** @description 0 until it is known. */
            total: number;
        };
        BundleRequestBody: {
            /** @description The log of who was shown what, in place of the record. */
            access?: boolean;
            /** @description Up to the newest checkpoint that witnesses cosigned. */
            cosigned?: boolean;
            /** @description Open names and notes too; false by default. */
            openSealed?: boolean;
            /** @description A checkpoint that you hold, to show that the log only grew since. */
            previous?: string;
            /** @description Leaves that get a proof of their own. */
            proofs?: number[];
            /** @description Open the parts of this record only; leaves are always complete. */
            stream?: string;
        };
        CancelSessionRequest: {
            /** @description Present where the entry is made afterwards. */
            late?: components["schemas"]["LateRequest"];
            notes?: components["schemas"]["NotesRequest"];
            /** @enum {string} */
            reason: "client_request" | "clinic_request" | "contraindication" | "missed" | "other";
        };
        CauseBody: {
            /** @description Id of the entry that it corrects or voids. */
            about: string | null;
            actor: string;
            lateReason: string | null;
            position: number;
            reason: string | null;
            /** Format: date-time */
            recordedAt: string;
            role: string;
            type: string;
        };
        ChangeClientDetailsRequest: {
            /** @example 1990 */
            birthYear?: number;
            /** @description What is given replaces what was there; the rest stays. */
            identity?: components["schemas"]["IdentityRequest"];
            /** @description Present where the entry is made afterwards. */
            late?: components["schemas"]["LateRequest"];
            notes?: components["schemas"]["NotesRequest"];
            /** @enum {string} */
            sex?: "female" | "male" | "other" | "unknown";
        };
        ChangeClinicSettingsRequest: {
            /**
             * @description Days after a session on which a follow-up is due.
             * @example [
             *       1,
             *       3,
             *       7,
             *       14,
             *       28
             *     ]
             */
            followUpDays?: number[];
            /** @description Present where the entry is made afterwards. */
            late?: components["schemas"]["LateRequest"];
            notes?: components["schemas"]["NotesRequest"];
            /**
             * @description Counts of fewer clients do not leave the clinic: 5 by default, and never fewer.
             * @example 5
             */
            outsideClientsMin?: number;
            reportDeadlines?: components["schemas"]["ReportDeadlineRequest"][];
        };
        ChangeCountsBody: {
            /** @description Corrections of what was known then. */
            corrected: number;
            /** @description Clients who were erased. Their data show at no position any more. */
            erased: number;
            /** @description Had happened by then, and was recorded only later. */
            late: number;
            /** @description What was known then, and no longer stands. */
            voided: number;
        };
        ChangeOfKnowledgeBody: {
            /** @description Staff id, or `system`. */
            actor: string;
            /**
             * Format: uuid
             * @description The command that caused it; events of one command share it.
             */
            cause: string;
            /**
             * Format: uuid
             * @description The client whom it concerns.
             */
            clientId: string | null;
            /** @description Positions of what corrected or voided it later. */
            correctedBy: number[];
            /** @description Position of the event that it corrects or voids. */
            corrects: number | null;
            /** @description The coded part, as the schema of its type has it; null where it has none or it was erased. */
            data: {
                [key: string]: unknown;
            } | null;
            /** @description Parts that were erased. */
            erasedParts: string[];
            /** Format: uuid */
            eventId: string;
            /** @description When it happened: an instant or a day; null: not said. */
            happened: string | null;
            /** @description What it changed, as a sentence. */
            inWords: string;
            /** @enum {string} */
            kind: "late" | "corrected" | "voided" | "erased";
            /** @description Why it was entered after the record had moved on. */
            lateReason: string | null;
            /** @description Position in the log. */
            position: number;
            /** @description Why: of a correction, a void, an erasure. */
            reason: string | null;
            /** Format: date-time */
            recordedAt: string;
            /** @description Id of that record; null where the clinic has one such only. */
            recordId: string | null;
            /** @description Kind of the record that it stands in: client, session, series, clinic, log, … */
            recordKind: string;
            /** @example practitioner */
            role: string;
            /**
             * @description The type in words.
             * @example Area treated
             */
            title: string;
            /** @example AreaTreated */
            type: string;
            typeVersion: number;
        };
        ChangePasswordRequest: {
            /** @description At least 12 characters; a sentence is fine. */
            next: string;
            /** @description At least 12 characters; a sentence is fine. */
            present: string;
        };
        ChangeRuleLimitsRequest: {
            /** @description Present where the entry is made afterwards. */
            late?: components["schemas"]["LateRequest"];
            /** @description What is not named stays. */
            limits: components["schemas"]["RuleLimitRequest"][];
            notes?: components["schemas"]["NotesRequest"];
            /** @enum {string} */
            reason: "clinic_protocol" | "device_label" | "regulation" | "new_evidence" | "medical_lead" | "other";
            /** @example interval_short */
            rule: string;
        };
        ChartPointBody: {
            /** @description Followed sessions. */
            denominator: number;
            /**
             * Format: date
             * @description First day of the period; of a gap, the day of the event before it.
             */
            from: string;
            isBaseline: boolean;
            lower: number | null;
            numerator: number;
            /** @description May change by time alone: drawn hollow, and no signal. */
            provisional: boolean;
            /**
             * @description `above` is more side effects than usual.
             * @enum {string|null}
             */
            signal: "above" | "below" | null;
            /**
             * Format: date
             * @description Last day of the period; of a gap, the day of the event that ended it.
             */
            to: string;
            upper: number | null;
            /** @description A proportion; of gaps, sessions without an event. */
            value: number | null;
        };
        /** @enum {string} */
        ChartVerdict: "too_few" | "usual" | "pattern" | "above" | "below";
        CheckpointBody: {
            /** @description The newest signed note that also has lines of witnesses; null where no witness has cosigned any. */
            cosigned: string | null;
            /** @description Oldest first. A restored log goes on as a new epoch. */
            epochs: components["schemas"]["EpochBody"][];
            /** @description The signed note (c2sp.org/tlog-checkpoint). Keep it: it shows later what was here. */
            note: string;
            origin: string;
            /**
             * @description SHA-256, base64.
             * @example 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=
             */
            root: string;
            /** @description Leaves that it counts. */
            size: number;
        };
        CheckPreparationRequest: {
            /** Format: date-time */
            at?: string;
            /** @enum {string} */
            informant?: "client" | "practitioner" | "document";
            items: components["schemas"]["PreparationItemRequest"][];
            /** @description Present where the entry is made afterwards. */
            late?: components["schemas"]["LateRequest"];
            notes?: components["schemas"]["NotesRequest"];
        };
        ChoosePasswordRequest: {
            /** @description What stands after the # of a link that works once. */
            link: string;
            /** @description At least 12 characters; a sentence is fine. */
            password: string;
        };
        CleanseSkinRequest: {
            /** Format: date-time */
            at?: string;
            /** @description Present where the entry is made afterwards. */
            late?: components["schemas"]["LateRequest"];
            notes?: components["schemas"]["ProductNotesRequest"];
            product?: string;
        };
        ClientAlertBody: {
            /**
             * Format: uuid
             * @description Entry in which somebody says that they have seen it.
             */
            acknowledgedBy?: string;
            /** Format: uuid */
            alertId: string;
            /**
             * Format: uuid
             * @description eventId of the entry that it is about.
             */
            entryId: string;
            evidence: components["schemas"]["EvidenceBody"][];
            /** @enum {string} */
            level: "stop" | "warn" | "info";
            /**
             * Format: uuid
             * @description The entry whose limits were used instead of those of the rule.
             */
            limitsEntryId?: string;
            /**
             * Format: uuid
             * @description Entry in which somebody answers for going on.
             */
            overriddenBy?: string;
            /** @enum {string} */
            overrideReason?: "cleared_by_physician" | "clinical_judgement" | "risk_accepted_by_client" | "finding_wrong" | "emergency" | "other";
            /**
             * @description The record that it stands in.
             * @example session-<id>
             */
            record: string;
            /** @example interval_short */
            rule: string;
            /** @description Version of the rule that raised it. */
            ruleVersion: number;
        };
        ClientAlertsBody: {
            /** @description Of the client, the series and the sessions. */
            alerts: components["schemas"]["ClientAlertBody"][];
        };
        ClientBehind: {
            /** @description Those of them with a side effect within the window. */
            affected: number;
            /** Format: uuid */
            clientId: string;
            /**
             * Format: date-time
             * @description Of the newest of them.
             */
            lastStartedAt: string;
            /** @description Sessions that are counted so. */
            sessions: number;
        };
        ClientBody: {
            /** @description What rules of safety have found, as raised. */
            alerts: components["schemas"]["RecordAlertBody"][];
            /** @description What can be entered as late. */
            allowedLate: string[];
            /**
             * @description What can be entered now.
             * @example [
             *       "treat_area"
             *     ]
             */
            allowedNow: string[];
            birthYear?: number;
            /** Format: uuid */
            clientId: string;
            consents: components["schemas"]["ConsentBody"][];
            /** Format: date */
            enrolledOn?: string;
            /** @description In the order of recording. */
            entries: components["schemas"]["EntryBody"][];
            /** @description True where words of the record were destroyed on request of the client. */
            erased: boolean;
            /** @description Who the client is, as last entered; empty after an erasure. */
            identity: components["schemas"]["IdentityBody"];
            /** @description Position in the log of the last event of the record. */
            position: number;
            /** @enum {string} */
            sex?: "female" | "male" | "other" | "unknown";
            /** @description Version of the record; the ETag holds it too. */
            version: number;
        };
        ClientCourseBody: {
            /** @description By day. */
            assessments: components["schemas"]["AssessmentOfCourse"][];
            client: components["schemas"]["ClientOfCourse"];
            /** @description Position in the log that this is known at. */
            knownAt: number;
            /** @description In the order in which they were planned. */
            series: components["schemas"]["SeriesOfCourse"][];
            /** @description In the order of their times. */
            sessions: components["schemas"]["SessionOfCourse"][];
            /** @description By onset. */
            sideEffects: components["schemas"]["SideEffectOfCourse"][];
        };
        ClientListBody: {
            items: components["schemas"]["ListedClient"][];
            /** @description Ask for more with `after`; null at the end. */
            next: string | null;
        };
        ClientOfCourse: {
            birthYear: number | null;
            /** Format: uuid */
            clientId: string;
            concern: string | null;
            concernSeverity: string | null;
            /** Format: date */
            enrolledOn: string | null;
            fitzpatrick: string | null;
            sex: string | null;
        };
        ClientOfItem: {
            /** Format: uuid */
            clientId: string;
            /** @description Null where none was entered, or the client was erased. */
            name: string | null;
        };
        ClientRates: {
            completed: components["schemas"]["DenominatedRate"];
            enrolled: components["schemas"]["DenominatedRate"];
        };
        ClientsBehindBody: {
            /**
             * Format: date-time
             * @description The instant that windows and classes were worked out for.
             */
            at: string;
            clinics: components["schemas"]["ClinicKnown"][];
            /** @description Who was treated last comes first. */
            items: components["schemas"]["ClientBehind"][];
            /** @description Raised when the same facts would give other figures. */
            methodVersion: number;
            /** @description Ask for more with `after`; null at the end. */
            next: string | null;
            /** @example Europe/Berlin */
            timeZone: string;
            /** @description On whichever page. */
            total: number;
        };
        ClinicBody: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            /** @example Hautklinik Nord */
            name: string;
            /**
             * @description IANA name; days of the record are days there.
             * @example Europe/Berlin
             */
            timeZone: string;
        };
        ClinicKnown: {
            /** Format: uuid */
            clinicId: string;
            /** @description Position up to which the log was taken into account; -1: nothing was read. */
            knownAt: number;
        };
        ClinicsBody: {
            clinics: components["schemas"]["ClinicBody"][];
        };
        ClinicSettingsBody: {
            /**
             * @example [
             *       1,
             *       3,
             *       7,
             *       14,
             *       28
             *     ]
             */
            followUpDays: number[];
            /**
             * @description Counts of fewer clients do not leave the clinic.
             * @example 5
             */
            outsideClientsMin: number;
            position: number;
            reportDeadlines: components["schemas"]["ReportDeadlineBody"][];
            version: number;
        };
        ComparisonBody: {
            exposed: components["schemas"]["RateBody"];
            exposedValues: string[];
            factor: components["schemas"]["Dimension"];
            reference: components["schemas"]["RateBody"];
            referenceValues: string[];
            /** @description Miettinen & Nurminen; null where nothing is compared. */
            riskDifference: components["schemas"]["EffectBody"] | null;
            /** @description Koopman. */
            riskRatio: components["schemas"]["EffectBody"] | null;
            strata: components["schemas"]["StratumBody"][];
            strataBy: components["schemas"]["Dimension"];
            /** @description Whether the strata differ, so that each is to be read by itself and not the pooled one. */
            strataDiffer: boolean;
            /** @description Pooled over the strata. */
            stratified: components["schemas"]["StratifiedBody"] | null;
            verdict: components["schemas"]["ComparisonVerdict"];
            words: string;
        };
        /** @enum {string} */
        ComparisonVerdict: "too_few" | "low_follow_up" | "no_difference" | "higher" | "lower";
        CompleteSessionRequest: {
            /** Format: date-time */
            at?: string;
            /** @description Said by hand for a late entry without a time of day; otherwise it follows from the times. */
            durationS?: number;
            /** @description Present where the entry is made afterwards. */
            late?: components["schemas"]["LateRequest"];
            notes?: components["schemas"]["NotesRequest"];
        };
        ConditionRequest: {
            /** @example keloid_tendency */
            condition: string;
            /** @enum {string} */
            status: "present" | "past" | "absent";
        };
        ConfirmSecondFactorRequest: {
            /** @example 123456 */
            code: string;
        };
        ConsentBody: {
            /** @description A day, or an instant where the time of day is known. */
            given: string;
            /** @enum {string} */
            kind: "treatment" | "clinical_photo" | "marketing_photo" | "data_sharing";
            /** @description Version of the clinic's text. */
            templateVersion?: number;
            /** @description When it was withdrawn; absent where it holds. */
            withdrawn?: string;
        };
        ConsistencyBody: {
            from: number;
            /**
             * @description SHA-256, base64.
             * @example 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=
             */
            fromRoot: string;
            origin: string;
            /** @description Hashes, base64; in the order of RFC 6962. */
            proof: string[];
            to: number;
            /**
             * @description SHA-256, base64.
             * @example 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=
             */
            toRoot: string;
        };
        ConsultationNotesRequest: {
            allergies?: string;
            goals?: string;
            history?: string;
            medications?: string;
            /** @description Skincare. */
            regimen?: string;
            text?: string;
        };
        ControlChartBody: {
            /**
             * Format: date-time
             * @description The instant that windows and classes were worked out for.
             */
            at: string;
            chart: components["schemas"]["PeriodChartBody"];
            clinics: components["schemas"]["ClinicKnown"][];
            cusum: components["schemas"]["CusumBody"];
            /** @example any */
            indicator: string;
            /** @example Any side effect */
            label: string;
            /** @description Raised when the same facts would give other figures. */
            methodVersion: number;
            period: components["schemas"]["Period"];
            /** @example Europe/Berlin */
            timeZone: string;
            /** @example 28 */
            windowDays: number;
        };
        CorrectEntryRequest: {
            /** @description Empty where only words are corrected. */
            changes: components["schemas"]["FieldChangeRequest"][];
            /**
             * Format: uuid
             * @description eventId of the entry.
             */
            entryId: string;
            identity?: components["schemas"]["IdentityRequest"];
            /** @description Right words, by member of the notes. */
            notes?: {
                [key: string]: string;
            };
            /** @enum {string} */
            reason: "typing_error" | "wrong_choice" | "new_information" | "import_error" | "other";
        };
        CrudeRate: {
            denominator: number;
            estimate: number | null;
            /** @description Wilson, 95 %. */
            lower: number | null;
            numerator: number;
            upper: number | null;
        };
        CurvePoint: {
            lower95: number;
            lower998: number;
            /** @description Followed sessions. */
            trials: number;
            upper95: number;
            upper998: number;
        };
        CusumBody: {
            baselineRisk: number | null;
            /** @description Sessions until a doubling of the odds shows, on average. */
            detectedAfter: number | null;
            /** @description Sessions, on average. */
            falseAlarmEvery: number | null;
            /** @enum {string} */
            method: "cusum.bernoulli";
            points: components["schemas"]["CusumPointBody"][];
            signals: components["schemas"]["CusumSignalBody"][];
            threshold: number | null;
            verdict: components["schemas"]["ChartVerdict"];
            words: string;
        };
        CusumPointBody: {
            /** @description Evidence of more side effects. */
            above: number;
            /** @description Evidence of fewer. */
            below: number;
            /** Format: date */
            on: string;
            /** @description Number of the session since the baseline. */
            session: number;
        };
        CusumSignalBody: {
            /** @enum {string} */
            direction: "above" | "below";
            events: number;
            /**
             * Format: date
             * @description Day of the first of its sessions.
             */
            from: string;
            /** Format: date */
            on: string;
            /** @description Ids of the sessions with an event among them. */
            sessionIds: string[];
            /** @description From the last time the sum stood at zero. */
            sessions: number;
        };
        DecideReportabilityRequest: {
            /** @description Needed where it is to be reported; the settings have its term. */
            authority?: string;
            /** Format: date */
            decidedOn: string;
            /** @description Present where the entry is made afterwards. */
            late?: components["schemas"]["LateRequest"];
            /**
             * Format: date
             * @description When the clinic learned that it was serious, if before it was recorded.
             */
            learnedOn?: string;
            notes?: components["schemas"]["NotesRequest"];
            /** @enum {string} */
            reason: "death" | "serious_injury" | "device_malfunction" | "not_serious" | "known_and_labelled" | "not_related" | "other";
            reportable: boolean;
        };
        DefinePresetRequest: {
            /** @description Areas that it is meant for. */
            areas?: string[];
            /**
             * Format: uuid
             * @description An entry of the clinic's register of devices.
             */
            deviceId?: string;
            deviceModel?: string;
            /** @enum {string} */
            deviceType?: "roller" | "stamp" | "pen" | "rf_pen";
            /** @enum {string} */
            endpoint?: "none" | "erythema" | "pinpoint_bleeding_sparse" | "pinpoint_bleeding_uniform" | "wheal" | "over_endpoint";
            energyMj?: number;
            glideProduct?: string;
            glideSafeForIntradermalUse?: boolean;
            /** @description Present where the entry is made afterwards. */
            late?: components["schemas"]["LateRequest"];
            needleDiameterUm?: number;
            needleGauge?: number;
            /** @example 1500 */
            needleLengthUm?: number;
            notes?: components["schemas"]["NamedNotesRequest"];
            /** @example 4 */
            passes?: number;
            /** @enum {string} */
            pattern?: "vertical" | "horizontal" | "diagonal" | "star" | "circular" | "stamping";
            pinCount?: number;
            powerMw?: number;
            /**
             * Format: uuid
             * @description Chosen by the caller; the same one again changes the preset.
             */
            presetId: string;
            /** @enum {string} */
            pressure?: "light" | "medium" | "firm";
            pulseCount?: number;
            pulseMs?: number;
            speed?: number;
            /** @enum {string} */
            speedUnit?: "rpm" | "hz" | "level";
        };
        DenominatedRate: {
            denominator: number;
            /** @description Null where there is nothing to have a share of. */
            estimate: number | null;
            numerator: number;
            /**
             * @description What it is a share of.
             * @enum {string}
             */
            of: "enrolled" | "completed" | "all" | "followed";
            unit: components["schemas"]["FigureUnit"];
            wilson95: components["schemas"]["WilsonInterval"] | null;
        };
        DescriptionNotesRequest: {
            description?: string;
            text?: string;
        };
        DifferenceEntryBody: {
            /** @description The events that made the difference. */
            causes: components["schemas"]["CauseBody"][];
            /** Format: uuid */
            entryId: string | null;
            entryPosition: number | null;
            fields: components["schemas"]["FieldDifferenceBody"][];
            /** @description The difference as a sentence. */
            inWords: string;
            /** @enum {string} */
            kind: "entered" | "corrected" | "voided" | "erased";
            recordId: string | null;
            recordKind: string | null;
            /**
             * @description Of the entry; null: of none.
             * @example Area treated
             */
            title: string | null;
        };
        /** @enum {string} */
        Dimension: "clinic" | "practitioner" | "month" | "session_number" | "skin_type" | "adherence" | "technique_deviation" | "area" | "device" | "needle_length" | "passes" | "endpoint" | "type" | "group" | "grade" | "class";
        DoseBody: {
            /** @description Followed area treatments. */
            denominator: number;
            /** @example 1000 */
            needleUm: number;
            numerator: number;
        };
        EffectBehind: {
            area: string | null;
            /** @enum {string} */
            class: "expected" | "prolonged" | "adverse";
            /** @description The worst that was given. */
            grade: number | null;
            isResolved: boolean;
            /** @description Whether it began within the follow-up window; only then is it in the numerator. */
            isWithinWindow: boolean;
            /** Format: date */
            onsetOn: string;
            /** @example milia */
            type: string;
        };
        EffectBody: {
            estimate: number | null;
            lower: number | null;
            upper: number | null;
        };
        EmergencyAccessBody: {
            /** Format: date-time */
            endsAt: string;
            /**
             * Format: uuid
             * @description Id of the entry in the clinic’s log.
             */
            id: string;
            /** Format: uuid */
            personId: string;
            reason: string;
            /** Format: date-time */
            takenAt: string;
        };
        EmergencyAccessesBody: {
            accesses: components["schemas"]["EmergencyAccessBody"][];
        };
        EndSeriesRequest: {
            /** Format: date */
            endedOn?: string;
            /** @description Present where the entry is made afterwards. */
            late?: components["schemas"]["LateRequest"];
            notes?: components["schemas"]["NotesRequest"];
            /** @enum {string} */
            reason: "completed" | "dropped_out" | "stopped";
        };
        EnrolmentBody: {
            /** @description Base32, to be typed into the app where no camera is at hand. */
            secret: string;
            /**
             * @description What the app reads from a QR code.
             * @example otpauth://totp/…
             */
            uri: string;
        };
        EntryAsOfBody: {
            actor: string;
            /** @description Positions of the corrections up to then. */
            correctedBy: number[];
            /** @description With the corrections up to then. */
            data: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            entryId: string;
            /** @description An instant or a day; null: not said. */
            happened: string | null;
            /** @description Where it was entered. */
            position: number;
            /** Format: date-time */
            recordedAt: string;
            /** Format: uuid */
            recordId: string;
            /** @enum {string} */
            recordKind: "client" | "series" | "session";
            role: string;
            /** @example Area treated */
            title: string;
            /** @example AreaTreated */
            type: string;
            /** @description Free text, as `identity.name` or `notes.text`; what was erased is not there. */
            words: {
                [key: string]: string;
            };
        };
        EntryBody: {
            /** @description How often it was corrected. */
            corrections: number;
            /** @description As the schema of the event type has it. */
            data: {
                [key: string]: unknown;
            };
            /**
             * Format: uuid
             * @description What corrections and voids name.
             */
            entryId: string;
            /** @description An instant or a day, as it was said; null if nobody did. */
            happened: string | null;
            /** @description Who the client is. */
            identity?: {
                [key: string]: string;
            };
            /** @description It was recorded more than 24 h after it happened. */
            late: boolean;
            /** @description Free text by member. */
            notes?: {
                [key: string]: string;
            };
            /** @description Position in the log. */
            position: number;
            /** Format: date-time */
            recordedAt: string;
            recordedBy: components["schemas"]["RecordedBy"];
            /** @example AreaTreated */
            type: string;
        };
        EpochBody: {
            /** @description Position of its leaf 0. */
            base: number;
            epoch: number;
            /** @example clinic.example/log/0b0e… */
            origin: string;
            /** @description Leaves recorded, which may be more than were signed. */
            size: number;
            /** @description Key that verifies its checkpoints; null if lost. Trust it only as you got it from elsewhere. */
            vkey: string | null;
        };
        ErasureBody: {
            /** @description Staff id, or `system` where a restored backup was made up for. */
            approvedBy: string;
            /** @enum {string} */
            depth: "person" | "everything";
            /** @description Position in the log. */
            position: number;
            /** @example client_request */
            reason: string;
            /** Format: date-time */
            recordedAt: string;
            /**
             * Format: uuid
             * @description Absent where a restored backup was made up for.
             */
            requestedBy?: string;
            /** @description Why it was done before the retention was over. */
            retentionOverride?: string;
        };
        ErasureStatusBody: {
            erasures: components["schemas"]["ErasureBody"][];
            /**
             * Format: date-time
             * @description Until when the record is kept, unless a reason overrides it.
             */
            keptUntil: string;
            pending?: components["schemas"]["PendingErasureBody"];
            /** @description Position in the log of the last event that concerns the client. */
            position: number;
            retentionYears: number;
            /**
             * @description `erasing`: recorded, and not carried out to the end yet.
             * @enum {string}
             */
            status: "none" | "requested" | "erasing" | "erased";
            /** @description Version of the requests; the ETag holds it too. */
            version: number;
        };
        EventLineBody: {
            /** @description Staff id, or `system`. */
            actor: string;
            /**
             * Format: uuid
             * @description The command that caused it; events of one command share it.
             */
            cause: string;
            /**
             * Format: uuid
             * @description The client whom it concerns.
             */
            clientId: string | null;
            /** @description Positions of what corrected or voided it later. */
            correctedBy: number[];
            /** @description Position of the event that it corrects or voids. */
            corrects: number | null;
            /** @description The coded part, as the schema of its type has it; null where it has none or it was erased. */
            data: {
                [key: string]: unknown;
            } | null;
            /** @description Parts that were erased. */
            erasedParts: string[];
            /** Format: uuid */
            eventId: string;
            /** @description When it happened: an instant or a day; null: not said. */
            happened: string | null;
            /** @description Why it was entered after the record had moved on. */
            lateReason: string | null;
            /** @description SHA-256 of its leaf, in hex; `log/leaves/<position>` has the leaf itself. */
            leafHash: string;
            /** @description Origin of the log, as a checkpoint names it. */
            origin: string;
            /** @description Position in the log. */
            position: number;
            /** @description Why: of a correction, a void, an erasure. */
            reason: string | null;
            /** Format: date-time */
            recordedAt: string;
            /** @description Id of that record; null where the clinic has one such only. */
            recordId: string | null;
            /** @description Kind of the record that it stands in: client, session, series, clinic, log, … */
            recordKind: string;
            /** @example practitioner */
            role: string;
            /**
             * @description Where its JSON Schema is.
             * @example /api/v1/event-schemas/AreaTreated/1
             */
            schema: string;
            /** @description Names and free text, by part, where they were asked for and are still there. */
            sealed?: {
                [key: string]: unknown;
            };
            /**
             * @description The type in words.
             * @example Area treated
             */
            title: string;
            /** @example AreaTreated */
            type: string;
            typeVersion: number;
        };
        EventListBody: {
            events: components["schemas"]["HistoryEventBody"][];
            /** @description Ask for what follows with `after`; null at the end. */
            next: number | null;
            /** @description Events of the clinic up to now, whatever is asked for. */
            size: number;
        };
        EventReceiptBody: {
            /**
             * Format: uuid
             * @description Id of the entry: corrections name it.
             */
            eventId: string;
            /** @description SHA-256 of the leaf (RFC 6962), hex. It proves later that this entry was there. */
            leafHash: string;
            /** @description Position in the log. */
            position: number;
            stream: string;
            /** @description Version of the record after this event. */
            streamVersion: number;
            type: string;
        };
        EventTypeBody: {
            /** @example /api/v1/event-schemas/AreaTreated/1 */
            schema: string;
            /** @example AreaTreated */
            type: string;
            version: number;
        };
        EventTypesBody: {
            types: components["schemas"]["EventTypeBody"][];
        };
        EvidenceBody: {
            /** @example daysSince */
            name: string;
            /** @example 21 */
            value: number | string | boolean;
        };
        ExactRate: {
            estimate: number;
            lower: number;
            upper: number;
        };
        ExplainedDifferenceBody: {
            /** @description In order of position. */
            changes: components["schemas"]["ChangeOfKnowledgeBody"][];
            /** @description Events that changed what is known of the time up to `fromAt`. */
            counts: components["schemas"]["ChangeCountsBody"];
            /** @description Position of the earlier state: `knownAt` of reports as of then. */
            from: number;
            /**
             * Format: date-time
             * @description What had happened by then could have been known at `from`.
             */
            fromAt: string;
            /** @description Ask for what follows with `after`; null at the end. */
            next: number | null;
            /** @description Events recorded between the two, whatever they are about. */
            recordedBetween: number;
            /** @description Position of the later state. */
            to: number;
        };
        FieldChangeRequest: {
            /** @example passes */
            field: string;
            /**
             * @description The right value; null takes the field away.
             * @example 5
             */
            new: (number | boolean | string | unknown[]) | null;
            /**
             * @description The value as it stands, null for none: it shows what the person saw.
             * @example 4
             */
            old: (number | boolean | string | unknown[]) | null;
        };
        FieldDifferenceBody: {
            /** @description Any JSON value; null for none. */
            after: unknown;
            /** @description Any JSON value; null for none. */
            before: unknown;
            /** @example needleLengthUm */
            field: string;
            /** @example needle length: 1200 µm instead of 1500 µm */
            inWords: string;
            /** @example needle length */
            label: string;
        };
        /** @enum {string} */
        FigureUnit: "client" | "session" | "session_area";
        FilterValues: {
            dimension: components["schemas"]["Dimension"];
            values: string[];
        };
        FindingBody: {
            detail: string;
            /** @example leaf_hash */
            fault: string;
            /** @description The first position that cannot be relied on. */
            position: number;
        };
        FirstOwnerBody: {
            /** @description Secret of a link by which the owner chooses a password; shown this once. */
            link: string;
            /** Format: uuid */
            staffId: string;
        };
        FollowedRateBody: {
            denominator: number;
            /** @description Window closed: followed up or missing. */
            due: number;
            /** @description Null where there is nothing to have a share of. */
            estimate: number | null;
            missing: number;
            /** @description Window still open: counted nowhere else. */
            notDue: number;
            notDueReports: number;
            numerator: number;
            /**
             * @description What it is a share of.
             * @enum {string}
             */
            of: "followed";
            /** @description Missing a follow-up, and reported all the same. */
            spontaneousReports: number;
            unit: components["schemas"]["FigureUnit"];
            wilson95: components["schemas"]["WilsonInterval"] | null;
            windowDays: number;
        };
        FollowUpItem: {
            /** @description How often nobody was reached since it fell due. */
            attempts: number;
            client: components["schemas"]["ClientOfItem"];
            /**
             * @description Day of the plan, counted from the session.
             * @example 7
             */
            day: number;
            /** Format: date */
            dueOn: string;
            /** Format: date */
            lastAttemptOn: string | null;
            /**
             * Format: date
             * @description From this day on it is asked for no more.
             */
            openUntil: string;
            overdue: boolean;
            /** Format: uuid */
            sessionId: string;
        };
        FollowUpSection: {
            items: components["schemas"]["FollowUpItem"][];
            /** @description Ask for more of the list with `after`; null at its end. */
            next: string | null;
            /** @description All that waits, on whichever page. */
            total: number;
        };
        FunnelBody: {
            /** @enum {string} */
            across: "practitioner" | "clinic" | "device";
            /**
             * Format: date-time
             * @description The instant that windows and classes were worked out for.
             */
            at: string;
            clinics: components["schemas"]["ClinicKnown"][];
            /** @description The limits, for drawing. */
            curve: components["schemas"]["CurvePoint"][];
            /** @description Alarms to be expected among these units by chance alone. */
            expectedFalseAlarms: number;
            /** @example any */
            indicator: string;
            /** @description False: too few units for a funnel, so only the table. */
            isDrawn: boolean;
            /** @example Any side effect */
            label: string;
            /** @example funnel.binomial */
            method: string;
            /** @description Raised when the same facts would give other figures. */
            methodVersion: number;
            overDispersion: components["schemas"]["OverDispersionBody"];
            /** @description Observed over expected, with case mix taken into account; null unless it is asked for. */
            standardised: components["schemas"]["StandardisedBody"] | null;
            /** @description Pooled over all units. */
            target: number | null;
            /** @example Europe/Berlin */
            timeZone: string;
            /** @description In the order of their values, never ranked. */
            units: components["schemas"]["FunnelUnitBody"][];
            /** @example 28 */
            windowDays: number;
            words: string;
        };
        FunnelUnitBody: {
            /** @description Allowing for all units of the page (Benjamini & Hochberg). */
            adjustedP: number | null;
            clients: number | null;
            /** @description Followed sessions. */
            denominator: number;
            /** @enum {string|null} */
            direction: "high" | "low" | null;
            /** @description Null where there are too few to judge. */
            estimate: number | null;
            /** @description Exact binomial limits around the target. */
            limits: components["schemas"]["LimitsOfFunnel"] | null;
            /** @description Due, without a completed follow-up. */
            missing: number;
            /** @description Null where few clients could be recognised across clinics. */
            numerator: number | null;
            /** @description Two-sided, exact. */
            p: number | null;
            /** @description Id of the practitioner or clinic, or the device type. */
            value: string;
            verdict: components["schemas"]["FunnelVerdict"];
            words: string;
        };
        /** @enum {string} */
        FunnelVerdict: "too_few" | "low_follow_up" | "within" | "alert" | "alarm";
        GiveAftercareRequest: {
            /** Format: date-time */
            at?: string;
            /** @enum {string} */
            channel?: "spoken" | "printed" | "email" | "app";
            /** @description Items of the vocabulary aftercare. */
            items: string[];
            /** @description Present where the entry is made afterwards. */
            late?: components["schemas"]["LateRequest"];
            notes?: components["schemas"]["NotesRequest"];
            templateVersion?: number;
        };
        GiveConsentRequest: {
            /** @enum {string} */
            channel?: "paper" | "on_screen" | "spoken";
            given: string;
            /** @enum {string} */
            kind: "treatment" | "clinical_photo" | "marketing_photo" | "data_sharing";
            /** @description Present where the entry is made afterwards. */
            late?: components["schemas"]["LateRequest"];
            notes?: components["schemas"]["NotesRequest"];
            /**
             * @description Version of the clinic's text that was agreed to.
             * @example 1
             */
            templateVersion?: number;
        };
        GivePreparationAdviceRequest: {
            /** Format: date-time */
            at?: string;
            /** @enum {string} */
            channel?: "spoken" | "printed" | "email" | "app";
            /** @description Present where the entry is made afterwards. */
            late?: components["schemas"]["LateRequest"];
            notes?: components["schemas"]["NotesRequest"];
            /** @description Version of the clinic's text. */
            templateVersion?: number;
        };
        GradeCountsBody: {
            /** @description Clients by value. */
            baseline?: {
                [key: string]: number;
            };
            final?: {
                [key: string]: number;
            };
        };
        GroupRate: {
            bounds: components["schemas"]["BoundsOfRate"] | null;
            /** @description Clients among those followed up: the clusters. */
            clients: number;
            /** @description All that have begun, side effects whenever they began. */
            crude: components["schemas"]["CrudeRate"];
            /** @description Followed up. */
            denominator: number;
            /** @description Variance over that of independent units. */
            designEffect: number | null;
            /** @description Window closed: followed up or missing. */
            due: number;
            /** @description Null where the verdict allows no rate. */
            estimate: number | null;
            followUpRate: number | null;
            /** @description Empty for the total. */
            group: components["schemas"]["GroupValue"][];
            /** @description 95 % interval. */
            lower: number | null;
            /** @enum {string|null} */
            method: "incidence.wilson" | "incidence.clusterAdjusted" | "incidence.clopperPearson" | null;
            /** @description Window closed, without a completed follow-up. */
            missing: number;
            /** @description Window still open: counted nowhere else. */
            notDue: number;
            /** @description Reported while the window is open. */
            notDueReports: number;
            /** @description Where nothing was seen: one-sided 95 % limit of what is not excluded. */
            notExcludedUpTo: number | null;
            /** @description Followed up, with a side effect that began within the window. */
            numerator: number;
            /** @description Missing a follow-up, and reported all the same: never in the numerator. */
            spontaneousReports: number;
            unit: components["schemas"]["FigureUnit"];
            upper: number | null;
            verdict: components["schemas"]["RateVerdict"];
            /** @example 28 */
            windowDays: number;
            /** @description The same in words. */
            words: string;
        };
        GroupValue: {
            dimension: components["schemas"]["Dimension"];
            /**
             * @description `not_recorded` where there is no value.
             * @example cheek
             */
            value: string;
        };
        HistoryEventBody: {
            /** @description Staff id, or `system`. */
            actor: string;
            /**
             * Format: uuid
             * @description The command that caused it; events of one command share it.
             */
            cause: string;
            /**
             * Format: uuid
             * @description The client whom it concerns.
             */
            clientId: string | null;
            /** @description Positions of what corrected or voided it later. */
            correctedBy: number[];
            /** @description Position of the event that it corrects or voids. */
            corrects: number | null;
            /** @description The coded part, as the schema of its type has it; null where it has none or it was erased. */
            data: {
                [key: string]: unknown;
            } | null;
            /** @description Parts that were erased. */
            erasedParts: string[];
            /** Format: uuid */
            eventId: string;
            /** @description When it happened: an instant or a day; null: not said. */
            happened: string | null;
            /** @description Why it was entered after the record had moved on. */
            lateReason: string | null;
            /** @description Position in the log. */
            position: number;
            /** @description Why: of a correction, a void, an erasure. */
            reason: string | null;
            /** Format: date-time */
            recordedAt: string;
            /** @description Id of that record; null where the clinic has one such only. */
            recordId: string | null;
            /** @description Kind of the record that it stands in: client, session, series, clinic, log, … */
            recordKind: string;
            /** @example practitioner */
            role: string;
            /**
             * @description The type in words.
             * @example Area treated
             */
            title: string;
            /** @example AreaTreated */
            type: string;
            typeVersion: number;
        };
        HistoryNotesRequest: {
            allergies?: string;
            history?: string;
            medications?: string;
            /** @description Skincare. */
            regimen?: string;
            text?: string;
        };
        IdentityBody: {
            /** Format: date */
            birthDate?: string;
            email?: string;
            name?: string;
            phone?: string;
            /** @description The clinic’s own number for the client. */
            reference?: string;
        };
        IdentityRequest: {
            /** Format: date */
            birthDate?: string;
            email?: string;
            name?: string;
            phone?: string;
            /** @description The clinic’s own number for the client, such as that of a paper record. */
            reference?: string;
        };
        /** @enum {string} */
        ImprovementVerdict: "too_few" | "improved" | "worse" | "no_difference";
        InclusionBody: {
            /** @description The signed checkpoint. */
            checkpoint: string;
            index: number;
            /**
             * @description SHA-256, base64.
             * @example 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=
             */
            leafHash: string;
            origin: string;
            position: number;
            /** @description Hashes, base64; in the order of RFC 6962. */
            proof: string[];
            /**
             * @description SHA-256, base64.
             * @example 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=
             */
            root: string;
            /** @description Leaves in the tree of the checkpoint. */
            size: number;
            /** @description Index, proof and checkpoint as one text (c2sp.org/tlog-proof). */
            tlogProof: string;
        };
        IndicatorBody: {
            /** @example any */
            code: string;
            /** @example Any side effect */
            label: string;
            /** @description In order, the last twelve months with sessions. */
            months: components["schemas"]["MonthCounts"][];
            rate: components["schemas"]["RateBody"];
        };
        IssuedTokenBody: {
            /** Format: date-time */
            createdAt: string;
            /** @description Who made it: a staff id, or `system` for the command line. */
            createdBy: string;
            /** Format: date-time */
            endsAt: string;
            /**
             * Format: uuid
             * @description Stands as the actor of what the machine records.
             */
            id: string;
            label: string;
            /** @description The first characters, by which people tell tokens apart. */
            prefix: string;
            scopes: ("record" | "read" | "audit" | "calendar")[];
            /** @description Send it as `Authorization: Bearer …`. It is shown this once. */
            token: string;
        };
        IssueTokenRequest: {
            /**
             * @description What it is for.
             * @example appointments import
             */
            label: string;
            /** @description It ends by itself after so many days, at most 366. */
            lastsDays: number;
            /** @description What it may do: `record`, `read`, `audit`, `calendar`. */
            scopes: string[];
        };
        ItemScoreRequest: {
            item: string;
            score: number;
        };
        JobFailureBody: {
            code: string;
            detail: string;
        };
        LateRequest: {
            explanation?: string;
            /** @enum {string} */
            reason: "forgotten" | "device_offline" | "recorded_on_paper" | "learned_later" | "imported" | "other";
        };
        LeafBody: {
            /**
             * Format: uuid
             * @description The client whom it concerns.
             */
            clientId: string | null;
            /** @description Index in its epoch. */
            index: number;
            /** @description The exact text that is hashed (docs: log format §2). */
            leaf: string;
            /**
             * @description SHA-256, base64.
             * @example 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=
             */
            leafHash: string;
            origin: string;
            parts: components["schemas"]["LeafPartBody"][];
            position: number;
        };
        LeafPartBody: {
            /** @description What the leaf commits to, base64url. */
            commitment: string;
            /** @enum {string} */
            name: "clinical" | "identity" | "notes" | "photo";
            /** @description Canonical JSON of an open part. */
            payload: string | null;
            /** @description Salt of its commitment, base64url. */
            salt: string | null;
            /** @enum {string} */
            state: "open" | "sealed" | "erased";
        };
        LevelDifferenceBody: {
            /** @description Allowing for all levels and scales of the answer (Benjamini & Hochberg). */
            adjustedP: number | null;
            /** @description Most of whose area treatments, up to the assessment afterwards, were so. */
            clients: number;
            /** @description Adjusted mean difference of improvement against the reference; positive is more improvement. */
            difference: number | null;
            /** @description Limits of 95 %, by t with one less than the clients as degrees of freedom. */
            lower: number | null;
            p: number | null;
            upper: number | null;
            /** @example 1001_to_1500 */
            value: string;
            verdict: components["schemas"]["LevelVerdict"];
        };
        /** @enum {string} */
        LevelVerdict: "too_few" | "not_separable" | "no_difference" | "better" | "worse";
        LimitsOfFunnel: {
            lower95: number;
            lower998: number;
            upper95: number;
            upper998: number;
        };
        ListedClient: {
            birthYear: number | null;
            /**
             * Format: date-time
             * @description The next appointment.
             */
            bookedFor: string | null;
            /** Format: uuid */
            clientId: string;
            completedSessions: number;
            /** Format: date */
            enrolledOn: string | null;
            /** Format: date-time */
            lastSessionAt: string | null;
            /** @description Null where none was entered, or the client was erased. */
            name: string | null;
            sex: string | null;
        };
        ListedPhoto: {
            area?: string;
            arm?: string;
            /**
             * Format: uuid
             * @description What corrections and voids name.
             */
            entryId: string;
            heightPx: number;
            /** @enum {string} */
            phase: "baseline" | "before" | "after" | "interim" | "final" | "touch_up";
            /** Format: uuid */
            photoId: string;
            /** Format: date-time */
            recordedAt: string;
            /** Format: uuid */
            seriesId?: string;
            /** Format: uuid */
            sessionId?: string;
            /** @enum {string} */
            side?: "left" | "right" | "both" | "midline";
            /** @description An instant, or a day. */
            taken: string;
            /** @enum {string} */
            view: "front" | "left_oblique" | "right_oblique" | "left_profile" | "right_profile" | "back" | "close_up" | "other";
            widthPx: number;
        };
        ListedSession: {
            /** @description Areas needled, one for each setting. */
            areasTreated: number;
            /** Format: date-time */
            endedAt: string | null;
            /** @description Why it was cancelled or aborted; `missed` where nobody came. */
            endReason: string | null;
            /** @description Side effects that have not resolved. */
            openSideEffects: number;
            /** Format: date-time */
            plannedFor: string | null;
            /** Format: uuid */
            practitionerId: string | null;
            /** Format: uuid */
            seriesId: string | null;
            /** Format: uuid */
            sessionId: string;
            sessionNumber: number | null;
            /** Format: date-time */
            startedAt: string | null;
            /** @enum {string} */
            state: "booked" | "cancelled" | "running" | "completed" | "aborted";
        };
        LogHeadBody: {
            epoch: number;
            origin: string;
            /** @description Root of the tree, SHA-256, hex. */
            root: string;
            /** @description Leaves of the epoch. */
            size: number;
        };
        LotUseBody: {
            areas: string[];
            /** Format: uuid */
            clientId: string;
            /** @description Number of the single cartridge. */
            serial?: string;
            /** Format: uuid */
            sessionId: string;
            /** Format: date-time */
            startedAt?: string;
        };
        LotUsesBody: {
            /** @description Each client once. */
            clientIds: string[];
            /** @example LOT-4711 */
            lot: string;
            /** @description As the sessions stand now, corrections and voids included. */
            uses: components["schemas"]["LotUseBody"][];
        };
        MeanAndSdBody: {
            mean: number;
            /** @description Of the sample; null for one client. */
            sd: number | null;
        };
        MedianBody: {
            lower: number | null;
            /** @description Days; null where half had not resolved. */
            time: number | null;
            /** @description Null where it is not reached. */
            upper: number | null;
        };
        MedicationRequest: {
            /** Format: date */
            lastTakenOn?: string;
            /** @example isotretinoin */
            medication: string;
            /** @enum {string} */
            status: "current" | "stopped" | "never";
        };
        MonthCounts: {
            /** @description Followed up. */
            denominator: number;
            /** @example 2026-03 */
            month: string;
            /** @description Window still open. */
            notDue: number;
            /** @description Followed up, with a side effect. */
            numerator: number;
            /** @description A window of the month is still open, so its figures may change by time alone. */
            provisional: boolean;
        };
        MyClinicBody: {
            /** @description True for access that was taken in an emergency. */
            emergency: boolean;
            /**
             * Format: date-time
             * @description When the access ends by itself.
             */
            endsAt: string | null;
            /** Format: uuid */
            id: string;
            name: string;
            /** @description True where nothing opens until a second factor was shown. */
            needsSecondFactor: boolean;
            /** @enum {string} */
            role: "practitioner" | "owner" | "auditor";
            /** @description IANA name; days of the record are days there. */
            timeZone: string;
        };
        NamedNotesRequest: {
            name?: string;
            serial?: string;
            text?: string;
        };
        NotesRequest: {
            text?: string;
        };
        NotifyAuthorityRequest: {
            authority: string;
            /** @description Present where the entry is made afterwards. */
            late?: components["schemas"]["LateRequest"];
            notes?: components["schemas"]["ReportNotesRequest"];
            /** Format: date */
            notifiedOn: string;
        };
        ObservedGrade: {
            grade: number | null;
            /** @description An instant, or a day. */
            observed: string;
        };
        ObserveReactionRequest: {
            areas?: string[];
            /** Format: date-time */
            at?: string;
            /** @description Present where the entry is made afterwards. */
            late?: components["schemas"]["LateRequest"];
            notes?: components["schemas"]["DescriptionNotesRequest"];
            painNrs?: number;
            /** @example 1 */
            severity: number;
            /** @description Since the end of needling, where it is known better than the time of day. */
            timeAfterS?: number;
            /** @example erythema */
            type: string;
        };
        /** @enum {string} */
        OutsideComparisonVerdict: "withheld" | "too_few" | "low_follow_up" | "no_difference" | "higher" | "lower";
        OutsideGroupRate: {
            /** @description Rounded; null where it is withheld. */
            denominator: number | null;
            /** @description In whole per cent; null where it is withheld, or there is no rate. */
            estimate: number | null;
            /** @description Empty for the total. */
            group: components["schemas"]["GroupValue"][];
            /** @description 95 % interval. */
            lower: number | null;
            /** @description Rounded; null where it is withheld. */
            numerator: number | null;
            upper: number | null;
            verdict: components["schemas"]["OutsideVerdict"];
        };
        OutsideIndicatorBody: {
            /** @example any */
            code: string;
            /** @description Rounded; null where it is withheld. */
            denominator: number | null;
            /** @description In whole per cent; null where it is withheld, or there is no rate. */
            estimate: number | null;
            /** @example Any side effect */
            label: string;
            /** @description 95 % interval. */
            lower: number | null;
            /** @description Rounded; null where it is withheld. */
            numerator: number | null;
            upper: number | null;
            verdict: components["schemas"]["OutsideVerdict"];
        };
        OutsideOverviewBody: {
            /**
             * Format: date-time
             * @description The instant that windows and classes were worked out for.
             */
            at: string;
            /**
             * @description Counts of fewer clients are withheld.
             * @example 5
             */
            clientsMin: number;
            clinics: components["schemas"]["ClinicKnown"][];
            /** @description Of sessions. */
            indicators: components["schemas"]["OutsideIndicatorBody"][];
            /** @description Raised when the same facts would give other figures. */
            methodVersion: number;
            /**
             * @description Counts are to the nearest multiple of it.
             * @example 5
             */
            roundedTo: number;
            /** @example Europe/Berlin */
            timeZone: string;
            /** @example 28 */
            windowDays: number;
        };
        OutsideRateBody: {
            /** @description Rounded; null where it is withheld. */
            denominator: number | null;
            /** @description In whole per cent; null where it is withheld, or there is no rate. */
            estimate: number | null;
            /** @description 95 % interval. */
            lower: number | null;
            /** @description Rounded; null where it is withheld. */
            numerator: number | null;
            upper: number | null;
            verdict: components["schemas"]["OutsideVerdict"];
        };
        OutsideRatesBody: {
            /**
             * Format: date-time
             * @description The instant that windows and classes were worked out for.
             */
            at: string;
            /**
             * @description Counts of fewer clients are withheld.
             * @example 5
             */
            clientsMin: number;
            clinics: components["schemas"]["ClinicKnown"][];
            /** @description By the values of the grouping; everything, without one. */
            groups: components["schemas"]["OutsideGroupRate"][];
            /** @description Raised when the same facts would give other figures. */
            methodVersion: number;
            /**
             * @description Counts are to the nearest multiple of it.
             * @example 5
             */
            roundedTo: number;
            /** @example Europe/Berlin */
            timeZone: string;
            unit: components["schemas"]["FigureUnit"];
            /** @example 28 */
            windowDays: number;
        };
        OutsideRespondersBody: {
            /** @description Where sides were treated differently. */
            arm: string | null;
            /** @description Rounded; null where it is withheld. */
            denominator: number | null;
            /** @description In whole per cent; null where it is withheld, or there is no rate. */
            estimate: number | null;
            /** @description 95 % interval. */
            lower: number | null;
            /** @description Rounded; null where it is withheld. */
            numerator: number | null;
            /** @example goodman_baron_qualitative */
            scale: string;
            upper: number | null;
            /** @description Whether few clients responded, or few did not. */
            withheld: boolean;
        };
        OutsideResultsBody: {
            /**
             * Format: date-time
             * @description The instant that windows and classes were worked out for.
             */
            at: string;
            /**
             * @description Counts of fewer clients are withheld.
             * @example 5
             */
            clientsMin: number;
            clinics: components["schemas"]["ClinicKnown"][];
            /** @description Raised when the same facts would give other figures. */
            methodVersion: number;
            /** @description Clients, by the scale’s own rule. */
            responders: components["schemas"]["OutsideRespondersBody"][];
            /**
             * @description Counts are to the nearest multiple of it.
             * @example 5
             */
            roundedTo: number;
            /** @example Europe/Berlin */
            timeZone: string;
        };
        OutsideTechniqueBody: {
            /**
             * Format: date-time
             * @description The instant that windows and classes were worked out for.
             */
            at: string;
            /**
             * @description Counts of fewer clients are withheld.
             * @example 5
             */
            clientsMin: number;
            clinics: components["schemas"]["ClinicKnown"][];
            exposed: components["schemas"]["OutsideRateBody"];
            exposedValues: string[];
            factor: components["schemas"]["Dimension"];
            /** @example any */
            indicator: string;
            /** @description Raised when the same facts would give other figures. */
            methodVersion: number;
            /** @description The difference pooled over areas, none of which is shown. */
            pooledRiskDifference: components["schemas"]["EffectBody"] | null;
            reference: components["schemas"]["OutsideRateBody"];
            referenceValues: string[];
            /** @description In whole per cent; null where an arm is withheld or nothing is compared. */
            riskDifference: components["schemas"]["EffectBody"] | null;
            /** @description To one decimal. */
            riskRatio: components["schemas"]["EffectBody"] | null;
            /**
             * @description Counts are to the nearest multiple of it.
             * @example 5
             */
            roundedTo: number;
            /** @example Europe/Berlin */
            timeZone: string;
            /** @description Over needle length, of area treatments. */
            trend: components["schemas"]["OutsideTrendBody"];
            unit: components["schemas"]["FigureUnit"];
            verdict: components["schemas"]["OutsideComparisonVerdict"];
            /** @example 28 */
            windowDays: number;
        };
        OutsideTrendBody: {
            /** @description Change of the rate with each 0.5 mm more, in whole per cent. */
            changePer500Um: components["schemas"]["EffectBody"] | null;
            verdict: components["schemas"]["OutsideTrendVerdict"];
        };
        /** @enum {string} */
        OutsideTrendVerdict: "withheld" | "too_few" | "no_trend" | "rises" | "falls";
        /** @enum {string} */
        OutsideVerdict: "withheld" | "no_data" | "too_few" | "low_follow_up" | "none_seen" | "review" | "rate";
        OverDispersionBody: {
            /** @description Whether alarms need the limits that are widened by it. */
            isUsed: boolean;
            phi: number | null;
            /** @description Above it, units differ by more than chance in general. */
            threshold: number | null;
        };
        OverrideAlertRequest: {
            notes?: components["schemas"]["NotesRequest"];
            /** @enum {string} */
            reason: "cleared_by_physician" | "clinical_judgement" | "risk_accepted_by_client" | "finding_wrong" | "emergency" | "other";
        };
        OverrideRequest: {
            explanation?: string;
            /** @enum {string} */
            reason: "cleared_by_physician" | "clinical_judgement" | "risk_accepted_by_client" | "finding_wrong" | "emergency" | "other";
            /** @example consent_missing */
            rule: string;
        };
        PairedArmsBody: {
            /** @description The improvement of the first over that of the second. */
            arms: string[];
            better: number;
            lower: number | null;
            /** @description Hodges & Lehmann; improvement is positive, whichever way the scale runs. */
            median: number | null;
            /** @description Signed ranks (Pratt). */
            p: number | null;
            /** @description Clients with a value before and after that can be compared. */
            pairs: number;
            /** @description By the scale’s own rule, of those for whom it can be answered. */
            responders: components["schemas"]["CrudeRate"];
            scale: string;
            unchanged: number;
            upper: number | null;
            verdict: components["schemas"]["ImprovementVerdict"];
            words: string;
            worse: number;
        };
        PendingErasureBody: {
            /** @enum {string} */
            depth: "person" | "everything";
            /** @enum {string} */
            reason: "client_request" | "consent_withdrawn" | "retention_over" | "registered_in_error" | "legal_order";
            /** Format: uuid */
            requestedBy: string;
            /**
             * Format: uuid
             * @description What an approval or a refusal names.
             */
            requestId: string;
            /** @enum {string} */
            retentionOverride?: "no_duty_to_keep" | "registered_in_error" | "legal_order";
        };
        /** @enum {string} */
        Period: "week" | "month" | "quarter";
        PeriodChartBody: {
            centre: number | null;
            /**
             * @description Proportions by period; gaps between rare events.
             * @enum {string}
             */
            method: "spc.pChart" | "spc.gChart";
            points: components["schemas"]["ChartPointBody"][];
            verdict: components["schemas"]["ChartVerdict"];
            words: string;
        };
        PhotoListBody: {
            /** @description In the order in which they were taken. */
            photos: components["schemas"]["ListedPhoto"][];
        };
        PlanSeriesRequest: {
            areas?: string[];
            /** Format: uuid */
            clientId: string;
            /** @enum {string} */
            concern?: "acne_scar" | "surgical_scar" | "facial_scar" | "fine_lines" | "wrinkles" | "pores" | "texture" | "pigmentation" | "striae" | "laxity" | "alopecia" | "abdominal_scar" | "other";
            /** @example 28 */
            intervalDays?: number;
            /** @description Present where the entry is made afterwards. */
            late?: components["schemas"]["LateRequest"];
            notes?: components["schemas"]["NotesRequest"];
            /** Format: date */
            plannedOn?: string;
            /** @example 4 */
            targetSessions: number;
        };
        PreparationItemRequest: {
            /** @description When it was begun, where the item is about beginning: an antiviral. */
            begun?: string;
            /**
             * @description What is unsafe, where the item covers several things.
             * @enum {string}
             */
            detail?: "sunburn" | "unprotected_sun" | "ipl" | "laser" | "deep_peel" | "superficial_peel" | "filler" | "toxin" | "pregnant" | "nursing";
            /** @example sun */
            item: string;
            /**
             * Format: date
             * @description When the client last did or took it.
             */
            lastDoneOn?: string;
            /** @enum {string} */
            status: "met" | "not_met" | "unknown";
        };
        PrintableReportBody: {
            /**
             * Format: date-time
             * @description The instant that windows and classes were worked out for.
             */
            at: string;
            chart: components["schemas"]["ControlChartBody"];
            claim: components["schemas"]["TechniqueClaimBody"];
            clinicName: string;
            clinics: components["schemas"]["ClinicKnown"][];
            filters: components["schemas"]["FilterValues"][];
            /** @description Across practitioners. */
            funnel: components["schemas"]["FunnelBody"];
            /**
             * @description What chart, funnel and claim are about.
             * @example any
             */
            indicator: string;
            /** @description Where the log stood when the report was made. */
            log: components["schemas"]["LogHeadBody"];
            /**
             * Format: date-time
             * @description When the report was made.
             */
            madeAt: string;
            /** @description Raised when the same facts would give other figures. */
            methodVersion: number;
            overview: components["schemas"]["SafetyOverviewBody"];
            period: components["schemas"]["Period"];
            resolution: components["schemas"]["ResolutionBody"];
            results: components["schemas"]["ResultsBody"];
            /** @example Europe/Berlin */
            timeZone: string;
            /** @example 28 */
            windowDays: number;
        };
        ProblemBody: {
            /**
             * @description Stable: programs may depend on it.
             * @example version_stale
             */
            code: string;
            /** @description What was wrong, where, and what would be right. */
            detail: string;
            /** @description Id of the request, as the logs name it. */
            instance: string;
            status: number;
            /** @example version stale */
            title: string;
            /** @example urn:pinpoint:problem:version_stale */
            type: string;
        };
        ProductNotesRequest: {
            product?: string;
            text?: string;
        };
        ProgressSideEffectRequest: {
            /** @enum {string} */
            action?: "none" | "observation" | "topical_treatment" | "oral_treatment" | "procedure" | "referral" | "hospital_admission" | "other";
            /** @enum {string} */
            causality?: "certain" | "probable" | "possible" | "unlikely" | "conditional" | "unassessable";
            /**
             * @description CTCAE wording: 1 mild to 5 death.
             * @example 2
             */
            grade?: number;
            /** @description Present where the entry is made afterwards. */
            late?: components["schemas"]["LateRequest"];
            notes?: components["schemas"]["DescriptionNotesRequest"];
            /** @description When it was seen so, unresolved. */
            observed: string;
            /** @enum {string} */
            psychosocialImpact?: "none" | "mild" | "moderate" | "severe";
            serious?: boolean;
            /** @enum {string} */
            seriousnessCriterion?: "death" | "life_threatening" | "hospital_admission" | "disability" | "congenital_anomaly" | "intervention_required" | "medically_important";
            treatedAreaPercent?: number;
        };
        ProvedReceiptBody: {
            /** Format: uuid */
            commandId: string;
            /** @description One for each event of the command. */
            events: components["schemas"]["InclusionBody"][];
            /** Format: date-time */
            recordedAt: string;
        };
        PublishTemplateRequest: {
            /** @example de */
            language: string;
            notes: components["schemas"]["SheetTextRequest"];
            /** @enum {string} */
            template: "preparation" | "aftercare" | "consent_treatment" | "consent_clinical_photo" | "consent_marketing_photo" | "consent_data_sharing";
            /**
             * Format: date
             * @description First day on which it holds; today where it is left out.
             */
            validFrom?: string;
        };
        QualificationBody: {
            /** Format: date */
            heldSince: string;
            /** Format: date */
            practisingSince?: string;
            qualification: string;
        };
        RaiseAlertRequest: {
            /** @description True: whoever raises it has seen it. */
            acknowledged?: boolean;
            /**
             * @description It must hold now; the service looks.
             * @enum {string}
             */
            rule: "expected_response_prolonged" | "no_follow_up" | "touch_up_due";
        };
        RateBody: {
            bounds: components["schemas"]["BoundsOfRate"] | null;
            /** @description Clients among those followed up: the clusters. */
            clients: number;
            /** @description All that have begun, side effects whenever they began. */
            crude: components["schemas"]["CrudeRate"];
            /** @description Followed up. */
            denominator: number;
            /** @description Variance over that of independent units. */
            designEffect: number | null;
            /** @description Window closed: followed up or missing. */
            due: number;
            /** @description Null where the verdict allows no rate. */
            estimate: number | null;
            followUpRate: number | null;
            /** @description 95 % interval. */
            lower: number | null;
            /** @enum {string|null} */
            method: "incidence.wilson" | "incidence.clusterAdjusted" | "incidence.clopperPearson" | null;
            /** @description Window closed, without a completed follow-up. */
            missing: number;
            /** @description Window still open: counted nowhere else. */
            notDue: number;
            /** @description Reported while the window is open. */
            notDueReports: number;
            /** @description Where nothing was seen: one-sided 95 % limit of what is not excluded. */
            notExcludedUpTo: number | null;
            /** @description Followed up, with a side effect that began within the window. */
            numerator: number;
            /** @description Missing a follow-up, and reported all the same: never in the numerator. */
            spontaneousReports: number;
            unit: components["schemas"]["FigureUnit"];
            upper: number | null;
            verdict: components["schemas"]["RateVerdict"];
            /** @example 28 */
            windowDays: number;
            /** @description The same in words. */
            words: string;
        };
        RatesBody: {
            /**
             * Format: date-time
             * @description The instant that windows and classes were worked out for.
             */
            at: string;
            clinics: components["schemas"]["ClinicKnown"][];
            /** @description Values that were counted; all of a dimension that is not named. */
            filters: components["schemas"]["FilterValues"][];
            /** @description By the values of the grouping; empty without one. */
            groups: components["schemas"]["GroupRate"][];
            /** @description Raised when the same facts would give other figures. */
            methodVersion: number;
            /** @description Whether one unit may be in several groups, as sessions are in those of their areas: never add such up. */
            overlaps: boolean;
            /** @example Europe/Berlin */
            timeZone: string;
            /** @description Of everything that the filters leave. */
            total: components["schemas"]["RateBody"];
        };
        /** @enum {string} */
        RateVerdict: "no_data" | "too_few" | "low_follow_up" | "none_seen" | "review" | "rate";
        RebookSessionRequest: {
            /** @description Present where the entry is made afterwards. */
            late?: components["schemas"]["LateRequest"];
            notes?: components["schemas"]["NotesRequest"];
            /** @example 2700 */
            plannedDurationS?: number;
            /** Format: date-time */
            plannedFor: string;
            /** Format: uuid */
            practitionerId?: string;
        };
        ReceiptBody: {
            /** @description What the rules have found in it. */
            alerts: components["schemas"]["AlertBody"][];
            /** @description Newest signed checkpoint of the log (C2SP). It may be from shortly before this entry. */
            checkpoint: string | null;
            events: components["schemas"]["EventReceiptBody"][];
            /** @description Position of the last event; reads can wait for it. */
            position: number;
            /** Format: date-time */
            recordedAt: string;
            /** @description True where the same command was recorded before and nothing was added now. */
            repeated: boolean;
        };
        ReceiveCartridgeLotRequest: {
            /** @description Single-use cartridges that came. Without it, the lot counts as one, and a second client is noticed. */
            cartridges?: number;
            deviceModel?: string;
            /** Format: date */
            expiresOn: string;
            /** @description Present where the entry is made afterwards. */
            late?: components["schemas"]["LateRequest"];
            /** @example LOT-4711 */
            lot: string;
            needleDiameterUm?: number;
            notes?: components["schemas"]["NamedNotesRequest"];
            pinCount?: number;
            /** Format: date */
            receivedOn?: string;
        };
        RecordAlertBody: {
            /**
             * Format: uuid
             * @description Entry in which somebody says that they have seen it.
             */
            acknowledgedBy?: string;
            /** Format: uuid */
            alertId: string;
            /**
             * Format: uuid
             * @description eventId of the entry that it is about.
             */
            entryId: string;
            evidence: components["schemas"]["EvidenceBody"][];
            /** @enum {string} */
            level: "stop" | "warn" | "info";
            /**
             * Format: uuid
             * @description The entry whose limits were used instead of those of the rule.
             */
            limitsEntryId?: string;
            /**
             * Format: uuid
             * @description Entry in which somebody answers for going on.
             */
            overriddenBy?: string;
            /** @enum {string} */
            overrideReason?: "cleared_by_physician" | "clinical_judgement" | "risk_accepted_by_client" | "finding_wrong" | "emergency" | "other";
            /** @example interval_short */
            rule: string;
            /** @description Version of the rule that raised it. */
            ruleVersion: number;
        };
        RecordConsultationRequest: {
            /** @enum {string} */
            concern?: "acne_scar" | "surgical_scar" | "facial_scar" | "fine_lines" | "wrinkles" | "pores" | "texture" | "pigmentation" | "striae" | "laxity" | "alopecia" | "abdominal_scar" | "other";
            /** @enum {string} */
            concernSeverity?: "modest" | "severe";
            /** Format: date */
            consultedOn: string;
            /** @description Results take weeks to months, and the client was told. */
            expectationsDiscussed?: boolean;
            /** @enum {string} */
            fitzpatrick?: "I" | "II" | "III" | "IV" | "V" | "VI";
            /** @description Present where the entry is made afterwards. */
            late?: components["schemas"]["LateRequest"];
            notes?: components["schemas"]["ConsultationNotesRequest"];
            regimenDiscussed?: boolean;
            /** @example 64000 */
            weightG?: number;
        };
        RecordedBy: {
            /** @example practitioner */
            role: string;
            /** Format: uuid */
            staffId: string;
        };
        RecordFollowUpRequest: {
            adherence?: components["schemas"]["AdherenceItemRequest"][];
            /** Format: date */
            contactedOn?: string;
            /**
             * @description The day after the session on which it was due.
             * @example 7
             */
            day: number;
            /** @description Present where the entry is made afterwards. */
            late?: components["schemas"]["LateRequest"];
            notes?: components["schemas"]["NotesRequest"];
            /** @description False where nobody answered: that says nothing about side effects. */
            reached: boolean;
        };
        RecordQualificationRequest: {
            /** Format: date */
            heldSince: string;
            notes?: string;
            /**
             * Format: date
             * @description Since when the person has done this work.
             */
            practisingSince?: string;
            /** @example registered_nurse */
            qualification: string;
        };
        RecoveryCodesBody: {
            /** @description Each is taken once. They are shown this once. */
            recoveryCodes: string[];
        };
        RefuseErasureRequest: {
            /** @enum {string} */
            reason: "duty_to_keep" | "legal_claim" | "identity_not_proved" | "request_withdrawn" | "other_depth";
            /**
             * Format: uuid
             * @description The request that is refused.
             */
            requestId: string;
        };
        RegimenRequest: {
            /** Format: date */
            lastUsedOn?: string;
            /** @example retinoid */
            product: string;
            /** @enum {string} */
            status: "current" | "stopped" | "never";
        };
        RegisterBody: {
            /** @description One for each name, as last entered. */
            entries: components["schemas"]["RegisterEntryBody"][];
            /** @description Position in the log of the last event of the clinic itself. */
            position: number;
            /** @description Version of the clinic's registers; the ETag holds it too. */
            version: number;
        };
        RegisterClientRequest: {
            /** @example 1990 */
            birthYear?: number;
            /**
             * Format: date
             * @description First day in the clinic's care, where it is not today.
             */
            enrolledOn?: string;
            identity?: components["schemas"]["IdentityRequest"];
            /** @description Present where the entry is made afterwards. */
            late?: components["schemas"]["LateRequest"];
            notes?: components["schemas"]["NotesRequest"];
            /** @enum {string} */
            sex?: "female" | "male" | "other" | "unknown";
        };
        RegisterDeviceRequest: {
            /**
             * Format: uuid
             * @description Chosen by the caller; the same one again changes the entry.
             */
            deviceId: string;
            /** @enum {string} */
            deviceType: "roller" | "stamp" | "pen" | "rf_pen";
            /** Format: date */
            inUseSince?: string;
            /** @description Present where the entry is made afterwards. */
            late?: components["schemas"]["LateRequest"];
            model?: string;
            notes?: components["schemas"]["NamedNotesRequest"];
        };
        RegisterEntryBody: {
            /** @description How often it was corrected. */
            corrections: number;
            /** @description As the schema of the event type has it. */
            data: {
                [key: string]: unknown;
            };
            /**
             * Format: uuid
             * @description What corrections and voids name.
             */
            entryId: string;
            /** @description An instant or a day, as it was said; null if nobody did. */
            happened: string | null;
            /** @description Who the client is. */
            identity?: {
                [key: string]: string;
            };
            /** @description It was recorded more than 24 h after it happened. */
            late: boolean;
            /** @description Free text by member. */
            notes?: {
                [key: string]: string;
            };
            /** @description Position in the log. */
            position: number;
            /** Format: date-time */
            recordedAt: string;
            recordedBy: components["schemas"]["RecordedBy"];
            /** @description True where the clinic uses it no more. */
            retired: boolean;
            /** @example AreaTreated */
            type: string;
        };
        RegisterProductRequest: {
            agents?: components["schemas"]["AgentRequest"][];
            contactMaxS?: number;
            contactMinS?: number;
            /** @description Present where the entry is made afterwards. */
            late?: components["schemas"]["LateRequest"];
            massMaxMg?: number;
            /** @description For each kg of body weight. */
            massMaxMgPerKg?: number;
            notes?: components["schemas"]["NamedNotesRequest"];
            /**
             * @description A code of the vocabulary of anesthetics, whose limits these replace, or a code of the clinic.
             * @example lidocaine_prilocaine_2.5_2.5
             */
            product: string;
            safeForIntradermalUse?: boolean;
            /** @enum {string} */
            supply?: "over_the_counter" | "prescription" | "compounded";
            surfaceMaxMm2?: number;
            /** @enum {string} */
            use: "anesthetic" | "glide" | "serum" | "cleanser" | "other";
        };
        RemoveAnestheticRequest: {
            /** Format: date-time */
            at?: string;
            /** @description Said by hand where the times are not known; otherwise it follows from them. */
            contactTimeS?: number;
            /** @description Present where the entry is made afterwards. */
            late?: components["schemas"]["LateRequest"];
            notes?: components["schemas"]["NotesRequest"];
        };
        RemoveStaffRequest: {
            /** @enum {string} */
            reason: "left" | "role_ended" | "added_in_error" | "misconduct";
        };
        ReportDeadlineBody: {
            /** @example default */
            authority: string;
            workingDays: number;
        };
        ReportDeadlineRequest: {
            /** @example default */
            authority: string;
            /**
             * @description Working days from when the clinic learned of a serious injury.
             * @example 10
             */
            workingDays: number;
        };
        ReportItem: {
            authority: string | null;
            client: components["schemas"]["ClientOfItem"];
            /** @description It was decided that it is to be reported; otherwise nobody has decided. */
            decided: boolean;
            /**
             * Format: date
             * @description Last day of the term.
             */
            dueOn: string;
            /** Format: uuid */
            effectId: string;
            grade: number | null;
            /**
             * Format: date
             * @description When the clinic learned that it is serious: the term runs from it.
             */
            learnedOn: string;
            overdue: boolean;
            /** Format: uuid */
            sessionId: string;
            /** @example thermal_burn */
            type: string;
        };
        ReportNotesRequest: {
            /** @description The number of the report there. */
            reference?: string;
            text?: string;
        };
        ReportSection: {
            items: components["schemas"]["ReportItem"][];
            /** @description Ask for more of the list with `after`; null at its end. */
            next: string | null;
            /** @description All that waits, on whichever page. */
            total: number;
        };
        ReportSideEffectRequest: {
            /** @enum {string} */
            action?: "none" | "observation" | "topical_treatment" | "oral_treatment" | "procedure" | "referral" | "hospital_admission" | "other";
            /** @example cheek */
            area?: string;
            arm?: string;
            /** @enum {string} */
            causality?: "certain" | "probable" | "possible" | "unlikely" | "conditional" | "unassessable";
            /**
             * Format: uuid
             * @description Chosen by the caller; progress and resolution name it.
             */
            effectId: string;
            /**
             * @description CTCAE wording: 1 mild to 5 death.
             * @example 2
             */
            grade?: number;
            /** @enum {string} */
            informant?: "client" | "practitioner" | "document";
            /** @description Present where the entry is made afterwards. */
            late?: components["schemas"]["LateRequest"];
            notes?: components["schemas"]["DescriptionNotesRequest"];
            onset: string;
            /** @enum {string} */
            psychosocialImpact?: "none" | "mild" | "moderate" | "severe";
            serious?: boolean;
            /** @enum {string} */
            seriousnessCriterion?: "death" | "life_threatening" | "hospital_admission" | "disability" | "congenital_anomaly" | "intervention_required" | "medically_important";
            /** @enum {string} */
            side?: "left" | "right" | "both" | "midline";
            treatedAreaPercent?: number;
            /** @example post_inflammatory_hyperpigmentation */
            type: string;
        };
        RequestErasureRequest: {
            /**
             * @description `person`: identity, notes and photos go, coded facts stay. `everything`: coded facts go too.
             * @enum {string}
             */
            depth: "person" | "everything";
            /** @enum {string} */
            reason: "client_request" | "consent_withdrawn" | "retention_over" | "registered_in_error" | "legal_order";
            /**
             * @description Why the record may go before its retention is over; it stays in the log beside the erasure.
             * @enum {string}
             */
            retentionOverride?: "no_duty_to_keep" | "registered_in_error" | "legal_order";
        };
        ResolutionBody: {
            /**
             * Format: date-time
             * @description The instant that windows and classes were worked out for.
             */
            at: string;
            clinics: components["schemas"]["ClinicKnown"][];
            /** @description Days of those that resolved, where too few did for a curve. */
            days: number[];
            median: components["schemas"]["MedianBody"] | null;
            /** @enum {string} */
            method: "survival.kaplanMeier";
            /** @description Raised when the same facts would give other figures. */
            methodVersion: number;
            resolved: number;
            sideEffects: number;
            steps: components["schemas"]["StepBody"][];
            /** @example Europe/Berlin */
            timeZone: string;
            words: string;
        };
        ResolveSideEffectRequest: {
            /** @description Present where the entry is made afterwards. */
            late?: components["schemas"]["LateRequest"];
            notes?: components["schemas"]["DescriptionNotesRequest"];
            resolved: string;
            /** @enum {string} */
            sequelae?: "none" | "pigment_change" | "scarring" | "sensory_change" | "other";
        };
        RespondersBody: {
            count: number;
            /** @description Clients for whom the rule of the scale can be answered. */
            of: number;
            /** @description Wilson, 95 %, in per cent. */
            wilson95_pct: number[] | null;
        };
        ResultsBody: {
            /**
             * Format: date-time
             * @description The instant that windows and classes were worked out for.
             */
            at: string;
            clinics: components["schemas"]["ClinicKnown"][];
            /** @description Raised when the same facts would give other figures. */
            methodVersion: number;
            /** @description Arms compared within the same clients. */
            pairedArms: components["schemas"]["PairedArmsBody"][];
            scales: components["schemas"]["ScaleResultBody"][];
            /** @description Improvement by the levels of a factor of technique (ANCOVA); null where none is asked for. */
            technique: components["schemas"]["TechniqueOfResultsBody"] | null;
            /** @example Europe/Berlin */
            timeZone: string;
        };
        RetireRegisterEntryRequest: {
            key: string;
            /** @description Present where the entry is made afterwards. */
            late?: components["schemas"]["LateRequest"];
            notes?: components["schemas"]["NotesRequest"];
            /** @enum {string} */
            register: "device" | "cartridge_lot" | "product" | "preset" | "annotation";
            /** Format: date */
            retiredOn?: string;
        };
        ReviseSeriesRequest: {
            /** @example 42 */
            intervalDays?: number;
            /** @description Present where the entry is made afterwards. */
            late?: components["schemas"]["LateRequest"];
            notes?: components["schemas"]["NotesRequest"];
            /** Format: date */
            revisedOn?: string;
            /** @example 6 */
            targetSessions?: number;
        };
        RuleLimitRequest: {
            /** @example days */
            limit: string;
            /**
             * @description In the rule's unit. Left out, the limit of the product holds again.
             * @example 21
             */
            value?: number;
        };
        SafetyOverviewBody: {
            /**
             * Format: date-time
             * @description The instant that windows and classes were worked out for.
             */
            at: string;
            clinics: components["schemas"]["ClinicKnown"][];
            indicators: components["schemas"]["IndicatorBody"][];
            /** @description Raised when the same facts would give other figures. */
            methodVersion: number;
            /** @example Europe/Berlin */
            timeZone: string;
        };
        SafetyRuleBody: {
            /**
             * @description Where in a treatment it looks.
             * @enum {string}
             */
            appliesAt: "consultation" | "preparation" | "session_start" | "anesthetic" | "area" | "session_end" | "follow_up" | "series";
            basis: string;
            /** @example interval_short */
            code: string;
            condition: string;
            /** @enum {string} */
            level: "stop" | "warn" | "info";
            /**
             * @description The limits that hold in the clinic, by name.
             * @example {
             *       "days": 28
             *     }
             */
            limits: {
                [key: string]: number;
            };
            /**
             * Format: uuid
             * @description The entry that has last changed the limits.
             */
            limitsEntryId?: string;
            /** @description Those of the product. */
            productLimits: {
                [key: string]: number;
            };
            /** @description The threshold of the product in words. */
            threshold: string;
            version: number;
        };
        SafetyRulesBody: {
            position: number;
            rules: components["schemas"]["SafetyRuleBody"][];
            version: number;
        };
        ScaleResultBody: {
            /** @description Where sides were treated differently. */
            arm: string | null;
            better: number;
            /**
             * @description Which values of the scale are better.
             * @enum {string}
             */
            betterIs: "lower" | "higher";
            /** @description By the median of the days between sessions. */
            byInterval: components["schemas"]["BandBody"][];
            /** @description By sessions held up to the assessment afterwards. */
            bySessions: components["schemas"]["BandBody"][];
            lower: number | null;
            /** @description Hodges & Lehmann; improvement is positive, whichever way the scale runs. */
            median: number | null;
            /** @description Signed ranks (Pratt). */
            p: number | null;
            /** @description Clients with a value before and after that can be compared. */
            pairs: number;
            /** @description By the scale’s own rule, of those for whom it can be answered. */
            responders: components["schemas"]["CrudeRate"];
            /** @example goodman_baron_qualitative */
            scale: string;
            unchanged: number;
            upper: number | null;
            verdict: components["schemas"]["ImprovementVerdict"];
            /** @description Clients with a value before and none after. */
            withoutAfter: number;
            words: string;
            worse: number;
        };
        ScoreSummaryBody: {
            baseline: components["schemas"]["MeanAndSdBody"];
            final: components["schemas"]["MeanAndSdBody"];
            /** @description Clients with both, a baseline and a final value. */
            n: number;
        };
        SeriesBody: {
            /** @description What rules of safety have found, as raised. */
            alerts: components["schemas"]["RecordAlertBody"][];
            /** @description What can be entered as late. */
            allowedLate: string[];
            /**
             * @description What can be entered now.
             * @example [
             *       "treat_area"
             *     ]
             */
            allowedNow: string[];
            /** Format: uuid */
            clientId?: string;
            /** @description In the order of recording. */
            entries: components["schemas"]["EntryBody"][];
            /** @description True where words of the record were destroyed on request of the client. */
            erased: boolean;
            /**
             * @description none: the plan was voided.
             * @enum {string}
             */
            phase: "none" | "planned" | "ended";
            /** Format: date */
            plannedOn?: string;
            /** @description Position in the log of the last event of the record. */
            position: number;
            /** Format: uuid */
            seriesId: string;
            /** @description Version of the record; the ETag holds it too. */
            version: number;
        };
        SeriesClients: {
            completed: number;
            enrolled: number;
        };
        SeriesItem: {
            client: components["schemas"]["ClientOfItem"];
            completedSessions: number;
            /** Format: date */
            dueFrom: string;
            /**
             * Format: date
             * @description Last day of the window.
             */
            dueUntil: string;
            /** Format: date */
            lastSessionOn: string | null;
            overdue: boolean;
            /** Format: uuid */
            seriesId: string;
            targetSessions: number;
            /**
             * @description `end`: all sessions were held, and nobody ended the series.
             * @enum {string}
             */
            wants: "session" | "end";
        };
        SeriesOfCourse: {
            /** @description Sessions of the series that were completed. */
            completedSessions: number;
            /** Format: date */
            endedOn: string | null;
            endReason: string | null;
            /** Format: uuid */
            entryId: string;
            intervalDays: number | null;
            /** Format: date */
            plannedOn: string | null;
            /** Format: uuid */
            seriesId: string;
            targetSessions: number | null;
        };
        SeriesReportBody: {
            /** @description Of any type; one client may have several. */
            any_side_effect: components["schemas"]["SideEffectSharesBody"];
            clients: components["schemas"]["SeriesClients"];
            /** @description By scale, or scale/arm. */
            grades: {
                [key: string]: components["schemas"]["GradeCountsBody"];
            };
            /** @description Position up to which the log was taken into account. */
            known_at: number;
            /** @description By scale, or scale/arm. */
            responders: {
                [key: string]: components["schemas"]["RespondersBody"];
            };
            /** @description By scale, or scale/arm where sides were treated differently. */
            scores: {
                [key: string]: components["schemas"]["ScoreSummaryBody"];
            };
            /** @description By type. */
            side_effects: {
                [key: string]: components["schemas"]["SideEffectSharesBody"];
            };
        };
        SeriesSection: {
            items: components["schemas"]["SeriesItem"][];
            /** @description Ask for more of the list with `after`; null at its end. */
            next: string | null;
            /** @description All that waits, on whichever page. */
            total: number;
        };
        SessionBehind: {
            /** Format: uuid */
            clientId: string;
            /** @description Those that the figure looks at, by onset. */
            effects: components["schemas"]["EffectBehind"][];
            /** Format: uuid */
            practitionerId: string | null;
            /** Format: uuid */
            sessionId: string;
            /** Format: date-time */
            startedAt: string;
        };
        SessionBody: {
            /** @description What rules of safety have found, as raised. */
            alerts: components["schemas"]["RecordAlertBody"][];
            /** @description What can be entered as late. */
            allowedLate: string[];
            /**
             * @description What can be entered now.
             * @example [
             *       "treat_area"
             *     ]
             */
            allowedNow: string[];
            anesthetics?: components["schemas"]["AnestheticBody"][];
            areasTreated?: number;
            cleansed?: boolean;
            /** Format: uuid */
            clientId?: string;
            /** @description In the order of recording. */
            entries: components["schemas"]["EntryBody"][];
            /** @description True where words of the record were destroyed on request of the client. */
            erased: boolean;
            /** Format: date-time */
            lastStepAt?: string;
            /**
             * @description none: booking and start were voided.
             * @enum {string}
             */
            phase: "none" | "booked" | "cancelled" | "running" | "closed";
            /** @description Position in the log of the last event of the record. */
            position: number;
            /** Format: uuid */
            sessionId: string;
            sideEffects?: components["schemas"]["SideEffectBody"][];
            /** Format: date-time */
            startedAt?: string;
            /** @description Version of the record; the ETag holds it too. */
            version: number;
        };
        SessionItem: {
            client: components["schemas"]["ClientOfItem"];
            /** Format: date-time */
            endedAt: string | null;
            plannedDurationS: number | null;
            /** Format: date-time */
            plannedFor: string | null;
            /** Format: uuid */
            practitionerId: string | null;
            /** Format: uuid */
            seriesId: string | null;
            /** Format: uuid */
            sessionId: string;
            sessionNumber: number | null;
            /** Format: date-time */
            startedAt: string | null;
            /** @enum {string} */
            state: "booked" | "running" | "completed" | "aborted";
        };
        SessionListBody: {
            items: components["schemas"]["ListedSession"][];
            /** @description Ask for more with `after`; null at the end. */
            next: string | null;
        };
        SessionOfCourse: {
            /** Format: date-time */
            endedAt: string | null;
            endReason: string | null;
            /** Format: uuid */
            entryId: string;
            /** Format: date-time */
            plannedFor: string | null;
            /** Format: uuid */
            practitionerId: string | null;
            /** Format: uuid */
            seriesId: string | null;
            /** Format: uuid */
            sessionId: string;
            sessionNumber: number | null;
            /** Format: date-time */
            startedAt: string | null;
            /** @enum {string} */
            state: "booked" | "cancelled" | "running" | "completed" | "aborted";
        };
        SessionRates: {
            all: components["schemas"]["DenominatedRate"];
            /** @description One for each window. */
            followed: components["schemas"]["FollowedRateBody"][];
        };
        SessionsBehindBody: {
            /**
             * Format: date-time
             * @description The instant that windows and classes were worked out for.
             */
            at: string;
            clinics: components["schemas"]["ClinicKnown"][];
            /** @description Newest first. */
            items: components["schemas"]["SessionBehind"][];
            /** @description Raised when the same facts would give other figures. */
            methodVersion: number;
            /** @description Ask for more with `after`; null at the end. */
            next: string | null;
            /** @example Europe/Berlin */
            timeZone: string;
            /** @description On whichever page. */
            total: number;
        };
        SessionSection: {
            items: components["schemas"]["SessionItem"][];
            /** @description Ask for more of the list with `after`; null at its end. */
            next: string | null;
            /** @description All that waits, on whichever page. */
            total: number;
        };
        SessionTimelineBody: {
            /** Format: uuid */
            clientId: string | null;
            /** @description In the order of recording. */
            entries: components["schemas"]["TimelineEntryBody"][];
            /** @description Position of the newest event that was taken into account. */
            knownAt: number;
            /** Format: uuid */
            sessionId: string;
        };
        SetRetentionRequest: {
            /** @description Full years after the last entry in a record, 0 to 100; 10 where none were set. */
            years: number;
        };
        SetUpRequest: {
            /** @example Hautklinik Nord */
            clinicName: string;
            /** @description What stands after the # of a link that works once. */
            link: string;
            /** @example ada@example.org */
            loginName: string;
            /** @example Ada Byron */
            name: string;
            /** @description At least 12 characters; a sentence is fine. */
            password: string;
            /**
             * @description IANA name; UTC where it is left out.
             * @example Europe/Berlin
             */
            timeZone?: string;
        };
        SheetBlockBody: {
            /** @enum {string} */
            kind: "paragraph" | "list";
            /** @description Lines of the paragraph, or items of the list. */
            lines: string[];
        };
        SheetBody: {
            blocks: components["schemas"]["SheetBlockBody"][];
            /** Format: uuid */
            clientId: string;
            /** @description Only where it was asked for with `name=shown`. */
            clientName: string | null;
            clinicName: string;
            /**
             * @description Language of the text (BCP 47).
             * @example de
             */
            language: string;
            session: components["schemas"]["SheetSessionBody"] | null;
            /** @enum {string} */
            sheet: "preparation" | "aftercare";
            /** @description Version of the text: record it as given with this number. */
            templateVersion: number;
            /** @description IANA time zone of the clinic: days and times are said in it. */
            timeZone: string;
            title: string;
            /**
             * Format: date
             * @description Today, where the clinic is.
             */
            today: string;
            /**
             * Format: date
             * @description First day on which this version holds.
             */
            validFrom: string;
        };
        SheetSessionBody: {
            /**
             * Format: date-time
             * @description When it began, or else when it is booked for.
             */
            at: string;
            /** Format: uuid */
            sessionId: string;
        };
        SheetTextRequest: {
            /** @description Paragraphs, parted by an empty line; a line that begins with "- " is an item of a list. */
            body: string;
            text?: string;
            title: string;
        };
        ShownRecordBody: {
            /** Format: uuid */
            id: string;
            /** @example session */
            kind: string;
        };
        SideEffectBody: {
            /** Format: uuid */
            effectId: string;
            /** @description A day, or an instant. */
            onset: string;
            /** @description A day, or an instant. */
            resolved?: string;
            /** @description When it was seen unresolved after its report. */
            seen: string[];
        };
        SideEffectItem: {
            /**
             * Format: date-time
             * @description When it turns adverse, if it has not yet.
             */
            adverseAfter?: string;
            /** @description Full days since onset. */
            ageDays: number;
            area: string | null;
            /**
             * @description At the instant asked for. Time alone changes it while the side effect is open.
             * @enum {string}
             */
            class: "expected" | "prolonged" | "adverse";
            client: components["schemas"]["ClientOfItem"];
            /** Format: uuid */
            effectId: string;
            grade: number | null;
            /** @description When it was last seen unresolved after its report. */
            lastSeen: string | null;
            /** @description An instant, or a day. */
            onset: string;
            /**
             * Format: date-time
             * @description When it turns prolonged, if it is still expected.
             */
            prolongedAfter?: string;
            serious: boolean | null;
            /** Format: uuid */
            sessionId: string;
            side: string | null;
            /** @example erythema */
            type: string;
        };
        SideEffectOfCourse: {
            area: string | null;
            arm: string | null;
            causality: string | null;
            course: components["schemas"]["ObservedGrade"][];
            /** Format: uuid */
            effectId: string;
            /** Format: uuid */
            entryId: string;
            /** @description The latest that was given. */
            grade: number | null;
            lastSeen: string | null;
            /** @description An instant, or a day. */
            onset: string;
            /** @description Null while it is open. */
            resolved: string | null;
            sequelae: string | null;
            serious: boolean | null;
            /** Format: uuid */
            sessionId: string;
            side: string | null;
            type: string;
            worstGrade: number | null;
        };
        SideEffectRatesBody: {
            /** Format: date-time */
            at: string;
            /** @description Responses within their expected time. */
            expectedResponses: components["schemas"]["TypeRatesBody"][];
            /** @description Position up to which the log was taken into account. */
            knownAt: number;
            /** @enum {string} */
            method: "incidence.wilson";
            /** @description Prolonged and adverse; `any` first. */
            sideEffects: components["schemas"]["TypeRatesBody"][];
            /** @example Europe/Berlin */
            timeZone: string;
        };
        SideEffectSection: {
            items: components["schemas"]["SideEffectItem"][];
            /** @description Ask for more of the list with `after`; null at its end. */
            next: string | null;
            /** @description All that waits, on whichever page. */
            total: number;
        };
        SideEffectSharesBody: {
            /** @description Enrolled clients who had it, at least once. */
            clients: number;
            /** @description Clients who completed their series and had it. */
            completed_clients: number;
            /** @description Per cent, one decimal. */
            of_completed_pct: number | null;
            /** @description Wilson, 95 %, in per cent. */
            of_completed_wilson95_pct: number[] | null;
            /** @description Per cent, one decimal. */
            of_enrolled_pct: number | null;
            /** @description Wilson, 95 %, in per cent. */
            of_enrolled_wilson95_pct: number[] | null;
        };
        SignalAcknowledgement: {
            /** @description What was found; null where the words are gone. */
            comment: string | null;
            /**
             * Format: uuid
             * @description Id of the entry.
             */
            entryId: string;
            /** Format: date-time */
            recordedAt: string;
            /** Format: uuid */
            staffId: string;
        };
        SignalBody: {
            /** @description Null while nobody has answered for it. */
            acknowledgement: components["schemas"]["SignalAcknowledgement"] | null;
            /** @description Of a funnel, what its units are. */
            across: string | null;
            /**
             * Format: date-time
             * @description The instant that windows were worked out for.
             */
            at: string;
            chart: components["schemas"]["SignalChart"];
            /** @description Followed up. */
            denominator: number;
            /**
             * @description `above` is more side effects than expected.
             * @enum {string}
             */
            direction: "above" | "below";
            evidence: components["schemas"]["SignalEvidence"][];
            /**
             * Format: date
             * @description First day of the sessions that it is about.
             */
            from: string | null;
            /** @example any */
            indicator: string;
            /** @description Up to which position the log was known. */
            knownAt: number;
            /** @example spc.pChart */
            method: string;
            methodVersion: number;
            /** @description Followed up, with a side effect. */
            numerator: number;
            /** @description Position in the log at which it was recorded. */
            position: number;
            /** Format: date-time */
            recordedAt: string;
            /**
             * @description What was exceeded.
             * @example three_sigma
             */
            rule: string;
            /** Format: uuid */
            signalId: string;
            /**
             * Format: date
             * @description Last day of them.
             */
            to: string | null;
            /** @description Of a funnel, which unit. */
            unit: string | null;
            /** @example 28 */
            windowDays: number;
            /** @description The same in words. */
            words: string;
        };
        /** @enum {string} */
        SignalChart: "control_chart" | "cusum" | "funnel";
        SignalCommentRequest: {
            /** @description What was found, and what was done about it. */
            text: string;
        };
        SignalEvidence: {
            /**
             * @description The end of the name is the unit; `Ppm` is a millionth.
             * @example upperPpm
             */
            name: string;
            /** @example 41667 */
            value: number | string | boolean;
        };
        SignalListBody: {
            /** @description Newest first. */
            items: components["schemas"]["SignalBody"][];
            /** @description Ask for more with `after`; null at the end. */
            next: string | null;
            /** @description Signals that nobody has answered for, whatever is asked for. */
            open: number;
            /** @description Position in the log of the last event of the clinic itself. */
            position: number;
            /** @description Version of the clinic's registers; the ETag holds it too. */
            version: number;
        };
        SignedInBody: {
            /**
             * @description What is owed before anything opens: `second_factor` = send a code.
             * @enum {string}
             */
            next: "nothing" | "second_factor";
        };
        SignInCodeRequest: {
            /** @example 123456 */
            code: string;
        };
        SignInRequest: {
            /** @example ada@example.org */
            loginName: string;
            /** @description At least 12 characters; a sentence is fine. */
            password: string;
        };
        StaffBody: {
            staff: components["schemas"]["StaffMemberBody"][];
        };
        StaffMemberBody: {
            /** Format: date-time */
            accessEndsAt: string | null;
            name: string;
            qualifications: components["schemas"]["QualificationBody"][];
            /** @enum {string} */
            role: "practitioner" | "owner" | "auditor";
            /** Format: uuid */
            staffId: string;
        };
        StaffPlaceRequest: {
            /**
             * Format: date-time
             * @description When the access ends by itself; an auditor must have one.
             */
            accessEndsAt?: string;
            /** @enum {string} */
            role: "practitioner" | "owner" | "auditor";
        };
        StandardisedBody: {
            /** @description What sessions are alike in before they are compared. */
            caseMix: string[];
            /** @description Whether whom units treat differs, so that signals are judged with case mix. */
            caseMixDiffers: boolean;
            /** @example funnel.standardisedRatio */
            method: string;
            /** @description In the order of their values. */
            units: components["schemas"]["StandardisedUnitBody"][];
        };
        StandardisedUnitBody: {
            /** @description Allowing for all units of the page (Benjamini & Hochberg). */
            adjustedP: number | null;
            /** @description Followed sessions. */
            denominator: number;
            /** @enum {string|null} */
            direction: "high" | "low" | null;
            /** @description As many as the rates of all units give for whom it treats. */
            expected: number;
            /** @description Of the ratio, by chance alone (Poisson). */
            limits: components["schemas"]["LimitsOfFunnel"] | null;
            /** @description Garwood, 95 %. */
            lower: number | null;
            missing: number;
            /** @description Followed sessions with a side effect; null where it is withheld. */
            observed: number | null;
            p: number | null;
            /** @description Observed over expected. */
            ratio: number | null;
            upper: number | null;
            /** @description Id of the practitioner or clinic, or the device type. */
            value: string;
            verdict: components["schemas"]["FunnelVerdict"];
            words: string;
        };
        StartSessionRequest: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            clientId: string;
            /** @description Present where the entry is made afterwards. */
            late?: components["schemas"]["LateRequest"];
            notes?: components["schemas"]["NotesRequest"];
            /** Format: uuid */
            practitionerId?: string;
            /** Format: uuid */
            seriesId?: string;
            /**
             * @description Which session of the series this is.
             * @example 1
             */
            sessionNumber?: number;
        };
        StepBody: {
            /** @description Still unresolved and under observation just before. */
            atRisk: number;
            /** @description Resolved at this time. */
            events: number;
            lower: number | null;
            /** @description Share still unresolved. */
            survival: number;
            /** @description Days from onset. */
            time: number;
            upper: number | null;
        };
        StratifiedBody: {
            /** @description Breslow & Day, Tarone: that the strata are alike. */
            homogeneityP: number | null;
            /** @enum {string} */
            method: "stratified.mantelHaenszel";
            oddsRatio: components["schemas"]["EffectBody"];
            riskDifference: components["schemas"]["EffectBody"];
            riskRatio: components["schemas"]["EffectBody"];
            strataUsed: number;
        };
        StratumBody: {
            exposed: components["schemas"]["RateBody"];
            reference: components["schemas"]["RateBody"];
            /** @example cheek */
            value: string;
        };
        TakeEmergencyAccessRequest: {
            /** @description The clinic’s owner will read it. It is sealed. */
            explanation: string;
            /** @enum {string} */
            reason: "client_emergency" | "no_staff_reachable" | "legal_order" | "technical_fault";
        };
        TakeHistoryRequest: {
            allergies?: components["schemas"]["AllergyRequest"][];
            /** @description Of each code, what was said last holds. */
            conditions?: components["schemas"]["ConditionRequest"][];
            /**
             * @description Who says so.
             * @enum {string}
             */
            informant?: "client" | "practitioner" | "document";
            /** @description Present where the entry is made afterwards. */
            late?: components["schemas"]["LateRequest"];
            medications?: components["schemas"]["MedicationRequest"][];
            notes?: components["schemas"]["HistoryNotesRequest"];
            /** @description Skincare. */
            regimen?: components["schemas"]["RegimenRequest"][];
            /** Format: date */
            takenOn: string;
        };
        TechniqueBody: {
            /**
             * Format: date-time
             * @description The instant that windows and classes were worked out for.
             */
            at: string;
            clinics: components["schemas"]["ClinicKnown"][];
            comparison: components["schemas"]["ComparisonBody"];
            /** @example any */
            indicator: string;
            /** @description Raised when the same facts would give other figures. */
            methodVersion: number;
            /** @example Europe/Berlin */
            timeZone: string;
            /** @description Over needle length, of area treatments. */
            trend: components["schemas"]["TrendBody"];
        };
        TechniqueClaimBody: {
            /** @description Sessions after which aftercare was missed, against those where it was kept. */
            aftercare: components["schemas"]["ComparisonBody"];
            /**
             * Format: date-time
             * @description The instant that windows and classes were worked out for.
             */
            at: string;
            /** @description What is claimed, in one sentence. */
            claim: string;
            clinics: components["schemas"]["ClinicKnown"][];
            /** @example any */
            indicator: string;
            /** @description Raised when the same facts would give other figures. */
            methodVersion: number;
            /** @description Sessions without a deviation, after which aftercare was kept. */
            neither: components["schemas"]["RateBody"];
            /** @description Of all sessions. */
            overall: components["schemas"]["RateBody"];
            /** @description Sessions in which a safety rule flagged the technique, against the others. */
            technique: components["schemas"]["ComparisonBody"];
            /** @example Europe/Berlin */
            timeZone: string;
        };
        /** @enum {string} */
        TechniqueFactor: "needle_length" | "passes" | "endpoint" | "device";
        TechniqueNotesRequest: {
            deviceModel?: string;
            deviceSerial?: string;
            glideProduct?: string;
            text?: string;
        };
        TechniqueOfResultsBody: {
            factor: components["schemas"]["TechniqueFactor"];
            /** @description Differences that are judged together. */
            familySize: number;
            scales: components["schemas"]["TechniqueOfScaleBody"][];
        };
        TechniqueOfScaleBody: {
            /** @description Clients who are compared. */
            clients: number;
            /**
             * @description Errors of the model: CR2 for fewer than 40 clients. Null where nothing is compared.
             * @enum {string|null}
             */
            errors: "CR1S" | "CR2" | null;
            isAdjustedForArea: boolean;
            /** @description Assessed too, but without one level of their own, or of one with too few. */
            leftOut: number;
            /** @description All levels of ten clients but the reference. */
            levels: components["schemas"]["LevelDifferenceBody"][];
            /** @enum {string} */
            method: "linear.clusterRobust";
            /** @description The level of most clients. */
            reference: string | null;
            scale: string;
            /** @description The comparison in words. */
            words: string;
        };
        TimelineChange: {
            /** @description Id of a member of the staff. */
            actor: string;
            /** Format: uuid */
            entryId: string;
            position: number;
            reason: string | null;
            /** Format: date-time */
            recordedAt: string;
            /** @example practitioner */
            role: string;
        };
        TimelineCorrection: {
            /** @description Id of a member of the staff. */
            actor: string;
            changes: components["schemas"]["TimelineFieldChange"][];
            /** Format: uuid */
            entryId: string;
            position: number;
            reason: string | null;
            /** Format: date-time */
            recordedAt: string;
            /** @example practitioner */
            role: string;
        };
        TimelineEntryBody: {
            /** @description Id of a member of the staff. */
            actor: string;
            corrections: components["schemas"]["TimelineCorrection"][];
            /** @description As it stands with its corrections; null where it was voided. */
            current: {
                [key: string]: unknown;
            } | null;
            /** Format: uuid */
            entryId: string;
            /** @description An instant or a day, as it was said; null where nobody did. */
            happened: string | null;
            /** @description It was recorded more than 24 h after it happened. */
            late: boolean;
            /** @description Why it was entered after the record had moved on. */
            lateReason: string | null;
            /** @description As it was first entered; null where its clinical part was destroyed. */
            original: {
                [key: string]: unknown;
            } | null;
            position: number;
            /** Format: date-time */
            recordedAt: string;
            /** @example practitioner */
            role: string;
            /** @description The entry and its corrections, which hold its words. */
            sealedIn: string[];
            /** @enum {string} */
            status: "standing" | "corrected" | "voided";
            /** @example AreaTreated */
            type: string;
            voided: components["schemas"]["TimelineChange"] | null;
        };
        TimelineFieldChange: {
            /** @example passes */
            field: string;
            /** @description Any value of the field; null where it has none. */
            new: Record<string, never> | null;
            /** @description Any value of the field; null where it had none. */
            old: Record<string, never> | null;
        };
        TokenBody: {
            /** Format: date-time */
            createdAt: string;
            /** @description Who made it: a staff id, or `system` for the command line. */
            createdBy: string;
            /** Format: date-time */
            endsAt: string;
            /**
             * Format: uuid
             * @description Stands as the actor of what the machine records.
             */
            id: string;
            label: string;
            /** @description The first characters, by which people tell tokens apart. */
            prefix: string;
            scopes: ("record" | "read" | "audit" | "calendar")[];
        };
        TokensBody: {
            tokens: components["schemas"]["TokenBody"][];
        };
        TouchUpItem: {
            client: components["schemas"]["ClientOfItem"];
            /** Format: date */
            completedOn: string;
            /** Format: date */
            dueFrom: string;
            /**
             * Format: date
             * @description Last day of the window.
             */
            dueUntil: string;
            /** Format: uuid */
            seriesId: string;
        };
        TouchUpSection: {
            items: components["schemas"]["TouchUpItem"][];
            /** @description Ask for more of the list with `after`; null at its end. */
            next: string | null;
            /** @description All that waits, on whichever page. */
            total: number;
        };
        TreatAreaRequest: {
            /** @example cheek */
            area: string;
            /** @description Study arm, where sides are treated differently. */
            arm?: string;
            /**
             * Format: date-time
             * @description When needling of the area began.
             */
            at?: string;
            /** Format: date */
            cartridgeExpiresOn?: string;
            cartridgeLot?: string;
            /** @description Number of the single cartridge within its lot, where the pack prints one. */
            cartridgeSerial?: string;
            /**
             * Format: uuid
             * @description An entry of the clinic's register of devices.
             */
            deviceId?: string;
            deviceModel?: string;
            /** @enum {string} */
            deviceType?: "roller" | "stamp" | "pen" | "rf_pen";
            /** Format: date-time */
            endedAt?: string;
            /** @enum {string} */
            endpoint?: "none" | "erythema" | "pinpoint_bleeding_sparse" | "pinpoint_bleeding_uniform" | "wheal" | "over_endpoint";
            energyMj?: number;
            glideProduct?: string;
            glideSafeForIntradermalUse?: boolean;
            /** @description Present where the entry is made afterwards. */
            late?: components["schemas"]["LateRequest"];
            needleDiameterUm?: number;
            needleGauge?: number;
            /** @example 1500 */
            needleLengthUm?: number;
            notes?: components["schemas"]["TechniqueNotesRequest"];
            /** @description For each rule that says stop, why it goes on. */
            overrides?: components["schemas"]["OverrideRequest"][];
            /** @example 4 */
            passes?: number;
            /** @enum {string} */
            pattern?: "vertical" | "horizontal" | "diagonal" | "star" | "circular" | "stamping";
            pinCount?: number;
            powerMw?: number;
            /**
             * Format: uuid
             * @description The preset that the technique was taken from.
             */
            presetId?: string;
            /** @enum {string} */
            pressure?: "light" | "medium" | "firm";
            pulseCount?: number;
            pulseMs?: number;
            /** @enum {string} */
            side?: "left" | "right" | "both" | "midline";
            speed?: number;
            /** @enum {string} */
            speedUnit?: "rpm" | "hz" | "level";
            surfaceMm2?: number;
            /** @description Inside the bony rim of the eye. */
            withinOrbitalRim?: boolean;
        };
        TrendBody: {
            /** @description Limits of 95 %, by linear regression with clients as clusters. */
            changeLower: number | null;
            /** @description Change of the rate with each 0.5 mm more, as a share. */
            changePer500Um: number | null;
            changeUpper: number | null;
            /** @description That a straight line explains all of it. */
            departureP: number | null;
            doses: components["schemas"]["DoseBody"][];
            /** @enum {string} */
            method: "trend.cochranArmitage";
            /** @description Two-sided; null where there is no trend to test. */
            p: number | null;
            verdict: components["schemas"]["TrendVerdict"];
            /** @description The same in words. */
            words: string;
        };
        /** @enum {string} */
        TrendVerdict: "too_few" | "no_trend" | "rises" | "falls";
        TypeRatesBody: {
            areaTreatments: components["schemas"]["AreaTreatmentRates"];
            clients: components["schemas"]["ClientRates"];
            sessions: components["schemas"]["SessionRates"];
            /**
             * @description A type of side effect, or `any`.
             * @example any
             */
            type: string;
        };
        UndoEntryRequest: {
            /**
             * Format: uuid
             * @description eventId of the last entry, as the person saw it.
             */
            entryId: string;
        };
        VerificationBody: {
            /**
             * @description What is being worked on.
             * @example events
             */
            doing: string;
            done: number;
            /** Format: date-time */
            endedAt: string | null;
            /** @description Why it could not be finished. */
            failure: components["schemas"]["JobFailureBody"] | null;
            /** @example job-3f9a01c7-01a20f0c-4140-7ab9-bd5a-f0f590ae26bb */
            id: string;
            result: components["schemas"]["BothVerifiedBody"] | null;
            /** Format: date-time */
            startedAt: string;
            /** @enum {string} */
            state: "running" | "done" | "failed";
            /** @description 0 until it is known. */
            total: number;
        };
        VerifiedBody: {
            clockAdjustments: number;
            epochs: number;
            erasedParts: number;
            events: number;
            /** @description Null: nothing was found. */
            finding: components["schemas"]["FindingBody"] | null;
            /** @description Events lost at a restore, as the epoch after it says. */
            lostEvents: number;
            /** @description Sealed parts that were opened and are what was committed to. */
            sealedParts: number;
            /** @description Epochs that agree with what was signed last. */
            signedEpochs: number;
        };
        VoidEntryRequest: {
            /**
             * Format: uuid
             * @description eventId of the entry.
             */
            entryId: string;
            explanation?: string;
            /** @enum {string} */
            reason: "entered_in_error" | "wrong_client" | "wrong_session" | "duplicate" | "did_not_happen" | "undone" | "no_longer_applies" | "other";
            /** @description True: the entries that hang on it go with it. */
            withDependents?: boolean;
        };
        WhoAmIBody: {
            clinics: components["schemas"]["MyClinicBody"][];
            loginName: string;
            name: string;
            /** @description Runs the installation; this opens no clinical data. */
            platformAdmin: boolean;
            /** @description Whether a second factor was shown in this session. */
            secondFactor: boolean;
            /** @description Whether an authenticator app is enrolled. */
            secondFactorEnrolled: boolean;
            /**
             * Format: uuid
             * @description The id that events name as their actor.
             */
            staffId: string;
        };
        WilsonInterval: {
            lower: number;
            upper: number;
        };
        WithdrawConsentRequest: {
            /** @enum {string} */
            kind: "treatment" | "clinical_photo" | "marketing_photo" | "data_sharing";
            /** @description Present where the entry is made afterwards. */
            late?: components["schemas"]["LateRequest"];
            notes?: components["schemas"]["NotesRequest"];
            withdrawn: string;
        };
        WorkListBody: {
            /** @description Stops and warnings that nobody has acknowledged or overridden yet, oldest first. */
            alerts?: components["schemas"]["AlertSection"];
            /**
             * Format: date-time
             * @description The instant that everything was worked out for.
             */
            at: string;
            /** @description Longest due first. */
            followUps?: components["schemas"]["FollowUpSection"];
            /** @description Bookings of earlier days that nobody came to, moved or cancelled. */
            missedBookings?: components["schemas"]["SessionSection"];
            /** @description Side effects that an authority may have to hear of. */
            reports?: components["schemas"]["ReportSection"];
            /** @description Without a booking ahead; longest due first. */
            seriesDue?: components["schemas"]["SeriesSection"];
            /** @description Booked for the day or held on it, in order of time. */
            sessionsToday?: components["schemas"]["SessionSection"];
            /** @description Open ones, oldest first. */
            sideEffects?: components["schemas"]["SideEffectSection"];
            /**
             * Format: date
             * @description The day of that instant, where the clinic is.
             */
            today: string;
            /** @description Without a booking ahead; longest due first. */
            touchUpsDue?: components["schemas"]["TouchUpSection"];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readCalendarFeed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                secret: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    listClinics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClinicsBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    addClinic: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddClinicRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClinicBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    listAccesses: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                before?: number;
                /** @description Only where this client’s data were shown. */
                clientId?: string;
                /** @description 1 to 500; 100 by default. */
                limit?: number;
                /** @description Only what this person, or token, was shown. */
                staffId?: string;
            };
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessesBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Signed in, but without the right. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    listAnnotations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    annotate: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnotateRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    listCartridgeLots: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    receiveCartridgeLot: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiveCartridgeLotRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    recallLot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
                lot: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LotUsesBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    listClients: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                after?: string;
                /** @description Items of a page, 1 to 200; 50 by default. */
                limit?: number;
                /** @description Words of a name, a reference or a year of birth, or their beginnings, in any order. Of those found, the first `limit` are answered, without `next`: more words find fewer. */
                search?: string;
            };
            header?: {
                /** @description Position of a receipt: the answer waits until it is read, 5 s at most. */
                "Pinpoint-At-Least"?: number;
            };
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientListBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description It cannot be done at the moment; sending the same again goes on with it. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clientId: string;
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readClientAlerts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clientId: string;
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientAlertsBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    acknowledgeClientAlert: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                alertId: string;
                clientId: string;
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcknowledgeAlertRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    assessOutcome: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssessOutcomeRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    withdrawConsent: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawConsentRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    giveConsent: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveConsentRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    recordConsultation: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordConsultationRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    correctClientEntry: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectEntryRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readClientCourse: {
        parameters: {
            query?: {
                /** @description For whom: the clinic itself, by default, or anybody else. What leaves the clinic is rounded, groups of few clients are withheld, and nothing but the class is filtered, so that no two files give a client away. What has no form for outside is refused. */
                audience?: "inside" | "outside";
                /** @description As known at this position; by default, now. */
                knownAt?: number;
            };
            header?: {
                /** @description Position of a receipt: the answer waits until it is read, 5 s at most. */
                "Pinpoint-At-Least"?: number;
            };
            path: {
                clientId: string;
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientCourseBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description It cannot be done at the moment; sending the same again goes on with it. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    changeClientDetails: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeClientDetailsRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readErasureStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clientId: string;
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureStatusBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    requestErasure: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestErasureRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Signed in, but without the right. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    approveErasure: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveErasureRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Signed in, but without the right. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description It cannot be done at the moment; sending the same again goes on with it. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    refuseErasure: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseErasureRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Signed in, but without the right. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    exportClientFhir: {
        parameters: {
            query?: {
                /** @description A position, or an instant: as it was recorded then. By default, now. */
                asOf?: string;
                /** @description Whether names, contacts and free text stand in it; true by default. */
                openSealed?: string;
            };
            header?: never;
            path: {
                clientId: string;
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/fhir+json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Signed in, but without the right. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    takeHistory: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeHistoryRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    listPhotos: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clientId: string;
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhotoListBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readPhoto: {
        parameters: {
            query?: {
                /** @description `full` by default; a thumbnail has at most 480 px. */
                size?: "full" | "thumbnail";
            };
            header?: never;
            path: {
                clientId: string;
                clinicId: string;
                photoId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    takePhoto: {
        parameters: {
            query: {
                area?: string;
                /** @description Study arm, where sides are treated differently. */
                arm?: string;
                /** @description Present where the photo is entered afterwards. */
                lateReason?: "forgotten" | "device_offline" | "recorded_on_paper" | "learned_later" | "imported" | "other";
                /** @description `before` and `after` of a session need its id. */
                phase: "baseline" | "before" | "after" | "interim" | "final" | "touch_up";
                seriesId?: string;
                sessionId?: string;
                side?: "left" | "right" | "both" | "midline";
                /** @description When it was taken; what the camera wrote into the picture is not read. */
                taken: string;
                view: "front" | "left_oblique" | "right_oblique" | "left_profile" | "right_profile" | "back" | "close_up" | "other";
            };
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
                clinicId: string;
                photoId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/jpeg": string;
                "image/png": string;
                "image/webp": string;
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    registerClient: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterClientRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                after?: string;
                /** @description Items of a page, 1 to 200; 50 by default. */
                limit?: number;
            };
            header?: {
                /** @description Position of a receipt: the answer waits until it is read, 5 s at most. */
                "Pinpoint-At-Least"?: number;
            };
            path: {
                clientId: string;
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionListBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description It cannot be done at the moment; sending the same again goes on with it. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readSheet: {
        parameters: {
            query?: {
                /** @description By default, that of the newest text. */
                language?: string;
                /** @description Whether the name of the client stands on it: a sheet may be left lying about. Left out by default. */
                name?: "shown" | "left_out";
                /** @description The session that it is for: its day and time stand on the sheet. */
                sessionId?: string;
            };
            header?: never;
            path: {
                clientId: string;
                clinicId: string;
                sheet: "preparation" | "aftercare";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SheetBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    printSheet: {
        parameters: {
            query?: {
                /** @description By default, that of the newest text. */
                language?: string;
                /** @description Whether the name of the client stands on it: a sheet may be left lying about. Left out by default. */
                name?: "shown" | "left_out";
                /** @description The session that it is for: its day and time stand on the sheet. */
                sessionId?: string;
            };
            header?: never;
            path: {
                clientId: string;
                clinicId: string;
                sheet: "preparation" | "aftercare";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    voidClientEntry: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoidEntryRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    listDevices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    registerDevice: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterDeviceRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    listEmergencyAccesses: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmergencyAccessesBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Signed in, but without the right. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    takeEmergencyAccess: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeEmergencyAccessRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    listEvents: {
        parameters: {
            query?: {
                /** @description What this person, token or `system` did. */
                actor?: string;
                /** @description `next` of the page before: goes on behind this position. */
                after?: number;
                /** @description Events of this client, in whichever record. */
                clientId?: string;
                /** @description Happened then or later; a day is the clinic’s. */
                happenedFrom?: string;
                /** @description Happened before this instant, or on this day at the latest. */
                happenedTo?: string;
                /** @description 1 to 500; 100 by default. */
                limit?: number;
                /** @description oldest_first by default. */
                order?: "oldest_first" | "newest_first";
                /** @description Recorded then or later. */
                recordedFrom?: string;
                /** @description Recorded before this. */
                recordedTo?: string;
                /** @description Events of this series, and entries elsewhere that name it. */
                seriesId?: string;
                /** @description Events of this session, and entries elsewhere that name it. */
                sessionId?: string;
                /** @description What this member of the staff did, and what was recorded about them. */
                staffId?: string;
                /** @description Event types, separated by commas. */
                types?: string;
            };
            header?: {
                /** @description Position of a receipt: the answer waits until it is read, 5 s at most. */
                "Pinpoint-At-Least"?: number;
            };
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventListBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description It cannot be done at the moment; sending the same again goes on with it. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    exportEvents: {
        parameters: {
            query?: {
                /** @description What this person, token or `system` did. */
                actor?: string;
                /** @description Events of this client, in whichever record. */
                clientId?: string;
                /** @description Begins with this position; with the first by default. */
                from?: number;
                /** @description Happened then or later; a day is the clinic’s. */
                happenedFrom?: string;
                /** @description Happened before this instant, or on this day at the latest. */
                happenedTo?: string;
                /** @description Whether names, contacts and free text stand in it; false by default, and never for a token. */
                openSealed?: string;
                /** @description Recorded then or later. */
                recordedFrom?: string;
                /** @description Recorded before this. */
                recordedTo?: string;
                /** @description Events of this series, and entries elsewhere that name it. */
                seriesId?: string;
                /** @description Events of this session, and entries elsewhere that name it. */
                sessionId?: string;
                /** @description What this member of the staff did, and what was recorded about them. */
                staffId?: string;
                /** @description Ends with this position; by default, with the newest at the start. */
                to?: number;
                /** @description Event types, separated by commas. */
                types?: string;
            };
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One JSON object a line; it is described here. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": components["schemas"]["EventLineBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Signed in, but without the right. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description It cannot be done at the moment; sending the same again goes on with it. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    exportClinicFhir: {
        parameters: {
            query?: {
                /** @description Resource types, separated by commas: Organization, Practitioner, PractitionerRole, Device, Patient, Condition, AllergyIntolerance, MedicationStatement, Consent, CarePlan, Appointment, Encounter, Procedure, MedicationAdministration, Observation, AdverseEvent, Communication, DetectedIssue, Media, Provenance, AuditEvent. All by default. */
                _type?: string;
                /** @description A position, or an instant: as it was recorded then. By default, now. */
                asOf?: string;
                /** @description Whether names, contacts and free text stand in it; false by default, and never for a token. */
                openSealed?: string;
            };
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/fhir+ndjson": string;
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Signed in, but without the right. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description It cannot be done at the moment; sending the same again goes on with it. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    addFirstOwner: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
            };
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddFirstOwnerRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirstOwnerBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Signed in, but without the right. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readClientAsOf: {
        parameters: {
            query?: {
                /** @description A position, or an instant: as it stood then. By default, now. */
                asOf?: string;
            };
            header?: never;
            path: {
                clientId: string;
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AsOfBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Signed in, but without the right. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readClientDifference: {
        parameters: {
            query?: {
                /** @description A position, or an instant. By default, before the first entry. */
                from?: string;
                /** @description A position, or an instant. By default, now. */
                to?: string;
            };
            header?: never;
            path: {
                clientId: string;
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AsOfDifferenceBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Signed in, but without the right. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    explainDifference: {
        parameters: {
            query: {
                /** @description `next` of the page before. */
                after?: number;
                /** @description A position, or an instant: what was known then. */
                from: string;
                /** @description 1 to 500; 100 by default. */
                limit?: number;
                /** @description A position, or an instant: beside what was known then. By default, now. */
                to?: string;
            };
            header?: {
                /** @description Position of a receipt: the answer waits until it is read, 5 s at most. */
                "Pinpoint-At-Least"?: number;
            };
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExplainedDifferenceBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description It cannot be done at the moment; sending the same again goes on with it. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readSeriesAsOf: {
        parameters: {
            query?: {
                /** @description A position, or an instant: as it stood then. By default, now. */
                asOf?: string;
            };
            header?: never;
            path: {
                clinicId: string;
                seriesId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AsOfBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Signed in, but without the right. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readSeriesDifference: {
        parameters: {
            query?: {
                /** @description A position, or an instant. By default, before the first entry. */
                from?: string;
                /** @description A position, or an instant. By default, now. */
                to?: string;
            };
            header?: never;
            path: {
                clinicId: string;
                seriesId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AsOfDifferenceBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Signed in, but without the right. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readSessionAsOf: {
        parameters: {
            query?: {
                /** @description A position, or an instant: as it stood then. By default, now. */
                asOf?: string;
            };
            header?: never;
            path: {
                clinicId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AsOfBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Signed in, but without the right. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readSessionDifference: {
        parameters: {
            query?: {
                /** @description A position, or an instant. By default, before the first entry. */
                from?: string;
                /** @description A position, or an instant. By default, now. */
                to?: string;
            };
            header?: never;
            path: {
                clinicId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AsOfDifferenceBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Signed in, but without the right. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    startBundle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BundleRequestBody"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BundleJobBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Signed in, but without the right. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description It cannot be done at the moment; sending the same again goes on with it. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readBundle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bundleId: string;
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BundleJobBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Signed in, but without the right. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    stopBundle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bundleId: string;
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Signed in, but without the right. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    downloadBundle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bundleId: string;
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-tar": string;
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Signed in, but without the right. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readCheckpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckpointBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Signed in, but without the right. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description It cannot be done at the moment; sending the same again goes on with it. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    proveConsistency: {
        parameters: {
            query: {
                /** @description Epoch of the log; by default, the newest. */
                epoch?: number;
                /** @description Size of the older checkpoint. */
                from: number;
                /** @description Size of the newer one; by default, of the newest. */
                to?: number;
            };
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsistencyBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Signed in, but without the right. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description It cannot be done at the moment; sending the same again goes on with it. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readLeaf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
                position: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeafBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Signed in, but without the right. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description It cannot be done at the moment; sending the same again goes on with it. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    proveInclusion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
                position: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InclusionBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Signed in, but without the right. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description It cannot be done at the moment; sending the same again goes on with it. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    proveReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
                commandId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvedReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Signed in, but without the right. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description It cannot be done at the moment; sending the same again goes on with it. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    startVerification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Signed in, but without the right. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description It cannot be done at the moment; sending the same again goes on with it. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readVerification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
                verificationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Signed in, but without the right. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    stopVerification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
                verificationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Signed in, but without the right. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readControlChart: {
        parameters: {
            query?: {
                /** @description How aftercare was kept to: kept, partly, missed, not_recorded. */
                adherence?: string;
                /** @description Areas. */
                area?: string;
                /** @description Windows are open or closed as of this instant; by default, when the figure was known. */
                at?: string;
                /** @description For whom: the clinic itself, by default, or anybody else. What leaves the clinic is rounded, groups of few clients are withheld, and nothing but the class is filtered, so that no two files give a client away. What has no form for outside is refused. */
                audience?: "inside" | "outside";
                /** @description expected, prolonged or adverse. By default the last two: an expected response is no side effect. */
                class?: string;
                /** @description Device types. */
                device?: string;
                /** @description Endpoints. */
                endpoint?: string;
                /** @description Worst grades, 1 to 5. */
                grade?: string;
                /** @description Groups of side effects. */
                group?: string;
                /** @description An indicator of the overview; `any` by default. */
                indicator?: string;
                /** @description As known at this position; by default, now. */
                knownAt?: number;
                /** @description As known at this instant; instead of knownAt. */
                knownOn?: string;
                /** @description Months of the session, 2026-03. */
                month?: string;
                /** @description Bands in µm, such as 501_to_1000. */
                needle_length?: string;
                /** @description 1_to_2, 3_to_4, 5_to_6 or over_6. */
                passes?: string;
                /** @description month by default; week where there are too few months. */
                period?: "week" | "month" | "quarter";
                /** @description Ids of staff. */
                practitioner?: string;
                /** @description 1 to 6, or over_6. */
                session_number?: string;
                /** @description Fitzpatrick types. */
                skin_type?: string;
                /** @description Whether a safety rule flagged the technique: none or deviated. */
                technique_deviation?: string;
                /** @description Types of side effect. */
                type?: string;
                /** @description Window in days; 28 by default. */
                window?: "7" | "28" | "90";
            };
            header?: {
                /** @description Position of a receipt: the answer waits until it is read, 5 s at most. */
                "Pinpoint-At-Least"?: number;
            };
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ControlChartBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description It cannot be done at the moment; sending the same again goes on with it. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    exportControlChart: {
        parameters: {
            query?: {
                /** @description How aftercare was kept to: kept, partly, missed, not_recorded. */
                adherence?: string;
                /** @description Areas. */
                area?: string;
                /** @description Windows are open or closed as of this instant; by default, when the figure was known. */
                at?: string;
                /** @description For whom: the clinic itself, by default, or anybody else. What leaves the clinic is rounded, groups of few clients are withheld, and nothing but the class is filtered, so that no two files give a client away. What has no form for outside is refused. */
                audience?: "inside" | "outside";
                /** @description expected, prolonged or adverse. By default the last two: an expected response is no side effect. */
                class?: string;
                /** @description Device types. */
                device?: string;
                /** @description Endpoints. */
                endpoint?: string;
                /** @description Worst grades, 1 to 5. */
                grade?: string;
                /** @description Groups of side effects. */
                group?: string;
                /** @description An indicator of the overview; `any` by default. */
                indicator?: string;
                /** @description As known at this position; by default, now. */
                knownAt?: number;
                /** @description As known at this instant; instead of knownAt. */
                knownOn?: string;
                /** @description Months of the session, 2026-03. */
                month?: string;
                /** @description Bands in µm, such as 501_to_1000. */
                needle_length?: string;
                /** @description 1_to_2, 3_to_4, 5_to_6 or over_6. */
                passes?: string;
                /** @description month by default; week where there are too few months. */
                period?: "week" | "month" | "quarter";
                /** @description Ids of staff. */
                practitioner?: string;
                /** @description 1 to 6, or over_6. */
                session_number?: string;
                /** @description Fitzpatrick types. */
                skin_type?: string;
                /** @description Whether a safety rule flagged the technique: none or deviated. */
                technique_deviation?: string;
                /** @description Types of side effect. */
                type?: string;
                /** @description Window in days; 28 by default. */
                window?: "7" | "28" | "90";
            };
            header?: {
                /** @description Position of a receipt: the answer waits until it is read, 5 s at most. */
                "Pinpoint-At-Least"?: number;
            };
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description It cannot be done at the moment; sending the same again goes on with it. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readTechniqueClaim: {
        parameters: {
            query?: {
                /** @description How aftercare was kept to: kept, partly, missed, not_recorded. */
                adherence?: string;
                /** @description Areas. */
                area?: string;
                /** @description Windows are open or closed as of this instant; by default, when the figure was known. */
                at?: string;
                /** @description For whom: the clinic itself, by default, or anybody else. What leaves the clinic is rounded, groups of few clients are withheld, and nothing but the class is filtered, so that no two files give a client away. What has no form for outside is refused. */
                audience?: "inside" | "outside";
                /** @description expected, prolonged or adverse. By default the last two: an expected response is no side effect. */
                class?: string;
                /** @description Device types. */
                device?: string;
                /** @description Endpoints. */
                endpoint?: string;
                /** @description Worst grades, 1 to 5. */
                grade?: string;
                /** @description Groups of side effects. */
                group?: string;
                /** @description An indicator of the overview; `any` by default. */
                indicator?: string;
                /** @description As known at this position; by default, now. */
                knownAt?: number;
                /** @description As known at this instant; instead of knownAt. */
                knownOn?: string;
                /** @description Months of the session, 2026-03. */
                month?: string;
                /** @description Bands in µm, such as 501_to_1000. */
                needle_length?: string;
                /** @description 1_to_2, 3_to_4, 5_to_6 or over_6. */
                passes?: string;
                /** @description Ids of staff. */
                practitioner?: string;
                /** @description 1 to 6, or over_6. */
                session_number?: string;
                /** @description Fitzpatrick types. */
                skin_type?: string;
                /** @description Whether a safety rule flagged the technique: none or deviated. */
                technique_deviation?: string;
                /** @description Types of side effect. */
                type?: string;
                /** @description Window in days; 28 by default. */
                window?: "7" | "28" | "90";
            };
            header?: {
                /** @description Position of a receipt: the answer waits until it is read, 5 s at most. */
                "Pinpoint-At-Least"?: number;
            };
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TechniqueClaimBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description It cannot be done at the moment; sending the same again goes on with it. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    exportTechniqueClaim: {
        parameters: {
            query?: {
                /** @description How aftercare was kept to: kept, partly, missed, not_recorded. */
                adherence?: string;
                /** @description Areas. */
                area?: string;
                /** @description Windows are open or closed as of this instant; by default, when the figure was known. */
                at?: string;
                /** @description For whom: the clinic itself, by default, or anybody else. What leaves the clinic is rounded, groups of few clients are withheld, and nothing but the class is filtered, so that no two files give a client away. What has no form for outside is refused. */
                audience?: "inside" | "outside";
                /** @description expected, prolonged or adverse. By default the last two: an expected response is no side effect. */
                class?: string;
                /** @description Device types. */
                device?: string;
                /** @description Endpoints. */
                endpoint?: string;
                /** @description Worst grades, 1 to 5. */
                grade?: string;
                /** @description Groups of side effects. */
                group?: string;
                /** @description An indicator of the overview; `any` by default. */
                indicator?: string;
                /** @description As known at this position; by default, now. */
                knownAt?: number;
                /** @description As known at this instant; instead of knownAt. */
                knownOn?: string;
                /** @description Months of the session, 2026-03. */
                month?: string;
                /** @description Bands in µm, such as 501_to_1000. */
                needle_length?: string;
                /** @description 1_to_2, 3_to_4, 5_to_6 or over_6. */
                passes?: string;
                /** @description Ids of staff. */
                practitioner?: string;
                /** @description 1 to 6, or over_6. */
                session_number?: string;
                /** @description Fitzpatrick types. */
                skin_type?: string;
                /** @description Whether a safety rule flagged the technique: none or deviated. */
                technique_deviation?: string;
                /** @description Types of side effect. */
                type?: string;
                /** @description Window in days; 28 by default. */
                window?: "7" | "28" | "90";
            };
            header?: {
                /** @description Position of a receipt: the answer waits until it is read, 5 s at most. */
                "Pinpoint-At-Least"?: number;
            };
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description It cannot be done at the moment; sending the same again goes on with it. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    listClientsBehind: {
        parameters: {
            query?: {
                /** @description How aftercare was kept to: kept, partly, missed, not_recorded. */
                adherence?: string;
                /** @description `next` of the page before. */
                after?: string;
                /** @description Areas. */
                area?: string;
                /** @description Windows are open or closed as of this instant; by default, when the figure was known. */
                at?: string;
                /** @description For whom: the clinic itself, by default, or anybody else. What leaves the clinic is rounded, groups of few clients are withheld, and nothing but the class is filtered, so that no two files give a client away. What has no form for outside is refused. */
                audience?: "inside" | "outside";
                /** @description expected, prolonged or adverse. By default the last two: an expected response is no side effect. */
                class?: string;
                /** @description As which of its numbers; all by default. */
                counted?: "all" | "numerator" | "denominator" | "missing" | "not_due" | "spontaneous";
                /** @description Device types. */
                device?: string;
                /** @description Endpoints. */
                endpoint?: string;
                /** @description Sessions of this day or later; a day is the clinic’s. */
                from?: string;
                /** @description Worst grades, 1 to 5. */
                grade?: string;
                /** @description Groups of side effects. */
                group?: string;
                /** @description As known at this position; by default, now. */
                knownAt?: number;
                /** @description As known at this instant; instead of knownAt. */
                knownOn?: string;
                /** @description Items of a page, 1 to 200; 50 by default. */
                limit?: number;
                /** @description Months of the session, 2026-03. */
                month?: string;
                /** @description Bands in µm, such as 501_to_1000. */
                needle_length?: string;
                /** @description 1_to_2, 3_to_4, 5_to_6 or over_6. */
                passes?: string;
                /** @description Ids of staff. */
                practitioner?: string;
                /** @description 1 to 6, or over_6. */
                session_number?: string;
                /** @description Fitzpatrick types. */
                skin_type?: string;
                /** @description Whether a safety rule flagged the technique: none or deviated. */
                technique_deviation?: string;
                /** @description Sessions of this day or earlier. */
                to?: string;
                /** @description Types of side effect. */
                type?: string;
                /** @description What the figure counted; sessions by default. */
                unit?: "client" | "session" | "session_area";
                /** @description Window in days; 28 by default. */
                window?: "7" | "28" | "90";
            };
            header?: {
                /** @description Position of a receipt: the answer waits until it is read, 5 s at most. */
                "Pinpoint-At-Least"?: number;
            };
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientsBehindBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description It cannot be done at the moment; sending the same again goes on with it. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    exportClientsBehind: {
        parameters: {
            query?: {
                /** @description How aftercare was kept to: kept, partly, missed, not_recorded. */
                adherence?: string;
                /** @description Areas. */
                area?: string;
                /** @description Windows are open or closed as of this instant; by default, when the figure was known. */
                at?: string;
                /** @description For whom: the clinic itself, by default, or anybody else. What leaves the clinic is rounded, groups of few clients are withheld, and nothing but the class is filtered, so that no two files give a client away. What has no form for outside is refused. */
                audience?: "inside" | "outside";
                /** @description expected, prolonged or adverse. By default the last two: an expected response is no side effect. */
                class?: string;
                /** @description As which of its numbers; all by default. */
                counted?: "all" | "numerator" | "denominator" | "missing" | "not_due" | "spontaneous";
                /** @description Device types. */
                device?: string;
                /** @description Endpoints. */
                endpoint?: string;
                /** @description Sessions of this day or later; a day is the clinic’s. */
                from?: string;
                /** @description Worst grades, 1 to 5. */
                grade?: string;
                /** @description Groups of side effects. */
                group?: string;
                /** @description As known at this position; by default, now. */
                knownAt?: number;
                /** @description As known at this instant; instead of knownAt. */
                knownOn?: string;
                /** @description Months of the session, 2026-03. */
                month?: string;
                /** @description Bands in µm, such as 501_to_1000. */
                needle_length?: string;
                /** @description 1_to_2, 3_to_4, 5_to_6 or over_6. */
                passes?: string;
                /** @description Ids of staff. */
                practitioner?: string;
                /** @description 1 to 6, or over_6. */
                session_number?: string;
                /** @description Fitzpatrick types. */
                skin_type?: string;
                /** @description Whether a safety rule flagged the technique: none or deviated. */
                technique_deviation?: string;
                /** @description Sessions of this day or earlier. */
                to?: string;
                /** @description Types of side effect. */
                type?: string;
                /** @description What the figure counted; sessions by default. */
                unit?: "client" | "session" | "session_area";
                /** @description Window in days; 28 by default. */
                window?: "7" | "28" | "90";
            };
            header?: {
                /** @description Position of a receipt: the answer waits until it is read, 5 s at most. */
                "Pinpoint-At-Least"?: number;
            };
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description It cannot be done at the moment; sending the same again goes on with it. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readFunnel: {
        parameters: {
            query?: {
                /** @description practitioner by default; `clinic` compares all that you own. */
                across?: "practitioner" | "clinic" | "device";
                /** @description How aftercare was kept to: kept, partly, missed, not_recorded. */
                adherence?: string;
                /** @description Observed over expected events beside the rates. */
                adjust?: "case_mix";
                /** @description Areas. */
                area?: string;
                /** @description Windows are open or closed as of this instant; by default, when the figure was known. */
                at?: string;
                /** @description For whom: the clinic itself, by default, or anybody else. What leaves the clinic is rounded, groups of few clients are withheld, and nothing but the class is filtered, so that no two files give a client away. What has no form for outside is refused. */
                audience?: "inside" | "outside";
                /** @description expected, prolonged or adverse. By default the last two: an expected response is no side effect. */
                class?: string;
                /** @description Device types. */
                device?: string;
                /** @description Endpoints. */
                endpoint?: string;
                /** @description Worst grades, 1 to 5. */
                grade?: string;
                /** @description Groups of side effects. */
                group?: string;
                /** @description An indicator of the overview; `any` by default. */
                indicator?: string;
                /** @description As known at this position; by default, now. */
                knownAt?: number;
                /** @description As known at this instant; instead of knownAt. */
                knownOn?: string;
                /** @description Months of the session, 2026-03. */
                month?: string;
                /** @description Bands in µm, such as 501_to_1000. */
                needle_length?: string;
                /** @description 1_to_2, 3_to_4, 5_to_6 or over_6. */
                passes?: string;
                /** @description Ids of staff. */
                practitioner?: string;
                /** @description 1 to 6, or over_6. */
                session_number?: string;
                /** @description Fitzpatrick types. */
                skin_type?: string;
                /** @description Whether a safety rule flagged the technique: none or deviated. */
                technique_deviation?: string;
                /** @description Types of side effect. */
                type?: string;
                /** @description Window in days; 28 by default. */
                window?: "7" | "28" | "90";
            };
            header?: {
                /** @description Position of a receipt: the answer waits until it is read, 5 s at most. */
                "Pinpoint-At-Least"?: number;
            };
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FunnelBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description It cannot be done at the moment; sending the same again goes on with it. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    exportFunnel: {
        parameters: {
            query?: {
                /** @description practitioner by default; `clinic` compares all that you own. */
                across?: "practitioner" | "clinic" | "device";
                /** @description How aftercare was kept to: kept, partly, missed, not_recorded. */
                adherence?: string;
                /** @description Observed over expected events beside the rates. */
                adjust?: "case_mix";
                /** @description Areas. */
                area?: string;
                /** @description Windows are open or closed as of this instant; by default, when the figure was known. */
                at?: string;
                /** @description For whom: the clinic itself, by default, or anybody else. What leaves the clinic is rounded, groups of few clients are withheld, and nothing but the class is filtered, so that no two files give a client away. What has no form for outside is refused. */
                audience?: "inside" | "outside";
                /** @description expected, prolonged or adverse. By default the last two: an expected response is no side effect. */
                class?: string;
                /** @description Device types. */
                device?: string;
                /** @description Endpoints. */
                endpoint?: string;
                /** @description Worst grades, 1 to 5. */
                grade?: string;
                /** @description Groups of side effects. */
                group?: string;
                /** @description An indicator of the overview; `any` by default. */
                indicator?: string;
                /** @description As known at this position; by default, now. */
                knownAt?: number;
                /** @description As known at this instant; instead of knownAt. */
                knownOn?: string;
                /** @description Months of the session, 2026-03. */
                month?: string;
                /** @description Bands in µm, such as 501_to_1000. */
                needle_length?: string;
                /** @description 1_to_2, 3_to_4, 5_to_6 or over_6. */
                passes?: string;
                /** @description Ids of staff. */
                practitioner?: string;
                /** @description 1 to 6, or over_6. */
                session_number?: string;
                /** @description Fitzpatrick types. */
                skin_type?: string;
                /** @description Whether a safety rule flagged the technique: none or deviated. */
                technique_deviation?: string;
                /** @description Types of side effect. */
                type?: string;
                /** @description Window in days; 28 by default. */
                window?: "7" | "28" | "90";
            };
            header?: {
                /** @description Position of a receipt: the answer waits until it is read, 5 s at most. */
                "Pinpoint-At-Least"?: number;
            };
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description It cannot be done at the moment; sending the same again goes on with it. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    startModel: {
        parameters: {
            query?: {
                /** @description How aftercare was kept to: kept, partly, missed, not_recorded. */
                adherence?: string;
                /** @description Areas. */
                area?: string;
                /** @description Windows are open or closed as of this instant; by default, when the figure was known. */
                at?: string;
                /** @description For whom: the clinic itself, by default, or anybody else. What leaves the clinic is rounded, groups of few clients are withheld, and nothing but the class is filtered, so that no two files give a client away. What has no form for outside is refused. */
                audience?: "inside" | "outside";
                /** @description expected, prolonged or adverse. By default the last two: an expected response is no side effect. */
                class?: string;
                /** @description Some of skin_type, area, session_number, device, practitioner; where there are too few events, the last is left out first. */
                covariates?: string;
                /** @description Device types. */
                device?: string;
                /** @description Endpoints. */
                endpoint?: string;
                /** @description Values of the factor that are compared; by default those that the answer names. */
                exposed?: string;
                /** @description needle_length by default. */
                factor?: "technique_deviation" | "adherence" | "needle_length" | "passes" | "endpoint" | "device";
                /** @description Worst grades, 1 to 5. */
                grade?: string;
                /** @description Groups of side effects. */
                group?: string;
                /** @description An indicator of the overview; `any` by default. */
                indicator?: string;
                /** @description As known at this position; by default, now. */
                knownAt?: number;
                /** @description As known at this instant; instead of knownAt. */
                knownOn?: string;
                /** @description Months of the session, 2026-03. */
                month?: string;
                /** @description Bands in µm, such as 501_to_1000. */
                needle_length?: string;
                /** @description 1_to_2, 3_to_4, 5_to_6 or over_6. */
                passes?: string;
                /** @description Ids of staff. */
                practitioner?: string;
                /** @description Values that they are compared with. */
                reference?: string;
                /** @description 1 to 6, or over_6. */
                session_number?: string;
                /** @description Fitzpatrick types. */
                skin_type?: string;
                /** @description Whether a safety rule flagged the technique: none or deviated. */
                technique_deviation?: string;
                /** @description Types of side effect. */
                type?: string;
                /** @description What is counted: area treatments by default, sessions for how aftercare was kept to. */
                unit?: "session" | "session_area";
                /** @description Window in days; 28 by default. */
                window?: "7" | "28" | "90";
            };
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdjustedJobBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Signed in, but without the right. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description It cannot be done at the moment; sending the same again goes on with it. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readModel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
                modelId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdjustedJobBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Signed in, but without the right. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    stopModel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
                modelId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Signed in, but without the right. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readSafetyOverview: {
        parameters: {
            query?: {
                /** @description How aftercare was kept to: kept, partly, missed, not_recorded. */
                adherence?: string;
                /** @description Areas. */
                area?: string;
                /** @description Windows are open or closed as of this instant; by default, when the figure was known. */
                at?: string;
                /** @description For whom: the clinic itself, by default, or anybody else. What leaves the clinic is rounded, groups of few clients are withheld, and nothing but the class is filtered, so that no two files give a client away. What has no form for outside is refused. */
                audience?: "inside" | "outside";
                /** @description expected, prolonged or adverse. By default the last two: an expected response is no side effect. */
                class?: string;
                /** @description `owned`: of all clinics that you own, added up. */
                clinics?: "owned";
                /** @description Device types. */
                device?: string;
                /** @description Endpoints. */
                endpoint?: string;
                /** @description Worst grades, 1 to 5. */
                grade?: string;
                /** @description Groups of side effects. */
                group?: string;
                /** @description As known at this position; by default, now. */
                knownAt?: number;
                /** @description As known at this instant; instead of knownAt. */
                knownOn?: string;
                /** @description Months of the session, 2026-03. */
                month?: string;
                /** @description Bands in µm, such as 501_to_1000. */
                needle_length?: string;
                /** @description 1_to_2, 3_to_4, 5_to_6 or over_6. */
                passes?: string;
                /** @description Ids of staff. */
                practitioner?: string;
                /** @description 1 to 6, or over_6. */
                session_number?: string;
                /** @description Fitzpatrick types. */
                skin_type?: string;
                /** @description Whether a safety rule flagged the technique: none or deviated. */
                technique_deviation?: string;
                /** @description Types of side effect. */
                type?: string;
                /** @description Window in days; 28 by default. */
                window?: "7" | "28" | "90";
            };
            header?: {
                /** @description Position of a receipt: the answer waits until it is read, 5 s at most. */
                "Pinpoint-At-Least"?: number;
            };
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SafetyOverviewBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description It cannot be done at the moment; sending the same again goes on with it. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    exportSafetyOverview: {
        parameters: {
            query?: {
                /** @description How aftercare was kept to: kept, partly, missed, not_recorded. */
                adherence?: string;
                /** @description Areas. */
                area?: string;
                /** @description Windows are open or closed as of this instant; by default, when the figure was known. */
                at?: string;
                /** @description For whom: the clinic itself, by default, or anybody else. What leaves the clinic is rounded, groups of few clients are withheld, and nothing but the class is filtered, so that no two files give a client away. What has no form for outside is refused. */
                audience?: "inside" | "outside";
                /** @description expected, prolonged or adverse. By default the last two: an expected response is no side effect. */
                class?: string;
                /** @description Device types. */
                device?: string;
                /** @description Endpoints. */
                endpoint?: string;
                /** @description Worst grades, 1 to 5. */
                grade?: string;
                /** @description Groups of side effects. */
                group?: string;
                /** @description As known at this position; by default, now. */
                knownAt?: number;
                /** @description As known at this instant; instead of knownAt. */
                knownOn?: string;
                /** @description Months of the session, 2026-03. */
                month?: string;
                /** @description Bands in µm, such as 501_to_1000. */
                needle_length?: string;
                /** @description 1_to_2, 3_to_4, 5_to_6 or over_6. */
                passes?: string;
                /** @description Ids of staff. */
                practitioner?: string;
                /** @description 1 to 6, or over_6. */
                session_number?: string;
                /** @description Fitzpatrick types. */
                skin_type?: string;
                /** @description Whether a safety rule flagged the technique: none or deviated. */
                technique_deviation?: string;
                /** @description Types of side effect. */
                type?: string;
                /** @description Window in days; 28 by default. */
                window?: "7" | "28" | "90";
            };
            header?: {
                /** @description Position of a receipt: the answer waits until it is read, 5 s at most. */
                "Pinpoint-At-Least"?: number;
            };
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description It cannot be done at the moment; sending the same again goes on with it. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readOverviewOutside: {
        parameters: {
            query?: {
                /** @description How aftercare was kept to: kept, partly, missed, not_recorded. */
                adherence?: string;
                /** @description Areas. */
                area?: string;
                /** @description Windows are open or closed as of this instant; by default, when the figure was known. */
                at?: string;
                /** @description For whom: the clinic itself, by default, or anybody else. What leaves the clinic is rounded, groups of few clients are withheld, and nothing but the class is filtered, so that no two files give a client away. What has no form for outside is refused. */
                audience?: "inside" | "outside";
                /** @description expected, prolonged or adverse. By default the last two: an expected response is no side effect. */
                class?: string;
                /** @description Device types. */
                device?: string;
                /** @description Endpoints. */
                endpoint?: string;
                /** @description Worst grades, 1 to 5. */
                grade?: string;
                /** @description Groups of side effects. */
                group?: string;
                /** @description As known at this position; by default, now. */
                knownAt?: number;
                /** @description As known at this instant; instead of knownAt. */
                knownOn?: string;
                /** @description Months of the session, 2026-03. */
                month?: string;
                /** @description Bands in µm, such as 501_to_1000. */
                needle_length?: string;
                /** @description 1_to_2, 3_to_4, 5_to_6 or over_6. */
                passes?: string;
                /** @description Ids of staff. */
                practitioner?: string;
                /** @description 1 to 6, or over_6. */
                session_number?: string;
                /** @description Fitzpatrick types. */
                skin_type?: string;
                /** @description Whether a safety rule flagged the technique: none or deviated. */
                technique_deviation?: string;
                /** @description Types of side effect. */
                type?: string;
                /** @description Window in days; 28 by default. */
                window?: "7" | "28" | "90";
            };
            header?: {
                /** @description Position of a receipt: the answer waits until it is read, 5 s at most. */
                "Pinpoint-At-Least"?: number;
            };
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutsideOverviewBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description It cannot be done at the moment; sending the same again goes on with it. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readRates: {
        parameters: {
            query?: {
                /** @description How aftercare was kept to: kept, partly, missed, not_recorded. */
                adherence?: string;
                /** @description Areas. */
                area?: string;
                /** @description Windows are open or closed as of this instant; by default, when the figure was known. */
                at?: string;
                /** @description For whom: the clinic itself, by default, or anybody else. What leaves the clinic is rounded, groups of few clients are withheld, and nothing but the class is filtered, so that no two files give a client away. What has no form for outside is refused. */
                audience?: "inside" | "outside";
                /** @description One or two of clinic, practitioner, month, session_number, skin_type, adherence, technique_deviation, area, device, needle_length, passes, endpoint, type, group, grade, class. */
                by?: string;
                /** @description expected, prolonged or adverse. By default the last two: an expected response is no side effect. */
                class?: string;
                /** @description `owned`: of all clinics that you own, added up. */
                clinics?: "owned";
                /** @description Device types. */
                device?: string;
                /** @description Endpoints. */
                endpoint?: string;
                /** @description Sessions of this day or later; a day is the clinic’s. */
                from?: string;
                /** @description Worst grades, 1 to 5. */
                grade?: string;
                /** @description Groups of side effects. */
                group?: string;
                /** @description As known at this position; by default, now. */
                knownAt?: number;
                /** @description As known at this instant; instead of knownAt. */
                knownOn?: string;
                /** @description Months of the session, 2026-03. */
                month?: string;
                /** @description Bands in µm, such as 501_to_1000. */
                needle_length?: string;
                /** @description 1_to_2, 3_to_4, 5_to_6 or over_6. */
                passes?: string;
                /** @description Ids of staff. */
                practitioner?: string;
                /** @description 1 to 6, or over_6. */
                session_number?: string;
                /** @description Fitzpatrick types. */
                skin_type?: string;
                /** @description Whether a safety rule flagged the technique: none or deviated. */
                technique_deviation?: string;
                /** @description Sessions of this day or earlier. */
                to?: string;
                /** @description Types of side effect. */
                type?: string;
                /** @description What is counted; sessions by default. */
                unit?: "client" | "session" | "session_area";
                /** @description Window in days; 28 by default. */
                window?: "7" | "28" | "90";
            };
            header?: {
                /** @description Position of a receipt: the answer waits until it is read, 5 s at most. */
                "Pinpoint-At-Least"?: number;
            };
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatesBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description It cannot be done at the moment; sending the same again goes on with it. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    exportRates: {
        parameters: {
            query?: {
                /** @description How aftercare was kept to: kept, partly, missed, not_recorded. */
                adherence?: string;
                /** @description Areas. */
                area?: string;
                /** @description Windows are open or closed as of this instant; by default, when the figure was known. */
                at?: string;
                /** @description For whom: the clinic itself, by default, or anybody else. What leaves the clinic is rounded, groups of few clients are withheld, and nothing but the class is filtered, so that no two files give a client away. What has no form for outside is refused. */
                audience?: "inside" | "outside";
                /** @description One or two of clinic, practitioner, month, session_number, skin_type, adherence, technique_deviation, area, device, needle_length, passes, endpoint, type, group, grade, class. */
                by?: string;
                /** @description expected, prolonged or adverse. By default the last two: an expected response is no side effect. */
                class?: string;
                /** @description Device types. */
                device?: string;
                /** @description Endpoints. */
                endpoint?: string;
                /** @description Sessions of this day or later; a day is the clinic’s. */
                from?: string;
                /** @description Worst grades, 1 to 5. */
                grade?: string;
                /** @description Groups of side effects. */
                group?: string;
                /** @description As known at this position; by default, now. */
                knownAt?: number;
                /** @description As known at this instant; instead of knownAt. */
                knownOn?: string;
                /** @description Months of the session, 2026-03. */
                month?: string;
                /** @description Bands in µm, such as 501_to_1000. */
                needle_length?: string;
                /** @description 1_to_2, 3_to_4, 5_to_6 or over_6. */
                passes?: string;
                /** @description Ids of staff. */
                practitioner?: string;
                /** @description 1 to 6, or over_6. */
                session_number?: string;
                /** @description Fitzpatrick types. */
                skin_type?: string;
                /** @description Whether a safety rule flagged the technique: none or deviated. */
                technique_deviation?: string;
                /** @description Sessions of this day or earlier. */
                to?: string;
                /** @description Types of side effect. */
                type?: string;
                /** @description What is counted; sessions by default. */
                unit?: "client" | "session" | "session_area";
                /** @description Window in days; 28 by default. */
                window?: "7" | "28" | "90";
            };
            header?: {
                /** @description Position of a receipt: the answer waits until it is read, 5 s at most. */
                "Pinpoint-At-Least"?: number;
            };
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description It cannot be done at the moment; sending the same again goes on with it. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readRatesOutside: {
        parameters: {
            query?: {
                /** @description How aftercare was kept to: kept, partly, missed, not_recorded. */
                adherence?: string;
                /** @description Areas. */
                area?: string;
                /** @description Windows are open or closed as of this instant; by default, when the figure was known. */
                at?: string;
                /** @description For whom: the clinic itself, by default, or anybody else. What leaves the clinic is rounded, groups of few clients are withheld, and nothing but the class is filtered, so that no two files give a client away. What has no form for outside is refused. */
                audience?: "inside" | "outside";
                /** @description One or two of clinic, practitioner, month, session_number, skin_type, adherence, technique_deviation, area, device, needle_length, passes, endpoint, type, group, grade, class. */
                by?: string;
                /** @description expected, prolonged or adverse. By default the last two: an expected response is no side effect. */
                class?: string;
                /** @description Device types. */
                device?: string;
                /** @description Endpoints. */
                endpoint?: string;
                /** @description Sessions of this day or later; a day is the clinic’s. */
                from?: string;
                /** @description Worst grades, 1 to 5. */
                grade?: string;
                /** @description Groups of side effects. */
                group?: string;
                /** @description As known at this position; by default, now. */
                knownAt?: number;
                /** @description As known at this instant; instead of knownAt. */
                knownOn?: string;
                /** @description Months of the session, 2026-03. */
                month?: string;
                /** @description Bands in µm, such as 501_to_1000. */
                needle_length?: string;
                /** @description 1_to_2, 3_to_4, 5_to_6 or over_6. */
                passes?: string;
                /** @description Ids of staff. */
                practitioner?: string;
                /** @description 1 to 6, or over_6. */
                session_number?: string;
                /** @description Fitzpatrick types. */
                skin_type?: string;
                /** @description Whether a safety rule flagged the technique: none or deviated. */
                technique_deviation?: string;
                /** @description Sessions of this day or earlier. */
                to?: string;
                /** @description Types of side effect. */
                type?: string;
                /** @description What is counted; sessions by default. */
                unit?: "client" | "session" | "session_area";
                /** @description Window in days; 28 by default. */
                window?: "7" | "28" | "90";
            };
            header?: {
                /** @description Position of a receipt: the answer waits until it is read, 5 s at most. */
                "Pinpoint-At-Least"?: number;
            };
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutsideRatesBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description It cannot be done at the moment; sending the same again goes on with it. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readPrintableReport: {
        parameters: {
            query?: {
                /** @description How aftercare was kept to: kept, partly, missed, not_recorded. */
                adherence?: string;
                /** @description Areas. */
                area?: string;
                /** @description Windows are open or closed as of this instant; by default, when the figure was known. */
                at?: string;
                /** @description For whom: the clinic itself, by default, or anybody else. What leaves the clinic is rounded, groups of few clients are withheld, and nothing but the class is filtered, so that no two files give a client away. What has no form for outside is refused. */
                audience?: "inside" | "outside";
                /** @description expected, prolonged or adverse. By default the last two: an expected response is no side effect. */
                class?: string;
                /** @description Device types. */
                device?: string;
                /** @description Endpoints. */
                endpoint?: string;
                /** @description Worst grades, 1 to 5. */
                grade?: string;
                /** @description Groups of side effects. */
                group?: string;
                /** @description An indicator of the overview; `any` by default. */
                indicator?: string;
                /** @description As known at this position; by default, now. */
                knownAt?: number;
                /** @description As known at this instant; instead of knownAt. */
                knownOn?: string;
                /** @description Months of the session, 2026-03. */
                month?: string;
                /** @description Bands in µm, such as 501_to_1000. */
                needle_length?: string;
                /** @description 1_to_2, 3_to_4, 5_to_6 or over_6. */
                passes?: string;
                /** @description month by default; week where there are too few months. */
                period?: "week" | "month" | "quarter";
                /** @description Ids of staff. */
                practitioner?: string;
                /** @description 1 to 6, or over_6. */
                session_number?: string;
                /** @description Fitzpatrick types. */
                skin_type?: string;
                /** @description Whether a safety rule flagged the technique: none or deviated. */
                technique_deviation?: string;
                /** @description Types of side effect. */
                type?: string;
                /** @description Window in days; 28 by default. */
                window?: "7" | "28" | "90";
            };
            header?: {
                /** @description Position of a receipt: the answer waits until it is read, 5 s at most. */
                "Pinpoint-At-Least"?: number;
            };
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrintableReportBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description It cannot be done at the moment; sending the same again goes on with it. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readResolution: {
        parameters: {
            query?: {
                /** @description How aftercare was kept to: kept, partly, missed, not_recorded. */
                adherence?: string;
                /** @description Areas. */
                area?: string;
                /** @description Windows are open or closed as of this instant; by default, when the figure was known. */
                at?: string;
                /** @description For whom: the clinic itself, by default, or anybody else. What leaves the clinic is rounded, groups of few clients are withheld, and nothing but the class is filtered, so that no two files give a client away. What has no form for outside is refused. */
                audience?: "inside" | "outside";
                /** @description expected, prolonged or adverse. By default the last two: an expected response is no side effect. */
                class?: string;
                /** @description Device types. */
                device?: string;
                /** @description Endpoints. */
                endpoint?: string;
                /** @description Worst grades, 1 to 5. */
                grade?: string;
                /** @description Groups of side effects. */
                group?: string;
                /** @description As known at this position; by default, now. */
                knownAt?: number;
                /** @description As known at this instant; instead of knownAt. */
                knownOn?: string;
                /** @description Months of the session, 2026-03. */
                month?: string;
                /** @description Bands in µm, such as 501_to_1000. */
                needle_length?: string;
                /** @description 1_to_2, 3_to_4, 5_to_6 or over_6. */
                passes?: string;
                /** @description Ids of staff. */
                practitioner?: string;
                /** @description 1 to 6, or over_6. */
                session_number?: string;
                /** @description Fitzpatrick types. */
                skin_type?: string;
                /** @description Whether a safety rule flagged the technique: none or deviated. */
                technique_deviation?: string;
                /** @description Types of side effect. */
                type?: string;
                /** @description Window in days; 28 by default. */
                window?: "7" | "28" | "90";
            };
            header?: {
                /** @description Position of a receipt: the answer waits until it is read, 5 s at most. */
                "Pinpoint-At-Least"?: number;
            };
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResolutionBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description It cannot be done at the moment; sending the same again goes on with it. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    exportResolution: {
        parameters: {
            query?: {
                /** @description How aftercare was kept to: kept, partly, missed, not_recorded. */
                adherence?: string;
                /** @description Areas. */
                area?: string;
                /** @description Windows are open or closed as of this instant; by default, when the figure was known. */
                at?: string;
                /** @description For whom: the clinic itself, by default, or anybody else. What leaves the clinic is rounded, groups of few clients are withheld, and nothing but the class is filtered, so that no two files give a client away. What has no form for outside is refused. */
                audience?: "inside" | "outside";
                /** @description expected, prolonged or adverse. By default the last two: an expected response is no side effect. */
                class?: string;
                /** @description Device types. */
                device?: string;
                /** @description Endpoints. */
                endpoint?: string;
                /** @description Worst grades, 1 to 5. */
                grade?: string;
                /** @description Groups of side effects. */
                group?: string;
                /** @description As known at this position; by default, now. */
                knownAt?: number;
                /** @description As known at this instant; instead of knownAt. */
                knownOn?: string;
                /** @description Months of the session, 2026-03. */
                month?: string;
                /** @description Bands in µm, such as 501_to_1000. */
                needle_length?: string;
                /** @description 1_to_2, 3_to_4, 5_to_6 or over_6. */
                passes?: string;
                /** @description Ids of staff. */
                practitioner?: string;
                /** @description 1 to 6, or over_6. */
                session_number?: string;
                /** @description Fitzpatrick types. */
                skin_type?: string;
                /** @description Whether a safety rule flagged the technique: none or deviated. */
                technique_deviation?: string;
                /** @description Types of side effect. */
                type?: string;
                /** @description Window in days; 28 by default. */
                window?: "7" | "28" | "90";
            };
            header?: {
                /** @description Position of a receipt: the answer waits until it is read, 5 s at most. */
                "Pinpoint-At-Least"?: number;
            };
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description It cannot be done at the moment; sending the same again goes on with it. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readResults: {
        parameters: {
            query?: {
                /** @description How aftercare was kept to: kept, partly, missed, not_recorded. */
                adherence?: string;
                /** @description Areas. */
                area?: string;
                /** @description Windows are open or closed as of this instant; by default, when the figure was known. */
                at?: string;
                /** @description For whom: the clinic itself, by default, or anybody else. What leaves the clinic is rounded, groups of few clients are withheld, and nothing but the class is filtered, so that no two files give a client away. What has no form for outside is refused. */
                audience?: "inside" | "outside";
                /** @description expected, prolonged or adverse. By default the last two: an expected response is no side effect. */
                class?: string;
                /** @description Device types. */
                device?: string;
                /** @description Endpoints. */
                endpoint?: string;
                /** @description Compares what came of the levels of a factor of technique; nothing by default. */
                factor?: "needle_length" | "passes" | "endpoint" | "device";
                /** @description Worst grades, 1 to 5. */
                grade?: string;
                /** @description Groups of side effects. */
                group?: string;
                /** @description As known at this position; by default, now. */
                knownAt?: number;
                /** @description As known at this instant; instead of knownAt. */
                knownOn?: string;
                /** @description Months of the session, 2026-03. */
                month?: string;
                /** @description Bands in µm, such as 501_to_1000. */
                needle_length?: string;
                /** @description 1_to_2, 3_to_4, 5_to_6 or over_6. */
                passes?: string;
                /** @description Ids of staff. */
                practitioner?: string;
                /** @description 1 to 6, or over_6. */
                session_number?: string;
                /** @description Fitzpatrick types. */
                skin_type?: string;
                /** @description Whether a safety rule flagged the technique: none or deviated. */
                technique_deviation?: string;
                /** @description Types of side effect. */
                type?: string;
                /** @description Window in days; 28 by default. */
                window?: "7" | "28" | "90";
            };
            header?: {
                /** @description Position of a receipt: the answer waits until it is read, 5 s at most. */
                "Pinpoint-At-Least"?: number;
            };
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultsBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description It cannot be done at the moment; sending the same again goes on with it. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    exportResults: {
        parameters: {
            query?: {
                /** @description How aftercare was kept to: kept, partly, missed, not_recorded. */
                adherence?: string;
                /** @description Areas. */
                area?: string;
                /** @description Windows are open or closed as of this instant; by default, when the figure was known. */
                at?: string;
                /** @description For whom: the clinic itself, by default, or anybody else. What leaves the clinic is rounded, groups of few clients are withheld, and nothing but the class is filtered, so that no two files give a client away. What has no form for outside is refused. */
                audience?: "inside" | "outside";
                /** @description expected, prolonged or adverse. By default the last two: an expected response is no side effect. */
                class?: string;
                /** @description Device types. */
                device?: string;
                /** @description Endpoints. */
                endpoint?: string;
                /** @description Compares what came of the levels of a factor of technique; nothing by default. */
                factor?: "needle_length" | "passes" | "endpoint" | "device";
                /** @description Worst grades, 1 to 5. */
                grade?: string;
                /** @description Groups of side effects. */
                group?: string;
                /** @description As known at this position; by default, now. */
                knownAt?: number;
                /** @description As known at this instant; instead of knownAt. */
                knownOn?: string;
                /** @description Months of the session, 2026-03. */
                month?: string;
                /** @description Bands in µm, such as 501_to_1000. */
                needle_length?: string;
                /** @description 1_to_2, 3_to_4, 5_to_6 or over_6. */
                passes?: string;
                /** @description Ids of staff. */
                practitioner?: string;
                /** @description 1 to 6, or over_6. */
                session_number?: string;
                /** @description Fitzpatrick types. */
                skin_type?: string;
                /** @description Whether a safety rule flagged the technique: none or deviated. */
                technique_deviation?: string;
                /** @description Types of side effect. */
                type?: string;
                /** @description Window in days; 28 by default. */
                window?: "7" | "28" | "90";
            };
            header?: {
                /** @description Position of a receipt: the answer waits until it is read, 5 s at most. */
                "Pinpoint-At-Least"?: number;
            };
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description It cannot be done at the moment; sending the same again goes on with it. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readResultsOutside: {
        parameters: {
            query?: {
                /** @description How aftercare was kept to: kept, partly, missed, not_recorded. */
                adherence?: string;
                /** @description Areas. */
                area?: string;
                /** @description Windows are open or closed as of this instant; by default, when the figure was known. */
                at?: string;
                /** @description For whom: the clinic itself, by default, or anybody else. What leaves the clinic is rounded, groups of few clients are withheld, and nothing but the class is filtered, so that no two files give a client away. What has no form for outside is refused. */
                audience?: "inside" | "outside";
                /** @description expected, prolonged or adverse. By default the last two: an expected response is no side effect. */
                class?: string;
                /** @description Device types. */
                device?: string;
                /** @description Endpoints. */
                endpoint?: string;
                /** @description Worst grades, 1 to 5. */
                grade?: string;
                /** @description Groups of side effects. */
                group?: string;
                /** @description As known at this position; by default, now. */
                knownAt?: number;
                /** @description As known at this instant; instead of knownAt. */
                knownOn?: string;
                /** @description Months of the session, 2026-03. */
                month?: string;
                /** @description Bands in µm, such as 501_to_1000. */
                needle_length?: string;
                /** @description 1_to_2, 3_to_4, 5_to_6 or over_6. */
                passes?: string;
                /** @description Ids of staff. */
                practitioner?: string;
                /** @description 1 to 6, or over_6. */
                session_number?: string;
                /** @description Fitzpatrick types. */
                skin_type?: string;
                /** @description Whether a safety rule flagged the technique: none or deviated. */
                technique_deviation?: string;
                /** @description Types of side effect. */
                type?: string;
                /** @description Window in days; 28 by default. */
                window?: "7" | "28" | "90";
            };
            header?: {
                /** @description Position of a receipt: the answer waits until it is read, 5 s at most. */
                "Pinpoint-At-Least"?: number;
            };
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutsideResultsBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description It cannot be done at the moment; sending the same again goes on with it. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    listSessionsBehind: {
        parameters: {
            query?: {
                /** @description How aftercare was kept to: kept, partly, missed, not_recorded. */
                adherence?: string;
                /** @description `next` of the page before. */
                after?: string;
                /** @description Areas. */
                area?: string;
                /** @description Windows are open or closed as of this instant; by default, when the figure was known. */
                at?: string;
                /** @description For whom: the clinic itself, by default, or anybody else. What leaves the clinic is rounded, groups of few clients are withheld, and nothing but the class is filtered, so that no two files give a client away. What has no form for outside is refused. */
                audience?: "inside" | "outside";
                /** @description expected, prolonged or adverse. By default the last two: an expected response is no side effect. */
                class?: string;
                /** @description As which of its numbers; all by default. */
                counted?: "all" | "numerator" | "denominator" | "missing" | "not_due" | "spontaneous";
                /** @description Device types. */
                device?: string;
                /** @description Endpoints. */
                endpoint?: string;
                /** @description Sessions of this day or later; a day is the clinic’s. */
                from?: string;
                /** @description Worst grades, 1 to 5. */
                grade?: string;
                /** @description Groups of side effects. */
                group?: string;
                /** @description As known at this position; by default, now. */
                knownAt?: number;
                /** @description As known at this instant; instead of knownAt. */
                knownOn?: string;
                /** @description Items of a page, 1 to 200; 50 by default. */
                limit?: number;
                /** @description Months of the session, 2026-03. */
                month?: string;
                /** @description Bands in µm, such as 501_to_1000. */
                needle_length?: string;
                /** @description 1_to_2, 3_to_4, 5_to_6 or over_6. */
                passes?: string;
                /** @description Ids of staff. */
                practitioner?: string;
                /** @description 1 to 6, or over_6. */
                session_number?: string;
                /** @description Fitzpatrick types. */
                skin_type?: string;
                /** @description Whether a safety rule flagged the technique: none or deviated. */
                technique_deviation?: string;
                /** @description Sessions of this day or earlier. */
                to?: string;
                /** @description Types of side effect. */
                type?: string;
                /** @description What the figure counted; sessions by default. */
                unit?: "client" | "session" | "session_area";
                /** @description Window in days; 28 by default. */
                window?: "7" | "28" | "90";
            };
            header?: {
                /** @description Position of a receipt: the answer waits until it is read, 5 s at most. */
                "Pinpoint-At-Least"?: number;
            };
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionsBehindBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description It cannot be done at the moment; sending the same again goes on with it. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    exportSessionsBehind: {
        parameters: {
            query?: {
                /** @description How aftercare was kept to: kept, partly, missed, not_recorded. */
                adherence?: string;
                /** @description Areas. */
                area?: string;
                /** @description Windows are open or closed as of this instant; by default, when the figure was known. */
                at?: string;
                /** @description For whom: the clinic itself, by default, or anybody else. What leaves the clinic is rounded, groups of few clients are withheld, and nothing but the class is filtered, so that no two files give a client away. What has no form for outside is refused. */
                audience?: "inside" | "outside";
                /** @description expected, prolonged or adverse. By default the last two: an expected response is no side effect. */
                class?: string;
                /** @description As which of its numbers; all by default. */
                counted?: "all" | "numerator" | "denominator" | "missing" | "not_due" | "spontaneous";
                /** @description Device types. */
                device?: string;
                /** @description Endpoints. */
                endpoint?: string;
                /** @description Sessions of this day or later; a day is the clinic’s. */
                from?: string;
                /** @description Worst grades, 1 to 5. */
                grade?: string;
                /** @description Groups of side effects. */
                group?: string;
                /** @description As known at this position; by default, now. */
                knownAt?: number;
                /** @description As known at this instant; instead of knownAt. */
                knownOn?: string;
                /** @description Months of the session, 2026-03. */
                month?: string;
                /** @description Bands in µm, such as 501_to_1000. */
                needle_length?: string;
                /** @description 1_to_2, 3_to_4, 5_to_6 or over_6. */
                passes?: string;
                /** @description Ids of staff. */
                practitioner?: string;
                /** @description 1 to 6, or over_6. */
                session_number?: string;
                /** @description Fitzpatrick types. */
                skin_type?: string;
                /** @description Whether a safety rule flagged the technique: none or deviated. */
                technique_deviation?: string;
                /** @description Sessions of this day or earlier. */
                to?: string;
                /** @description Types of side effect. */
                type?: string;
                /** @description What the figure counted; sessions by default. */
                unit?: "client" | "session" | "session_area";
                /** @description Window in days; 28 by default. */
                window?: "7" | "28" | "90";
            };
            header?: {
                /** @description Position of a receipt: the answer waits until it is read, 5 s at most. */
                "Pinpoint-At-Least"?: number;
            };
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description It cannot be done at the moment; sending the same again goes on with it. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readTechnique: {
        parameters: {
            query?: {
                /** @description How aftercare was kept to: kept, partly, missed, not_recorded. */
                adherence?: string;
                /** @description Areas. */
                area?: string;
                /** @description Windows are open or closed as of this instant; by default, when the figure was known. */
                at?: string;
                /** @description For whom: the clinic itself, by default, or anybody else. What leaves the clinic is rounded, groups of few clients are withheld, and nothing but the class is filtered, so that no two files give a client away. What has no form for outside is refused. */
                audience?: "inside" | "outside";
                /** @description expected, prolonged or adverse. By default the last two: an expected response is no side effect. */
                class?: string;
                /** @description Device types. */
                device?: string;
                /** @description Endpoints. */
                endpoint?: string;
                /** @description Values of the factor that are compared; by default those that the answer names. */
                exposed?: string;
                /** @description needle_length by default. */
                factor?: "technique_deviation" | "adherence" | "needle_length" | "passes" | "endpoint" | "device";
                /** @description Worst grades, 1 to 5. */
                grade?: string;
                /** @description Groups of side effects. */
                group?: string;
                /** @description An indicator of the overview; `any` by default. */
                indicator?: string;
                /** @description As known at this position; by default, now. */
                knownAt?: number;
                /** @description As known at this instant; instead of knownAt. */
                knownOn?: string;
                /** @description Months of the session, 2026-03. */
                month?: string;
                /** @description Bands in µm, such as 501_to_1000. */
                needle_length?: string;
                /** @description 1_to_2, 3_to_4, 5_to_6 or over_6. */
                passes?: string;
                /** @description Ids of staff. */
                practitioner?: string;
                /** @description Values that they are compared with. */
                reference?: string;
                /** @description 1 to 6, or over_6. */
                session_number?: string;
                /** @description Fitzpatrick types. */
                skin_type?: string;
                /** @description What the comparison is pooled over; area by default. */
                strata?: "area" | "skin_type" | "practitioner" | "device" | "session_number";
                /** @description Whether a safety rule flagged the technique: none or deviated. */
                technique_deviation?: string;
                /** @description Types of side effect. */
                type?: string;
                /** @description What is counted; area treatments by default. */
                unit?: "client" | "session" | "session_area";
                /** @description Window in days; 28 by default. */
                window?: "7" | "28" | "90";
            };
            header?: {
                /** @description Position of a receipt: the answer waits until it is read, 5 s at most. */
                "Pinpoint-At-Least"?: number;
            };
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TechniqueBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description It cannot be done at the moment; sending the same again goes on with it. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    exportTechnique: {
        parameters: {
            query?: {
                /** @description How aftercare was kept to: kept, partly, missed, not_recorded. */
                adherence?: string;
                /** @description Areas. */
                area?: string;
                /** @description Windows are open or closed as of this instant; by default, when the figure was known. */
                at?: string;
                /** @description For whom: the clinic itself, by default, or anybody else. What leaves the clinic is rounded, groups of few clients are withheld, and nothing but the class is filtered, so that no two files give a client away. What has no form for outside is refused. */
                audience?: "inside" | "outside";
                /** @description expected, prolonged or adverse. By default the last two: an expected response is no side effect. */
                class?: string;
                /** @description Device types. */
                device?: string;
                /** @description Endpoints. */
                endpoint?: string;
                /** @description Values of the factor that are compared; by default those that the answer names. */
                exposed?: string;
                /** @description needle_length by default. */
                factor?: "technique_deviation" | "adherence" | "needle_length" | "passes" | "endpoint" | "device";
                /** @description Worst grades, 1 to 5. */
                grade?: string;
                /** @description Groups of side effects. */
                group?: string;
                /** @description An indicator of the overview; `any` by default. */
                indicator?: string;
                /** @description As known at this position; by default, now. */
                knownAt?: number;
                /** @description As known at this instant; instead of knownAt. */
                knownOn?: string;
                /** @description Months of the session, 2026-03. */
                month?: string;
                /** @description Bands in µm, such as 501_to_1000. */
                needle_length?: string;
                /** @description 1_to_2, 3_to_4, 5_to_6 or over_6. */
                passes?: string;
                /** @description Ids of staff. */
                practitioner?: string;
                /** @description Values that they are compared with. */
                reference?: string;
                /** @description 1 to 6, or over_6. */
                session_number?: string;
                /** @description Fitzpatrick types. */
                skin_type?: string;
                /** @description What the comparison is pooled over; area by default. */
                strata?: "area" | "skin_type" | "practitioner" | "device" | "session_number";
                /** @description Whether a safety rule flagged the technique: none or deviated. */
                technique_deviation?: string;
                /** @description Types of side effect. */
                type?: string;
                /** @description What is counted; area treatments by default. */
                unit?: "client" | "session" | "session_area";
                /** @description Window in days; 28 by default. */
                window?: "7" | "28" | "90";
            };
            header?: {
                /** @description Position of a receipt: the answer waits until it is read, 5 s at most. */
                "Pinpoint-At-Least"?: number;
            };
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description It cannot be done at the moment; sending the same again goes on with it. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readTechniqueOutside: {
        parameters: {
            query?: {
                /** @description How aftercare was kept to: kept, partly, missed, not_recorded. */
                adherence?: string;
                /** @description Areas. */
                area?: string;
                /** @description Windows are open or closed as of this instant; by default, when the figure was known. */
                at?: string;
                /** @description For whom: the clinic itself, by default, or anybody else. What leaves the clinic is rounded, groups of few clients are withheld, and nothing but the class is filtered, so that no two files give a client away. What has no form for outside is refused. */
                audience?: "inside" | "outside";
                /** @description expected, prolonged or adverse. By default the last two: an expected response is no side effect. */
                class?: string;
                /** @description Device types. */
                device?: string;
                /** @description Endpoints. */
                endpoint?: string;
                /** @description Values of the factor that are compared; by default those that the answer names. */
                exposed?: string;
                /** @description needle_length by default. */
                factor?: "technique_deviation" | "adherence" | "needle_length" | "passes" | "endpoint" | "device";
                /** @description Worst grades, 1 to 5. */
                grade?: string;
                /** @description Groups of side effects. */
                group?: string;
                /** @description An indicator of the overview; `any` by default. */
                indicator?: string;
                /** @description As known at this position; by default, now. */
                knownAt?: number;
                /** @description As known at this instant; instead of knownAt. */
                knownOn?: string;
                /** @description Months of the session, 2026-03. */
                month?: string;
                /** @description Bands in µm, such as 501_to_1000. */
                needle_length?: string;
                /** @description 1_to_2, 3_to_4, 5_to_6 or over_6. */
                passes?: string;
                /** @description Ids of staff. */
                practitioner?: string;
                /** @description Values that they are compared with. */
                reference?: string;
                /** @description 1 to 6, or over_6. */
                session_number?: string;
                /** @description Fitzpatrick types. */
                skin_type?: string;
                /** @description What the comparison is pooled over; area by default. */
                strata?: "area" | "skin_type" | "practitioner" | "device" | "session_number";
                /** @description Whether a safety rule flagged the technique: none or deviated. */
                technique_deviation?: string;
                /** @description Types of side effect. */
                type?: string;
                /** @description What is counted; area treatments by default. */
                unit?: "client" | "session" | "session_area";
                /** @description Window in days; 28 by default. */
                window?: "7" | "28" | "90";
            };
            header?: {
                /** @description Position of a receipt: the answer waits until it is read, 5 s at most. */
                "Pinpoint-At-Least"?: number;
            };
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutsideTechniqueBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description It cannot be done at the moment; sending the same again goes on with it. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    listPresets: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    definePreset: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DefinePresetRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    listProducts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    registerProduct: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterProductRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    correctRegisterEntry: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectEntryRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    retireRegisterEntry: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetireRegisterEntryRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    voidRegisterEntry: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoidEntryRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    replayEvents: {
        parameters: {
            query?: {
                /** @description What this person, token or `system` did. */
                actor?: string;
                /** @description Events of this client, in whichever record. */
                clientId?: string;
                /** @description Begins with this position; with the first by default. */
                from?: number;
                /** @description Happened then or later; a day is the clinic’s. */
                happenedFrom?: string;
                /** @description Happened before this instant, or on this day at the latest. */
                happenedTo?: string;
                /** @description The longest pause between two events, in ms: idle times are cut to it; 2000 by default. */
                longestPauseMs?: number;
                /** @description Recorded then or later. */
                recordedFrom?: string;
                /** @description Recorded before this. */
                recordedTo?: string;
                /** @description Events of this series, and entries elsewhere that name it. */
                seriesId?: string;
                /** @description Events of this session, and entries elsewhere that name it. */
                sessionId?: string;
                /** @description How many times faster than it was recorded, 1 to 1000000; as fast as it is read, by default. */
                speed?: number;
                /** @description What this member of the staff did, and what was recorded about them. */
                staffId?: string;
                /** @description Ends with this position; by default, with the newest at the start. */
                to?: number;
                /** @description Event types, separated by commas. */
                types?: string;
            };
            header?: {
                "Last-Event-ID"?: number;
            };
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Server-sent events; the data of `recorded` is described here. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["HistoryEventBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Signed in, but without the right. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readSeriesReport: {
        parameters: {
            query?: {
                /** @description For whom: the clinic itself, by default, or anybody else. What leaves the clinic is rounded, groups of few clients are withheld, and nothing but the class is filtered, so that no two files give a client away. What has no form for outside is refused. */
                audience?: "inside" | "outside";
                /** @description As known at this position; by default, now. */
                knownAt?: number;
            };
            header?: {
                /** @description Position of a receipt: the answer waits until it is read, 5 s at most. */
                "Pinpoint-At-Least"?: number;
            };
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesReportBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description It cannot be done at the moment; sending the same again goes on with it. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readSideEffectRates: {
        parameters: {
            query?: {
                /** @description Windows are open or closed as of this instant; by default, now. */
                at?: string;
                /** @description For whom: the clinic itself, by default, or anybody else. What leaves the clinic is rounded, groups of few clients are withheld, and nothing but the class is filtered, so that no two files give a client away. What has no form for outside is refused. */
                audience?: "inside" | "outside";
                /** @description As known at this position; by default, now. */
                knownAt?: number;
            };
            header?: {
                /** @description Position of a receipt: the answer waits until it is read, 5 s at most. */
                "Pinpoint-At-Least"?: number;
            };
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SideEffectRatesBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description It cannot be done at the moment; sending the same again goes on with it. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    setRetention: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetRetentionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Signed in, but without the right. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    listSafetyRules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SafetyRulesBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    changeRuleLimits: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeRuleLimitsRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readSeries: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
                seriesId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    raiseSeriesAlert: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clinicId: string;
                seriesId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RaiseAlertRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    acknowledgeSeriesAlert: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                alertId: string;
                clinicId: string;
                seriesId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcknowledgeAlertRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    correctSeriesEntry: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clinicId: string;
                seriesId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectEntryRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    endSeries: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clinicId: string;
                seriesId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndSeriesRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    planSeries: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clinicId: string;
                seriesId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanSeriesRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    reviseSeries: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clinicId: string;
                seriesId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviseSeriesRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    voidSeriesEntry: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clinicId: string;
                seriesId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoidEntryRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    abortSession: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clinicId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AbortSessionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    giveAftercare: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clinicId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveAftercareRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    raiseSessionAlert: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clinicId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RaiseAlertRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    acknowledgeSessionAlert: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                alertId: string;
                clinicId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcknowledgeAlertRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    overrideAlert: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                alertId: string;
                clinicId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OverrideAlertRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    applyAnesthetic: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clinicId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplyAnestheticRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    removeAnesthetic: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                applicationId: string;
                clinicId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemoveAnestheticRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    treatArea: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clinicId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TreatAreaRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    bookSession: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clinicId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookSessionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    cancelSession: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clinicId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelSessionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    cleanseSkin: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clinicId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CleanseSkinRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    completeSession: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clinicId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteSessionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    correctSessionEntry: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clinicId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectEntryRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    recordFollowUp: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clinicId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordFollowUpRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    applyPostProcedureProduct: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clinicId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplyPostProcedureProductRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    checkPreparation: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clinicId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckPreparationRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    givePreparationAdvice: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clinicId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GivePreparationAdviceRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    observeReaction: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clinicId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObserveReactionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    rebookSession: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clinicId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RebookSessionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    reportSideEffect: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clinicId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportSideEffectRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    notifyAuthority: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clinicId: string;
                effectId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotifyAuthorityRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    progressSideEffect: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clinicId: string;
                effectId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgressSideEffectRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    decideReportability: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clinicId: string;
                effectId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideReportabilityRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    resolveSideEffect: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clinicId: string;
                effectId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResolveSideEffectRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    startSession: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clinicId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartSessionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readSessionTimeline: {
        parameters: {
            query?: {
                /** @description For whom: the clinic itself, by default, or anybody else. What leaves the clinic is rounded, groups of few clients are withheld, and nothing but the class is filtered, so that no two files give a client away. What has no form for outside is refused. */
                audience?: "inside" | "outside";
                /** @description As known at this position; by default, now. */
                knownAt?: number;
            };
            header?: {
                /** @description Position of a receipt: the answer waits until it is read, 5 s at most. */
                "Pinpoint-At-Least"?: number;
            };
            path: {
                clinicId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionTimelineBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description It cannot be done at the moment; sending the same again goes on with it. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    undoEntry: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clinicId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoEntryRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    voidSessionEntry: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clinicId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoidEntryRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readClinicSettings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClinicSettingsBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    changeClinicSettings: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeClinicSettingsRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    listSignals: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                after?: string;
                /** @description Items of a page, 1 to 200; 50 by default. */
                limit?: number;
                /** @description Both, by default. */
                state?: "open" | "acknowledged";
            };
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignalListBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    acknowledgeSignal: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clinicId: string;
                signalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcknowledgeSignalRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    listStaff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Signed in, but without the right. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    addStaff: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
            };
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddStaffRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddedStaffBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Signed in, but without the right. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    joinStaff: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clinicId: string;
                staffId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffPlaceRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    recordQualification: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clinicId: string;
                staffId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordQualificationRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    removeStaff: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clinicId: string;
                staffId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemoveStaffRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    changeStaffRole: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clinicId: string;
                staffId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffPlaceRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    listTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    publishTemplate: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each thing that is recorded; the same one again when a request is repeated. */
                "Idempotency-Key": string;
                /** @description ETag of the record as the person saw it; 412 where it has moved on. */
                "If-Match"?: string;
            };
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishTemplateRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the record, quoted. Send it back as If-Match to write only where nothing came in between. */
                    ETag?: string;
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record has moved on; `changes` tells what came since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    listTokens: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokensBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Signed in, but without the right. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    issueToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueTokenRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedTokenBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Signed in, but without the right. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    revokeToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
                tokenId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Signed in, but without the right. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readWorkList: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                after?: string;
                /** @description What is due at this instant; by default, now. */
                at?: string;
                /** @description Items of a page, 1 to 200; 50 by default. */
                limit?: number;
                /** @description One section; without it, the first page of each. `after` needs it. */
                section?: "sessionsToday" | "missedBookings" | "followUps" | "seriesDue" | "touchUpsDue" | "sideEffects" | "reports" | "alerts";
            };
            header?: {
                /** @description Position of a receipt: the answer waits until it is read, 5 s at most. */
                "Pinpoint-At-Least"?: number;
            };
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Position in the log that the answer stands at; a later read can wait for it. */
                    "Pinpoint-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkListBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description It cannot be done at the moment; sending the same again goes on with it. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    listEventSchemas: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventTypesBody"];
                };
            };
        };
    };
    readEventSchema: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                type: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    whoAmI: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhoAmIBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many tries or requests; `retryAfterSeconds` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    beginSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    confirmSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmSecondFactorRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodesBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many tries or requests; `retryAfterSeconds` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    choosePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChoosePasswordRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many tries or requests; `retryAfterSeconds` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    setUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetUpRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedInBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The record does not take this now; `allowed` says what it takes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many tries or requests; `retryAfterSeconds` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    readSheetStyle: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/css": string;
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedInBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many tries or requests; `retryAfterSeconds` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    completeSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInCodeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedInBody"];
                };
            };
            /** @description The request is wrong in itself. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many tries or requests; `retryAfterSeconds` says when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    signOutEverywhere: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
