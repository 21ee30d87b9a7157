import { Command } from 'commander';
import { Progress } from '../terminal/progress.js';
import { DONE, FOUND, run } from '../terminal/run.js';
import { table } from '../terminal/table.js';
import { wholeNumber } from '../terminal/whole-number.js';
import { type Calibration, calibrate } from './calibrate.js';

interface Flags {
  replications: number;
  seed: number;
  json: boolean;
}

const HELP = `
Clinics are drawn of which the truth is known, and figures are worked out of them as the service does:

- each interval must hold the truth as often as the exact sum of probabilities says, and where that is not the nominal
  share, the report says why;
- control charts, funnel and CUSUM must give false signals as often as they promise;
- true changes must be found as often as theory says;
- where an assumption of a method does not hold, the report says by how much the figure is off.

The bounds come from the number of replications alone, at one false alarm in ten thousand checks. Nothing is recorded.

Exit status: 0 all holds, 1 usage error, 2 something does not hold, 130 stopped by Ctrl-C.`;

/** `pinpoint calibrate`: do the figures keep what they promise? */
export const calibrateCommand = new Command('calibrate')
  .description('Hold the statistics against simulated clinics of which the truth is known.')
  .option('--replications <n>', 'how often each situation is drawn', wholeNumber, 10_000)
  .option('--seed <k>', 'which chance: the same number gives the same report', wholeNumber, 1)
  .option('--json', 'print the report as JSON', false)
  .addHelpText('after', HELP)
  .action((flags: Flags) => run((signal) => report(flags, signal)));

async function report({ replications, seed, json }: Flags, signal: AbortSignal): Promise<number> {
  const progress = new Progress();
  const onProgress = (done: number): void => progress.show('checks', done);
  const calibration = await calibrate({ replications, seed, signal, onProgress }).finally(() => progress.clear());
  console.log(json ? JSON.stringify(calibration) : textOf(calibration));
  return calibration.checks.every(({ holds }) => holds) ? DONE : FOUND;
}

function textOf({ checks, brokenAssumptions }: Calibration): string {
  const figure = (value: number): string => (value < 2 ? value.toFixed(4) : value.toFixed(1));
  const promises = checks.map(({ name, promised, observed, within, replications, holds }) => [
    ...[name, figure(promised), figure(observed), `${figure(within.lower)} to ${figure(within.upper)}`],
    ...[replications.toLocaleString('en'), holds ? 'holds' : 'DOES NOT HOLD'],
  ]);
  const heading = ['promise', 'exact', 'simulated', 'chance allows', 'drawn', 'verdict'];
  const lines = [table([heading, ...promises], ['left', 'right', 'right', 'right', 'right', 'left'])];
  for (const assumption of new Set(brokenAssumptions.map((broken) => broken.assumption))) {
    const rows = brokenAssumptions
      .filter((broken) => broken.assumption === assumption)
      .map(({ figure: name, wanted, observed, simulationError }) => {
        const off = observed - wanted;
        return [
          name,
          figure(wanted),
          figure(observed),
          `${off < 0 ? '' : '+'}${off.toFixed(4)}`,
          `± ${simulationError.toFixed(4)}`,
        ];
      });
    lines.push(
      `\nAssumed: ${assumption}.\n`,
      table([['figure', 'wanted', 'mean', 'off by', 'simulation error'], ...rows]),
    );
  }
  for (const { name, promised, because } of checks) {
    if (because !== undefined) lines.push(`\n${name}: ${figure(promised)} and not 0.95, for ${because}.`);
  }
  const failed = checks.filter(({ holds }) => !holds).length;
  const verdict = failed === 0 ? 'all hold' : `${failed} DO NOT HOLD`;
  return [...lines, `\n${checks.length} promises: ${verdict}.`].join('\n');
}
