import { CanceledError, type ICommandService } from "@univerjs/core";

interface CommandStack {
  readonly _commandExecutionStack: unknown[];
}

/**
 * What to throw before a command runs, so that it does not. Univer leaves such a command on its stack and would name
 * it as the trigger of every later mutation: it is taken off here.
 */
export function cancelled(commands: ICommandService): CanceledError {
  (commands as unknown as CommandStack)._commandExecutionStack.pop();
  return new CanceledError();
}
