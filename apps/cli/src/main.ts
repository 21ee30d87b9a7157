import { Command } from 'commander';

const program = new Command('pinpoint').description('Operate and audit Pinpoint.');

await program.parseAsync();
