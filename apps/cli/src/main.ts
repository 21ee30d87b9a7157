import { Command } from 'commander';
import { goldenCommand } from './golden/golden.command.js';
import { verifyBundleCommand } from './verify-bundle/verify-bundle.command.js';

const program = new Command('pinpoint').description('Operate and audit Pinpoint.');

program.addCommand(verifyBundleCommand);
program.addCommand(goldenCommand());

await program.parseAsync();
