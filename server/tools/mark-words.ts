import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './project-root.ts'

interface Entry {
  readonly code: string
  readonly [field: string]: unknown
}

/**
 * The words of portion marks, out of the lists, as a module: a line is read before any list is, and yet the
 * words are to stand in one place.
 */
export function markWords(): string {
  const levels = entriesOf('levels')
  const caveats = entriesOf('caveats')
  const classified = levels.filter(({ rank }) => Number(rank) > 0)
  const handling = levels.filter(({ controlRank }) => Number(controlRank ?? 0) > 0)
  const plain = levels.filter((level) => !classified.includes(level) && !handling.includes(level))
  const lists: Readonly<Record<string, readonly [string, readonly string[]]>> = {
    CLASSIFIED_WORDS: ['Levels of national security.', classified.flatMap(levelWords)],
    PLAIN_WORDS: ['No level and no control.', plain.flatMap(levelWords)],
    HANDLING_WORDS: [
      'Controls of unclassified text, which stand in the place of a level.',
      handling.flatMap(levelWords),
    ],
    FOREIGN_WORDS: [
      'Levels of NATO that are more than two or three letters.',
      entriesOf('foreign-levels')
        .flatMap(({ code, portions }) => [code, ...strings(portions)])
        .filter((word) => word.length > 3),
    ],
    CONTROL_WORDS: ['What may stand behind the level.', caveats.flatMap(controlWords)],
    LISTING_WORDS: ['Those behind which countries follow.', caveats.filter(({ takes }) => takes).flatMap(controlWords)],
    NAMED_WORDS: [
      'Those behind which a name or number follows.',
      caveats.filter(({ open }) => open).flatMap(controlWords),
    ],
    OFFICE_WORDS: ['Offices whose names look like a mark.', offices()],
  }
  const body = Object.entries(lists).map(
    ([name, [comment, words]]) =>
      `/** ${comment} */\nexport const ${name}: readonly string[] = [\n${[...new Set(words)].map((word) => `  '${word}',\n`).join('')}]\n`,
  )
  return `// Generated from levels.json, foreign-levels.json, caveats.json and terms.json: npm run generate.\n\n${body.join('\n')}`
}

function levelWords({ code, portions, forms }: Entry): string[] {
  const words = [code, ...strings(portions), ...strings(forms)]
  return words.filter((word) => !word.includes('/'))
}

function controlWords({ code, aliases, takes }: Entry): string[] {
  const words = [code, ...strings(aliases)]
  return takes && code === 'REL' ? [...words, 'REL TO', 'RELEASABLE TO'] : words
}

/** S/CT, S/P: offices below the Secretary. */
function offices(): string[] {
  return entriesOf('terms').flatMap(({ code }) =>
    /^[A-Z]{1,2}\/[A-Z]{1,6}$/.test(code) && code !== 'N/A' ? [code] : [],
  )
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value : []
}

function entriesOf(name: string): readonly Entry[] {
  const file = join(projectRoot, 'server/data', `${name}.json`)
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly entries: readonly Entry[] }).entries
}
