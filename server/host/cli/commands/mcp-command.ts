import { Command } from 'commander'
import { Failure } from '../results/failure.ts'

interface Flags {
  readonly allowWrites?: boolean
}

export function mcpCommand(): Command {
  return new Command('mcp')
    .description('Serve assistants over standard input and output (Model Context Protocol).')
    .argument('[root...]', 'folders that may be read; the current one if left out')
    .option('--allow-writes', 'let cable_fix write files below the roots')
    .addHelpText('after', EXAMPLES)
    .action(async (roots: string[], { allowWrites = false }: Flags) => {
      const { serveMcp } = await import('../../mcp/mcp.ts')
      const named = roots.length > 0 ? roots : ['.']
      const { allowedRoots } = await import('../../mcp/roots.ts')
      if (allowedRoots(named).length < named.length) throw new Failure(`one of ${named.join(', ')} is no folder`)
      await serveMcp({ input: process.stdin, output: process.stdout, roots: named, allowWrites })
    })
}

const EXAMPLES = `
Examples:
  cable mcp archive/                     reads below archive/, and writes nothing
  cable mcp archive/ --allow-writes      cable_fix may write there`
