import type { Position } from 'vscode-languageserver-types'
import { createLanguageService, type LanguageService } from '../../server/language/service.ts'
import type { CableDocument } from '../../server/language/syntax/document/document.ts'
import { defaultVocabulary } from '../../server/language/vocabulary/vocabulary.ts'

/** A service without rules, for features that need none. */
export const service: LanguageService = createLanguageService({
  vocabulary: defaultVocabulary(),
  rules: [],
  docsBase: 'https://example.org/rules',
})

/** Opens a text in which `$0` marks a place. */
export function openMarked(marked: string): { document: CableDocument; position: Position } {
  const at = marked.indexOf('$0')
  if (at < 0) throw new Error('the text has no $0')
  const before = marked.slice(0, at).split(/\r\n|\r|\n/)
  return {
    document: service.open('file:///test.cable', 1, marked.replace('$0', '')),
    position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
  }
}

/** The hover at `$0` as plain text; empty where there is none. 2012-08-03, 14:53 UTC is now. */
export function hoverText(marked: string, options: { markdown?: boolean; timeZone?: string } = {}): string {
  const { document, position } = openMarked(marked)
  const { timeZone } = options
  const found = service.hover(document, position, {
    markdown: options.markdown ?? false,
    now: Date.UTC(2012, 7, 3, 14, 53),
    timeZone: timeZone === undefined ? undefined : () => timeZone,
  })
  return found && typeof found.contents === 'object' && 'value' in found.contents ? found.contents.value : ''
}
