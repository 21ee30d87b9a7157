/**
 * The boundaries of docs/architecture.md, as rules. `test/architecture/boundaries.spec.ts` shows for each rule a small
 * violation on which it fires. Every rule sees type-only imports too, unless it says otherwise.
 */

const CAPABILITY = '(?:treatments|outcomes|audit|identity)';
const TECHNICAL = '(?:event-log|ledger|projections|privacy|statistics|http|threads|kernel)';

/** Code that decides or calculates, and does neither input nor output. */
const PURE = ['^libs/(?:kernel|ledger|statistics|fhir)/src/', `^libs/${CAPABILITY}/src/domain/`];

/** What is not built into the product: specs, and the contracts and worlds that they share. */
const TEST_ONLY = '\\.(?:spec|contract|fixture)\\.tsx?$';

const NPM = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown'];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'slices-leave-their-siblings-alone',
      comment: 'A slice is one thing that a user does. What two slices share lies in domain/, or directly in src/.',
      severity: 'error',
      from: { path: `^libs/(${CAPABILITY})/src/([^/]+)/`, pathNot: `^libs/${CAPABILITY}/src/domain/` },
      to: { path: '^libs/$1/src/[^/]+/', pathNot: '^libs/$1/src/(?:domain|$2)/' },
    },
    {
      name: 'capabilities-meet-in-published-events',
      comment:
        'Of another capability, only the facts it publishes may be known (domain/*.events.ts), and the vocabularies ' +
        'that give their codes a meaning.',
      severity: 'error',
      from: { path: `^libs/(${CAPABILITY}|fhir)/` },
      to: {
        path: `^libs/${CAPABILITY}/`,
        pathNot: ['^libs/$1/', '^libs/[^/]+/src/(?:domain/[^/]+\\.events|(?:domain/)?vocabularies)\\.ts$'],
      },
    },
    {
      name: 'technical-libs-know-no-capability',
      comment: 'The log, its proofs and the projections serve any domain; they must not learn of this one.',
      severity: 'error',
      from: { path: `^libs/${TECHNICAL}/` },
      to: { path: `^libs/(?:${CAPABILITY}|policies)/` },
    },
    {
      name: 'pure-code-imports-pure-code',
      comment:
        'domain/, statistics, ledger, fhir and kernel must give the same answer anywhere, so at run time they reach nothing ' +
        'that does I/O. The types of other modules are fine.',
      severity: 'error',
      from: { path: PURE, pathNot: TEST_ONLY },
      to: { path: '^(?:libs|apps|test)/', pathNot: PURE, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'pure-code-imports-no-package',
      comment: 'What is hashed, decided or calculated must not change with the update of a package. Types are fine.',
      severity: 'error',
      from: { path: PURE, pathNot: TEST_ONLY },
      to: { dependencyTypes: NPM, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'pure-code-does-no-io',
      comment: 'No built-in module of Node either, save for hashing and signing in ledger and kernel.',
      severity: 'error',
      from: { path: PURE, pathNot: TEST_ONLY },
      to: { dependencyTypes: ['core'], dependencyTypesNot: ['type-only'], pathNot: '^(?:node:)?crypto$' },
    },
    {
      name: 'hashing-belongs-to-ledger-and-kernel',
      comment: 'A decision or a figure that needs node:crypto would depend on chance or on bytes it should not see.',
      severity: 'error',
      from: { path: PURE, pathNot: ['^libs/(?:ledger|kernel)/', TEST_ONLY] },
      to: { path: '^(?:node:)?crypto$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'libs-know-no-app',
      comment: 'Apps put libs together. The other way round would make a lib unusable without its app.',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'only-apps-compose',
      comment: 'composition knows every capability in order to put them together; whoever imports it knows them too.',
      severity: 'error',
      from: { path: '^libs/', pathNot: '^libs/composition/' },
      to: { path: '^libs/composition/' },
    },
    {
      name: 'web-talks-http-only',
      comment: 'The pages know the service by its published interface, as any other client of it would.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(?:libs/|apps/(?!web/))' },
    },
    {
      name: 'verifier-shares-only-the-ledger',
      comment:
        'Whoever checks a bundle must not run the code that wrote it: a mistake made twice looks like a proof. ' +
        'Beyond itself it has kernel, ledger and the built-in modules of Node.',
      severity: 'error',
      from: { path: '^libs/audit/src/verify-bundle(?:/|\\.)', pathNot: TEST_ONLY },
      to: {
        pathNot: '^libs/(?:kernel|ledger)/src/|^libs/audit/src/verify-bundle(?:/|\\.)',
        dependencyTypesNot: ['core'],
      },
    },
    {
      name: 'no-cycles',
      comment: 'Two modules that need each other are one module, or lack a third. Cycles of types count.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-barrels',
      comment: 'An index that re-exports hides who needs what, and ends in cycles. Import the file itself.',
      severity: 'error',
      from: { path: '(?:^|/)index\\.tsx?$' },
      to: {},
    },
    {
      name: 'product-runs-without-development-packages',
      comment:
        'What production code imports stands under "dependencies"; the image holds nothing else. Types are fine.',
      severity: 'error',
      from: { path: '^(?:apps|libs)/', pathNot: [TEST_ONLY, '^apps/web/'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'product-runs-without-its-tests',
      comment: 'Production code imports no spec, no contract suite and nothing of test/.',
      severity: 'error',
      from: { path: '^(?:apps|libs)/', pathNot: TEST_ONLY },
      to: { path: `^test/|${TEST_ONLY}` },
    },
    {
      name: 'packages-are-declared',
      comment: 'A package that package.json does not name is there by chance.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'imports-lead-somewhere',
      comment: 'An import that resolves to nothing would escape every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(?:dist|apps/web/dist|test/architecture/planted)/' },
    // With `true`, imports that vanish in compilation are seen, and marked "type-only".
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      // "source" leads the aliases of package.json (#ledger/jcs.js) to libs/, not to what was last built into dist/.
      conditionNames: ['source', 'import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
