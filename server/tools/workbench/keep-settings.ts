import { readFile, writeFile } from 'node:fs/promises'
import { applyEdits, modify, type ParseError, parse } from 'jsonc-parser'

/**
 * Writes the settings of a window. In one that is kept what the user has changed stays changed, comments and
 * all; what a later version of this project sets besides is added.
 */
export async function keepSettings(file: string, settings: Readonly<Record<string, unknown>>): Promise<void> {
  const kept = await readFile(file, 'utf8').catch(() => undefined)
  await writeFile(file, kept === undefined ? JSON.stringify(settings, null, 2) : withMissing(kept, settings))
}

/** A text that is no object, or is being written by hand, stays as it is. */
export function withMissing(text: string, settings: Readonly<Record<string, unknown>>): string {
  const errors: ParseError[] = []
  const present: unknown = parse(text, errors, { allowTrailingComma: true })
  if (errors.length > 0 || typeof present !== 'object' || present === null || Array.isArray(present)) return text
  const missing = Object.entries(settings).filter(([name]) => !(name in present))
  const formattingOptions = { insertSpaces: true, tabSize: 2 }
  return missing.reduce(
    (current, [name, value]) => applyEdits(current, modify(current, [name], value, { formattingOptions })),
    text,
  )
}
