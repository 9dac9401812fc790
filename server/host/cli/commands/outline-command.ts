import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { Command } from 'commander'
import { decode } from '../inputs/decode.ts'
import { writeOut } from '../outputs/write-out.ts'
import { Failure } from '../results/failure.ts'
import { systemReason } from '../results/file-result.ts'
import { outlineText } from './outline-text.ts'

export function outlineCommand(): Command {
  return new Command('outline')
    .description('Show the outline of a cable, as the editor does.')
    .argument('[path]', 'a file, or - for standard input', '-')
    .addHelpText('after', EXAMPLES)
    .action(async (path: string) => {
      const bytes = path === '-' ? await buffer(process.stdin) : await read(path)
      const decoded = decode(bytes)
      if (!decoded) throw new Failure(`${path}: not read: a binary file`)
      await writeOut(outlineText(path, decoded.text))
    })
}

const EXAMPLES = `
Examples:
  cable outline cable.txt
  cable outline < cable.txt`

async function read(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (error) {
    throw new Failure(`${path}: not read: ${systemReason(error)}`)
  }
}
