import { Command } from 'commander'

export function lspCommand(): Command {
  return new Command('lsp')
    .description('Be a language server over standard input and output, for any editor.')
    .option('--stdio', 'accepted for the sake of clients that always say it')
    .action(async () => {
      if (!process.argv.includes('--stdio')) process.argv.push('--stdio')
      await import('../../node/node.ts')
    })
}
