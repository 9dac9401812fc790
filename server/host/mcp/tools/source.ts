import { statSync } from 'node:fs'
import { join } from 'node:path'
import { type ReadFile, readFileText } from '../../cli/inputs/read-text.ts'
import { collectionConfig, type FoundConfig } from '../../cli/jobs/collection-config.ts'
import { visible } from '../../cli/reporters/printable.ts'
import { placeBelow } from '../roots.ts'
import type { Arguments, Property, ToolContext } from './tool.ts'

/** What a tool is about: a file below the roots, or a text that was handed over. */
export type Source =
  | { readonly name: string; readonly path?: string; readonly text: string; readonly file?: ReadFile }
  | { readonly refused: string }

export const SOURCE_PROPERTIES: Readonly<Record<string, Property>> = {
  path: { type: 'string', description: 'A file below the roots' },
  text: { type: 'string', description: 'Or the cable itself' },
}

/** Bytes of the largest file that is read. */
export const LARGEST = 5 * 1024 * 1024

export function sourceOf({ path, text }: Arguments, { roots }: ToolContext): Source {
  if (typeof text === 'string' && path === undefined) return { name: 'text', text }
  if (typeof path !== 'string' || text !== undefined) return { refused: 'Give either path or text' }
  const place = placeBelow(roots, path)
  return 'refused' in place ? place : readSource(place.path, place.name)
}

/** A file that is known to lie below the roots; its name comes from others, and is told with unseen signs by their numbers. */
export function readSource(path: string, given: string): Source {
  const name = visible(given)
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats?.isFile()) return { refused: `${name} is no file` }
  if (stats.size > LARGEST) return { refused: `${name} is larger than ${LARGEST} bytes` }
  const file = readFileText(path)
  if (typeof file === 'string') return { refused: `${name} was not read: ${file}` }
  return { name, path, text: file.text, file }
}

/**
 * The configuration that holds for a file, the nearest `.cablerc.json`; for a text that was handed over, that of the
 * first root.
 */
export function configOf(path: string | undefined, { roots }: ToolContext): FoundConfig {
  const configFor = collectionConfig({ config: undefined, profile: undefined, levels: [], baseline: undefined })
  return configFor(path ?? join(roots[0]?.path ?? '.', 'text.cable'), { notices: [] })
}
