import { isProblem } from '#kernel/problem.js';
import { type Command } from 'commander';

/** Runs what a command does; a refusal is printed as its code and sentence, and ends the command with status 1. */
export async function orFail(command: Command, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (isProblem(error)) command.error(`${error.code}: ${error.detail}`, { exitCode: 1 });
    throw error;
  }
}
