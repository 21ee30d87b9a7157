import { Command } from 'commander';
import { bundleCommand } from './bundle/bundle.command.js';
import { demoAccountsCommand } from './demo-accounts/demo-accounts.command.js';
import { calibrateCommand } from './calibrate/calibrate.command.js';
import { goldenCommand } from './golden/golden.command.js';
import { historyCommand } from './history/history.command.js';
import { importCommand } from './import/import.command.js';
import { logKeyCommand } from './log-key/log-key.command.js';
import { newEpochCommand } from './new-epoch/new-epoch.command.js';
import { rebuildCommand } from './rebuild/rebuild.command.js';
import { reportCommand } from './report/report.command.js';
import { signalsCommand } from './signals/signals.command.js';
import { simulateCommand } from './simulate/simulate.command.js';
import { verifyCommand } from './verify/verify.command.js';
import { staffLinkCommand } from './staff-link/staff-link.command.js';
import { tokenCommand } from './token/token.command.js';
import { verifyBundleCommand } from './verify-bundle/verify-bundle.command.js';

const program = new Command('pinpoint').description('Operate and audit Pinpoint.');

program.addCommand(importCommand);
program.addCommand(reportCommand);
program.addCommand(historyCommand);
program.addCommand(verifyCommand);
program.addCommand(rebuildCommand);
program.addCommand(simulateCommand);
program.addCommand(signalsCommand);
program.addCommand(calibrateCommand);
program.addCommand(bundleCommand);
program.addCommand(verifyBundleCommand);
program.addCommand(logKeyCommand);
program.addCommand(newEpochCommand);
program.addCommand(staffLinkCommand);
program.addCommand(tokenCommand);
program.addCommand(demoAccountsCommand);
program.addCommand(goldenCommand());

await program.parseAsync();
