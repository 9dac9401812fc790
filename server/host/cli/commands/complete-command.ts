import { Argument, Command } from 'commander'

/** What the help says of it; when it is called, `complete-words.ts` takes its place. */
export function completeCommand(): Command {
  return new Command('complete')
    .description('Write a script by which a shell completes commands, options and rules.')
    .addArgument(new Argument('<shell>', 'the shell').choices(['bash', 'zsh', 'fish', 'powershell']))
    .addHelpText('after', EXAMPLES)
}

const EXAMPLES = `
Examples:
  cable complete bash >> ~/.bashrc
  cable complete zsh > ~/.zfunc/_cable
  cable complete fish > ~/.config/fish/completions/cable.fish`
