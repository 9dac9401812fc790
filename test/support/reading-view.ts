import { createLinter } from '../../server/language/rules/linter/lint.ts'
import { rules } from '../../server/language/rules/registry/registry.ts'
import { type CableDocument, openDocument } from '../../server/language/syntax/document/document.ts'
import type { ReadingView, Run } from '../../server/language/view/reading-view.ts'
import { type ViewContext, viewOf } from '../../server/language/view/view-of.ts'
import { defaultVocabulary } from '../../server/language/vocabulary/vocabulary.ts'

const vocabulary = defaultVocabulary()

/** What a view is made with, in the time of Berlin. */
export const viewContext: ViewContext = {
  vocabulary,
  linter: createLinter(rules, vocabulary),
  config: {
    levels: new Map(),
    profile: undefined,
    onRuleError: (_, error) => {
      throw error
    },
  },
  timeZone: 'Europe/Berlin',
}

/** A text, and how one reads it. */
export function viewOfText(text: string): { document: CableDocument; view: ReadingView } {
  const document = openDocument('a', 1, text)
  return { document, view: viewOf(document, viewContext) }
}

/**
 * The view block by block, each with its kind, name, level and depth, and its runs: place, text, and what a reader sees
 * of it. A run whose characters do not stand in the document as they do here has `~` behind its place.
 */
export function readingPicture({ messages }: ReadingView): string {
  return messages
    .flatMap(({ title, level, blocks }) => [
      `${title} -- ${level ?? 'no level'}`,
      ...blocks.flatMap(({ kind, name, level, depth, runs }) => [
        `  ${[kind, name && `#${name}`, level, depth && `depth ${depth}`].filter(Boolean).join(' ')}`,
        ...runs.map(runText),
      ]),
    ])
    .map((line) => `${line}\n`)
    .join('')
}

function runText({ text, line, column, exact, kind, target, cable, finding }: Run): string {
  const seen = [
    kind,
    target && `to ${target}`,
    cable && `to cable ${cable.index}, ${cable.title}`,
    finding && `${finding.level}: ${finding.message}`,
  ].filter(Boolean)
  return `    ${line + 1}:${column + 1}${exact ? '' : '~'} ${JSON.stringify(text)}${seen.map((each) => ` [${each}]`).join('')}`
}
