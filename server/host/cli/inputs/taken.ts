import { readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { CABLERC_NAME, type Cablerc } from '../../cablerc/cablerc.ts'
import { readCablerc } from '../../cablerc/read-cablerc.ts'
import type { BadName, Input } from './task.ts'

/**
 * Files that belong to the collection of their folder: what the nearest `.cablerc.json` at or above them does not
 * leave out, and what the user names. Of a file with mistakes what could be understood counts.
 */
export function* takenAmong(inputs: Iterable<Input | BadName>): Generator<Input | BadName> {
  const folders = new Map<string, Nearest | undefined>()
  for (const input of inputs) {
    if ('badName' in input || input.isNamed || isTaken(resolve(input.path), folders)) yield input
  }
}

interface Nearest {
  readonly cablerc: Cablerc
  readonly folder: string
}

function isTaken(file: string, folders: Map<string, Nearest | undefined>): boolean {
  const found = nearest(dirname(file), folders)
  return !found || found.cablerc.takes(relative(found.folder, file).replaceAll('\\', '/'))
}

function nearest(folder: string, known: Map<string, Nearest | undefined>): Nearest | undefined {
  if (known.has(folder)) return known.get(folder)
  const above = dirname(folder)
  const found = read(folder) ?? (above === folder ? undefined : nearest(above, known))
  known.set(folder, found)
  return found
}

/** Undefined where there is none, or none that can be read. */
function read(folder: string): Nearest | undefined {
  try {
    const text = readFileSync(join(folder, CABLERC_NAME), 'utf8').replace(/^\ufeff/, '')
    // Of rules nothing is asked here.
    return { cablerc: readCablerc(text, new Set()).cablerc, folder }
  } catch {
    return undefined
  }
}
