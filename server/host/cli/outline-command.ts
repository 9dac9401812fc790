import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { Command } from 'commander'
import { decode } from './decode.ts'
import { Failure } from './failure.ts'
import { outlineText } from './outline-text.ts'

export function outlineCommand(): Command {
  return new Command('outline')
    .description('Show the outline of a cable, as the editor does.')
    .argument('[path]', 'a file, or - for standard input', '-')
    .action(async (path: string) => {
      const bytes = path === '-' ? await buffer(process.stdin) : await read(path)
      const decoded = decode(bytes)
      if (!decoded) throw new Failure(`${path} is a binary file`)
      process.stdout.write(outlineText(path, decoded.text))
    })
}

async function read(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (error) {
    throw new Failure(`${path} cannot be read (${(error as NodeJS.ErrnoException).code ?? error})`)
  }
}
