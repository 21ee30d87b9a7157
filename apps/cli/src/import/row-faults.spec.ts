import { tempDirPerTest } from '../../../../test/support/temp-dir.js';
import {
  engines,
  type FolderText,
  importPath,
  type ImportWorld,
  SMALL_FOLDER,
  writeFolder,
} from './import-world.fixture.js';

type FileText = keyof typeof SMALL_FOLDER;

/** The small folder with one cell of one line replaced. */
function withCell(file: FileText, line: number, column: string, cell: string): FolderText {
  const lines = [...SMALL_FOLDER[file]] as string[];
  const index = lines[0]!.split(',').indexOf(column);
  if (index < 0) throw new Error(`${file} has no column ${column}`);
  const cells = lines[line - 1]!.split(',');
  cells[index] = cell;
  lines[line - 1] = cells.join(',');
  return { ...SMALL_FOLDER, [file]: lines };
}

function withLines(file: FileText, ...more: string[]): FolderText {
  return { ...SMALL_FOLDER, [file]: [...SMALL_FOLDER[file], ...more] };
}

/** Where another column than the one that was changed has to say something. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'item row_repeated': 'session_ref',
  'weight_kg cells_wrong_in_number': '',
  'anesthetic_contact_min cell_empty': 'anesthetic_product',
  'speed_value field_missing': 'speed_unit',
  'speed_unit field_missing': 'speed_value',
  'variant value_not_in_list': 'scale',
};

/** What is told of other rows when a row is left. */
const AFTER_IT = ['depends_on_left_row', 'ref_unknown'];

describe('a row that is wrong', () => {
  const { file } = tempDirPerTest();
  let world: ImportWorld;

  beforeAll(async () => {
    world = await engines[0]!.open();
  });
  afterAll(() => world.remove());

  const rehearse = async (folder: FolderText) =>
    importPath(world.stores, await writeFolder(file('folder'), folder), { clinic: 'North', dryRun: true });

  const lineAfter = (name: FileText) => SMALL_FOLDER[name].length + 1;

  it('is none in a folder where nothing is wrong', async () => {
    const { files, faults } = await rehearse(SMALL_FOLDER);
    expect(faults).toEqual([]);
    for (const { rows, taken } of Object.values(files)) expect(taken).toBe(rows);
    expect(Object.keys(files)).toHaveLength(10);
  });

  // Cells that are wrong in themselves: file, line, column, what stands there, the code, and what would be right.
  it.each<[FileText, number, string, string, string, RegExp]>([
    ['clients.csv', 3, 'client_ref', '', 'cell_empty', /must not be empty/],
    ['clients.csv', 3, 'fitzpatrick', 'VII', 'value_not_in_list', /one of I, II, III, IV, V, VI/],
    ['clients.csv', 3, 'birth_year', '1990.5', 'number_too_precise', /whole number/],
    ['clients.csv', 3, 'birth_year', '1890', 'value_out_of_range', /from 1900 to 2200/],
    ['clients.csv', 3, 'birth_year', '2199', 'in_the_future', /must not lie after/],
    ['clients.csv', 3, 'sex', 'x', 'value_not_in_list', /one of F, M, female, male, other, unknown/],
    ['clients.csv', 3, 'concern', 'acne', 'value_not_in_list', /acne_scar/],
    ['clients.csv', 3, 'concern_severity', 'mild', 'value_not_in_list', /modest, severe/],
    ['clients.csv', 3, 'enrolled_on', '9.1.2024', 'day_malformed', /such as 2026-03-01/],
    ['clients.csv', 3, 'enrolled_on', '2999-01-01', 'in_the_future', /must not lie after now/],
    ['clients.csv', 3, 'weight_kg', '1.5', 'value_out_of_range', /must be 2 to 400 kg/],
    ['clients.csv', 3, 'weight_kg', '"62,5"', 'number_malformed', /decimal point/],
    ['clients.csv', 3, 'weight_kg', '62,5', 'cells_wrong_in_number', /has 12 cells, where the header has 11/],
    ['clients.csv', 3, 'name', ' ', 'value_malformed', /text of up to 8000 characters/],
    ['series.csv', 2, 'planned_sessions', '', 'cell_empty', /must not be empty/],
    ['series.csv', 2, 'planned_sessions', '30', 'value_out_of_range', /from 1 to 24/],
    ['series.csv', 2, 'interval_days', '3', 'value_out_of_range', /from 7 to 365/],
    ['series.csv', 2, 'end_reason', '', 'cell_empty', /why the series ended/],
    ['series.csv', 2, 'end_reason', 'done', 'value_not_in_list', /completed, dropped_out, stopped/],
    ['series.csv', 2, 'client_ref', 'Z', 'ref_unknown', /client_ref of a row of clients.csv/],
    ['sessions.csv', 4, 'started_at', '2024-01-11T10:00:00', 'instant_malformed', /with its offset/],
    ['sessions.csv', 4, 'started_at', '2999-01-11T10:00:00Z', 'in_the_future', /must not lie after now/],
    ['sessions.csv', 4, 'duration_min', '900', 'value_out_of_range', /must be 0 to 720 min/],
    ['sessions.csv', 4, 'anesthetic_product', 'EMLA', 'value_not_in_list', /must be one of .*lidocaine_4/],
    ['sessions.csv', 4, 'anesthetic_contact_min', '30', 'cell_empty', /must say what was applied/],
    ['sessions.csv', 3, 'anesthetic_contact_min', '30', 'does_not_apply', /without an anesthetic/],
    ['sessions.csv', 3, 'anesthetic_mass_g', '30', 'does_not_apply', /without an anesthetic/],
    ['sessions.csv', 4, 'client_ref', 'Z', 'ref_unknown', /client_ref of a row of clients.csv/],
    ['sessions.csv', 4, 'series_ref', 'Z', 'ref_unknown', /series_ref of a row of series.csv/],
    ['sessions.csv', 4, 'series_ref', 'SA', 'series_of_another_client', /series of the same client/],
    ['sessions.csv', 4, 'session_no', '0', 'value_out_of_range', /from 1 to 99/],
    ['areas.csv', 4, 'area', 'elbow', 'value_not_in_list', /must be one of .*forehead/],
    ['areas.csv', 4, 'side', 'top', 'value_not_in_list', /left, right, both, midline/],
    ['areas.csv', 4, 'arm', 'Arm 1', 'value_malformed', /must be a code/],
    ['areas.csv', 4, 'device_type', 'laser', 'value_not_in_list', /roller, stamp, pen, rf_pen/],
    ['areas.csv', 4, 'needle_length_mm', '15', 'value_out_of_range', /must be 0.1 to 3.5 mm in steps of 0.05/],
    ['areas.csv', 4, 'needle_length_mm', '0.51', 'value_out_of_range', /in steps of 0.05/],
    ['areas.csv', 4, 'needle_length_mm', '0.50001', 'number_too_precise', /exact to 1\/1,000/],
    ['areas.csv', 4, 'passes', '13', 'value_out_of_range', /from 1 to 12/],
    ['areas.csv', 4, 'endpoint', 'red', 'value_not_in_list', /pinpoint_bleeding_uniform/],
    ['areas.csv', 4, 'cartridge_lot', 'lot 12', 'value_malformed', /as printed/],
    ['areas.csv', 4, 'cartridge_expiry', '2025-13-01', 'day_malformed', /day of the calendar/],
    ['areas.csv', 4, 'speed_value', '8000', 'field_missing', /is needed with speed_value/],
    ['areas.csv', 4, 'speed_unit', 'rpm', 'field_missing', /is needed with speed_unit/],
    ['areas.csv', 4, 'pattern', 'zigzag', 'value_not_in_list', /star/],
    ['areas.csv', 4, 'pressure', 'hard', 'value_not_in_list', /firm/],
    ['areas.csv', 4, 'pin_count', '1000', 'value_out_of_range', /from 1 to 540/],
    ['areas.csv', 4, 'session_ref', 'Z9', 'ref_unknown', /session_ref of a row of sessions.csv/],
    ['preparation.csv', 2, 'item', 'coffee', 'value_not_in_list', /must be one of .*retinoid/],
    ['preparation.csv', 2, 'status', 'ok', 'value_not_in_list', /met, not_met, unknown/],
    ['preparation.csv', 2, 'last_done_on', 'yesterday', 'day_malformed', /day of the calendar/],
    ['preparation.csv', 3, 'item', 'sun', 'row_repeated', /stands on line 2 already/],
    ['reactions.csv', 2, 'type', 'red', 'value_not_in_list', /must be one of .*erythema/],
    ['reactions.csv', 2, 'severity', '4', 'value_out_of_range', /from 0 to 3/],
    ['reactions.csv', 2, 'area', 'face', 'value_not_in_list', /must be one of .*forehead/],
    ['reactions.csv', 2, 'pain_nrs', '11', 'value_out_of_range', /from 0 to 10/],
    ['reactions.csv', 2, 'minutes_after', '-5', 'value_out_of_range', /must be 0 to 720 min/],
    ['aftercare.csv', 2, 'item', 'rest', 'value_not_in_list', /must be one of .*no_sun_24h/],
    ['follow_ups.csv', 2, 'day', '0', 'value_out_of_range', /from 1 to 3650/],
    ['follow_ups.csv', 2, 'contacted_on', '', 'field_missing', /is needed where the client was reached/],
    ['follow_ups.csv', 2, 'contacted_on', '2024-01-01', 'too_early', /must not lie before 2024-01-10/],
    ['follow_ups.csv', 2, 'reached', 'true', 'value_not_in_list', /one of yes, no/],
    ['follow_ups.csv', 2, 'adherence_peel', 'maybe', 'value_not_in_list', /yes, partly, no, unknown/],
    ['follow_ups.csv', 3, 'adherence_sun', 'yes', 'does_not_apply', /was not reached/],
    ['side_effects.csv', 2, 'type', 'rash', 'value_not_in_list', /must be one of .*milia/],
    ['side_effects.csv', 2, 'onset_on', '2024-01-01', 'too_early', /must not lie before 2024-01-10/],
    ['side_effects.csv', 2, 'grade', '6', 'value_out_of_range', /from 1 to 5/],
    ['side_effects.csv', 2, 'resolved_on', '2024-01-20', 'too_early', /must not lie before onset_on/],
    ['side_effects.csv', 2, 'causality', 'sure', 'value_not_in_list', /probable/],
    ['side_effects.csv', 2, 'serious', 'maybe', 'value_not_in_list', /one of yes, no/],
    ['assessments.csv', 2, 'phase', 'before', 'value_not_in_list', /baseline/],
    ['assessments.csv', 2, 'scale', 'vas', 'value_not_in_list', /must be one of .*ecca/],
    ['assessments.csv', 2, 'value', '85', 'value_out_of_range', /from 0 to 84/],
    ['assessments.csv', 2, 'value', 'high', 'value_out_of_range', /whole number from 0 to 84/],
    ['assessments.csv', 4, 'value', 'fine', 'value_not_in_list', /poor, minimal, moderate, good, excellent/],
    ['assessments.csv', 3, 'variant', '2_6_lower', 'value_not_in_list', /must be one of .*ecca/],
  ])('%s, line %d, %s = %j is left: %s', async (name, line, column, cell, code, rightIs) => {
    const { files, faults } = await rehearse(withCell(name, line, column, cell));
    const [first, ...others] = faults;
    const where = { file: name, line, column: ELSEWHERE[`${column} ${code}`] ?? column };
    expect(first).toEqual({ ...where, code, rightIs: expect.stringMatching(rightIs) });
    expect(others.map((fault) => fault.code).filter((other) => !AFTER_IT.includes(other))).toEqual([]);
    const left = Object.values(files).reduce((sum, counts) => sum + counts.left, 0);
    expect(left).toBe(1 + others.length);
    for (const { rows, taken, left: leftHere } of Object.values(files)) expect(taken + leftHere).toBe(rows);
  });

  it('shows all that is wrong with it at once', async () => {
    const folder = withLines('clients.csv', 'C,VII,1890,x,acne_scar,severe,soon,,,,');
    const { faults } = await rehearse(folder);
    expect(faults.map(({ line, column }) => [line, column])).toEqual([
      [4, 'sex'],
      [4, 'enrolled_on'],
    ]);
    const inItself = await rehearse(withLines('clients.csv', 'C,VII,1890,F,acne_scar,severe,2024-01-01,,,,'));
    expect(inItself.faults.map(({ column }) => column)).toEqual(['birth_year', 'fitzpatrick']);
  });

  it('is a second one of a ref: the first is taken', async () => {
    const { faults, files } = await rehearse(withLines('clients.csv', 'B,II,1991,F,texture,modest,2024-01-09,,,,'));
    expect(faults).toMatchObject([
      {
        file: 'clients.csv',
        line: lineAfter('clients.csv'),
        column: 'client_ref',
        code: 'row_repeated',
        rightIs: 'stands on line 3 already',
      },
    ]);
    expect(files.sessions).toMatchObject({ taken: 3 });
  });

  it('is a second assessment of the same day and scale, and an area that is there twice', async () => {
    const folder: FolderText = {
      ...withLines('assessments.csv', 'A,,,baseline,2024-01-08,goodman_baron_quantitative,,13'),
      'areas.csv': [...SMALL_FOLDER['areas.csv'], SMALL_FOLDER['areas.csv'][3]],
    };
    const { faults } = await rehearse(folder);
    expect(faults.map(({ file: name, line, code }) => [name, line, code])).toEqual([
      ['areas.csv', 6, 'row_repeated'],
      ['assessments.csv', 5, 'row_repeated'],
    ]);
  });

  it('takes what belongs to it along, and says so', async () => {
    const { faults, files } = await rehearse(withCell('clients.csv', 2, 'sex', 'x'));
    expect(faults.filter(({ code }) => code !== 'depends_on_left_row')).toHaveLength(1);
    expect(faults).toContainEqual({
      file: 'sessions.csv',
      line: 2,
      column: 'client_ref',
      code: 'depends_on_left_row',
      rightIs: 'leads to line 2 of clients.csv, which was left',
    });
    expect(faults).toContainEqual({
      file: 'areas.csv',
      line: 2,
      column: 'session_ref',
      code: 'depends_on_left_row',
      rightIs: 'leads to line 2 of sessions.csv, which was left',
    });
    expect(files.clients).toEqual({ rows: 2, taken: 1, unchanged: 0, left: 1 });
    expect(files.sessions).toEqual({ rows: 3, taken: 1, unchanged: 0, left: 2 });
    expect(files.areas).toEqual({ rows: 4, taken: 1, unchanged: 0, left: 3 });
    expect(files.assessments).toEqual({ rows: 3, taken: 0, unchanged: 0, left: 3 });
  });

  it('is one without a day of enrolment, where nothing tells a day for what the consultation found', async () => {
    const folder = withLines('clients.csv', 'C,II,1991,F,texture,modest,,,,,');
    const { faults } = await rehearse(folder);
    expect(faults).toMatchObject([{ file: 'clients.csv', line: 4, column: 'enrolled_on', code: 'cell_empty' }]);
    const seen = { ...folder, 'sessions.csv': [...SMALL_FOLDER['sessions.csv'], 'C1,C,,,,2024-01-11T10:00:00Z,,,,,'] };
    expect((await rehearse(seen)).faults).toEqual([]);
  });

  it.each<[string, FolderText, Partial<{ file: string; column: string; code: string }>]>([
    [
      'without clients.csv',
      { 'sessions.csv': SMALL_FOLDER['sessions.csv'] },
      { file: 'clients.csv', code: 'file_missing' },
    ],
    [
      'with a file nobody knows',
      { ...SMALL_FOLDER, 'side_effect.csv': 'a,b' },
      { file: 'side_effect.csv', code: 'file_unknown' },
    ],
    [
      'with a column nobody knows',
      { ...SMALL_FOLDER, 'aftercare.csv': 'session_ref,item,when\nA1,no_peel,now\n' },
      { file: 'aftercare.csv', column: 'when', code: 'column_unknown' },
    ],
    [
      'with a column twice',
      { ...SMALL_FOLDER, 'aftercare.csv': 'session_ref,item,item\nA1,no_peel,no_peel\n' },
      { file: 'aftercare.csv', column: 'item', code: 'column_twice' },
    ],
    [
      'without a needed column',
      { ...SMALL_FOLDER, 'aftercare.csv': 'session_ref\nA1\n' },
      { file: 'aftercare.csv', column: 'item', code: 'column_missing' },
    ],
    [
      'with semicolons',
      { ...SMALL_FOLDER, 'aftercare.csv': 'session_ref;item\nA1;no_peel\n' },
      { file: 'aftercare.csv', column: 'session_ref', code: 'header_malformed' },
    ],
    [
      'in UTF-16',
      { ...SMALL_FOLDER, 'aftercare.csv': Buffer.from('\ufeffsession_ref,item\nA1,no_peel\n', 'utf16le') },
      { file: 'aftercare.csv', code: 'header_missing' },
    ],
    ['with an empty file', { ...SMALL_FOLDER, 'aftercare.csv': '' }, { file: 'aftercare.csv', code: 'header_missing' }],
  ])('is not looked for in a folder %s: nothing is imported', async (_, folder, fault) => {
    const { faults, files } = await rehearse(folder);
    expect(faults).toMatchObject([{ line: 1, ...fault }]);
    expect(files).toEqual({});
  });
});
