import { Command } from 'commander';
import { verifyBundleCommand } from './verify-bundle/verify-bundle.command.js';

const program = new Command('pinpoint').description('Operate and audit Pinpoint.');

program.addCommand(verifyBundleCommand);

await program.parseAsync();
