import { demoRemove } from './demo/demo-remove.command';

/** A command runs beside the server and answers with what it has to say; it throws what `sentenceOf` can word. */
type Command = (env: NodeJS.ProcessEnv) => Promise<string>;

const COMMANDS: Readonly<Record<string, Command>> = {
  /** Takes the demo out of the data folder again. */
  'demo:remove': demoRemove,
};

/** The command of that name; undefined when there is none. */
export function commandOf(name: string): Command | undefined {
  return Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
}

export const COMMAND_NAMES = Object.keys(COMMANDS);
