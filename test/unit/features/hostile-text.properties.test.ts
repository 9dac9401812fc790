import assert from 'node:assert/strict'
import type { DocumentSymbol } from 'vscode-languageserver-types'
import { type CableDocument, lineAt } from '../../../server/language/syntax/document/document.ts'
import { lintConfigs, ruledService as service } from '../../support/properties/ruled-service.ts'

/** What would be a link, a command, a picture, a control or a fence if it were not shown as it is. */
const HOSTILE = [
  '[click](command:evil)',
  '<img src=x onerror=y>',
  'https://evil.example',
  'www.evil.example',
  'a@evil.example',
  '$(alert)',
  '`code`',
  '```',
  '**bold**',
  '![i](u)',
] as const

/** A cable in which something hostile may stand at the end of every line, or in the place of every word. */
const CABLE: readonly string[] = [
  'VZCZCABC0123',
  'OO RUEHZZ RUEHZA',
  'DE RUEHZZ #0012/01 2151453',
  'ZNY CCCCC ZZH',
  'O 031453Z AUG 09',
  'FM AMEMBASSY ZENDA',
  'TO RUEHC/SECSTATE WASHDC IMMEDIATE 0012',
  'INFO RUEHZA/AMEMBASSY STRELSAU PRIORITY 0034',
  'XMT AMEMBASSY HENTZAU',
  'BT',
  'C O N F I D E N T I A L SECTION 01 OF 02 ZENDA 000012',
  'SIPDIS',
  'DEPT FOR EUR/RU',
  'E.O. 12958: DECL: 08/01/2019',
  'TAGS: PREL, OVIP (RASSENDYLL, RUDOLF), PGOV',
  'SUBJECT: (U) EXAMPLE - NOT A REAL CABLE',
  'REF: A. STRELSAU 1 B. 08 STATE 912 (NOTAL)',
  'Classified By: R. RASSENDYLL for reasons 1.4 (b) and (d).',
  '',
  '1. (C) SUMMARY: See PARA 2 and REF A. END SUMMARY.',
  '',
  'HEADING',
  '-------',
  '',
  '2. (C) BEGIN TEXT: A. first END TEXT.',
  'ZENDA 00000012  002 OF 003',
  'RASSENDYLL',
  '#0012',
  'NNNN',
]

function* hostileCables(): Generator<string> {
  for (const [index, line] of CABLE.entries()) {
    const words = line.split(' ')
    for (const [place] of [...words, ''].entries()) {
      const hostile = HOSTILE[(index + place) % HOSTILE.length] ?? ''
      const changed = words.with(
        Math.min(place, words.length - 1),
        place < words.length ? hostile : `${line} ${hostile}`,
      )
      yield CABLE.with(index, place < words.length ? changed.join(' ') : `${line} ${hostile}`).join('\n')
    }
  }
  for (const hostile of HOSTILE) yield CABLE.map((line) => `${line} ${hostile}`).join('\n')
}

describe('text that would be something else', () => {
  it('stays text in every hover', () => {
    let hovers = 0
    for (const text of hostileCables()) {
      const document = service.open('file:///a.cable', 1, text)
      for (const value of hoversOf(document)) {
        hovers++
        assertHarmless(value)
      }
    }
    assert.ok(hovers > 10_000, `${hovers} hovers`)
  }).timeout(30_000)

  it('makes no line of its own and hides nothing in the outline and in findings', () => {
    for (const text of hostileCables()) {
      const spoilt = text.replaceAll(' ', ' \u202e\u200b')
      for (const each of [text, spoilt]) {
        const document = service.open('file:///a.cable', 1, each)
        for (const name of names(service.symbols(document))) assertPlain(name)
        for (const config of lintConfigs) {
          for (const { codeDescription, code } of service.diagnostics(document, config))
            assert.equal(codeDescription?.href, `https://example.org/rules/${code}.md`)
        }
      }
    }
  }).timeout(30_000)
})

function* hoversOf(document: CableDocument): Generator<string> {
  for (let line = 0; line < document.lineCount; line++) {
    const length = lineAt(document, line)?.text.length ?? 0
    for (let character = 0; character <= length; character += 3) {
      const found = service.hover(document, { line, character }, { markdown: true, now: 0, timeZone: undefined })
      if (found && typeof found.contents === 'object' && 'value' in found.contents) yield found.contents.value
    }
  }
}

function names(symbols: readonly DocumentSymbol[]): string[] {
  return symbols.flatMap(({ name, detail, children }) => [name, detail ?? '', ...names(children ?? [])])
}

/** Outside of code spans nothing is left that Markdown, or a client that looks for addresses, makes something of. */
function assertHarmless(markdown: string): void {
  const bare = markdown
    .replace(/^> /gm, '')
    .replace(/\\[^\w\s]/g, '_')
    .replace(/(`+)(?!`).*?(?<!`)\1(?!`)/g, '_')
  assert.doesNotMatch(bare, /[[\]>`\\]|<(?! )|:\/\/|www\.|@|\$\(/i, markdown)
}

function assertPlain(name: string): void {
  assert.doesNotMatch(name, /[\n\r\u202a-\u202e\u2066-\u2069]/, JSON.stringify(name))
}
