import { Command } from 'commander';
import { goldenCommand } from './golden/golden.command.js';

const program = new Command('pinpoint').description('Operate and audit Pinpoint.');

program.addCommand(goldenCommand());

await program.parseAsync();
