import { Chalk } from 'chalk';

/** How a table is to look. */
export interface TableOptions {
  /** Columns to fit into; null where it is piped or written to a file: nothing is then cut or left out. */
  readonly width: number | null;
  readonly colour: boolean;
}

/** What each kind of text looks like. */
export interface Paints {
  readonly heading: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly doubtful: (text: string) => string;
}

/** Colours as asked for, never as the terminal seems to be; only those that any terminal has. */
export function paintsFor(colour: boolean): Paints {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  return {
    heading: (text) => chalk.bold(text),
    quiet: (text) => chalk.dim(text),
    good: (text) => chalk.green(text),
    bad: (text) => chalk.red(text),
    doubtful: (text) => chalk.yellow(text),
  };
}
