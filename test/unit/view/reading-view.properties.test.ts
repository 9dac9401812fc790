import assert from 'node:assert/strict'
import fc from 'fast-check'
import { readMessage } from '../../../server/language/model/incremental/read-message.ts'
import { type CableDocument, lineAt } from '../../../server/language/syntax/document/document.ts'
import type { ReadingView } from '../../../server/language/view/reading-view.ts'
import { foundHtml, viewHtml } from '../../../server/language/view/view-html.ts'
import { viewMap } from '../../../server/language/view/view-map.ts'
import { viewText } from '../../../server/language/view/view-text.ts'
import { defaultVocabulary } from '../../../server/language/vocabulary/vocabulary.ts'
import { corpusFiles, corpusIsHere, corpusText, withoutCorpus } from '../../support/corpus.ts'
import { textOf, writeCable } from '../../support/generator/write-cable.ts'
import { anyTexts, wholeCables } from '../../support/properties/cable-texts.ts'
import { viewOfText } from '../../support/reading-view.ts'

/** Characters of lines that are text of the message, by line; pilcrows are how numbers are set. */
function lettersMissing(document: CableDocument, view: ReadingView): string[] {
  const shown = new Map<number, Set<number>>()
  for (const { blocks } of view.messages)
    for (const { runs } of blocks)
      for (const { exact, line, column, text } of runs) {
        if (!exact) continue
        const own = shown.get(line) ?? new Set()
        for (let index = 0; index < text.length; index++) own.add(column + index)
        shown.set(line, own)
      }
  const missing: string[] = []
  document.messages.forEach((slice, index) => {
    const { body } = readMessage(slice, defaultVocabulary())
    body.blocks.forEach((block, at) => {
      if (/^(?:furniture|section|rule|caption)$/.test(body.roles[at] ?? '') || block.kind === 'section') return
      block.lines.forEach((line, row) => {
        if (line.kind === 'rule' || line.kind === 'blank') return
        const number = (document.messageStarts[index] ?? 0) + (body.lines[at] ?? 0) + row
        for (const { index: column } of line.plain.matchAll(/[A-Za-z0-9]/g))
          if (!shown.get(number)?.has(column)) missing.push(`${number + 1}:${column + 1} of ${line.text}`)
      })
    })
  })
  return missing
}

function checkMap(text: string): void {
  const { document, view } = viewOfText(text)
  const map = viewMap(view)
  let before = { line: 0, column: 0 }
  for (let offset = 0; offset <= map.text.length; offset++) {
    const place = map.source(offset)
    assert.ok(
      place.line > before.line || (place.line === before.line && place.column >= before.column),
      `${offset} of ${JSON.stringify(text)}`,
    )
    assert.ok(place.line < document.lineCount)
    assert.ok(place.column <= (lineAt(document, place.line)?.text.length ?? 0))
    before = place
  }
  let last = 0
  for (let line = 0; line < document.lineCount; line++) {
    for (let column = 0; column <= (lineAt(document, line)?.text.length ?? 0); column += 3) {
      const offset = map.offset(line, column)
      assert.ok(offset >= last && offset <= map.text.length)
      last = offset
    }
  }
}

describe('the reading view', function () {
  this.timeout(60_000)

  it('maps each character to its source and back, totally and monotonously, in generated and any texts', () => {
    for (let seed = 0; seed < 15; seed++) {
      const { rows, eol } = writeCable(seed)
      checkMap(textOf(rows, eol))
    }
    // Lines of the head behind a mark, a label of a print-out or a speck of the scan.
    for (const front of ['(U) ', '<ORIG>', '. ', "' ", '` ', '\u0010'])
      for (const line of [
        'O 031453Z AUG 09',
        'FM AMEMBASSY ZENDA',
        'TO SECSTATE WASHDC',
        'TO',
        'C O N F I D E N T I A L ZENDA 000012',
        'TAGS: PREL',
        'SUBJECT: THE FERRY',
        'REF: A. ZENDA 12',
        'E.O. 12958: N/A',
      ])
        for (const text of [`${front}${line}\n`, `UNCLAS ZENDA 12\n${front}${line}\n1. One.\n`]) checkMap(text)
    fc.assert(fc.property(fc.oneof(anyTexts, wholeCables), checkMap), { numRuns: 40 })
  })

  it('leaves out no word of the text, and no page furniture in', () => {
    for (let seed = 0; seed < 40; seed++) {
      const { rows, eol } = writeCable(seed)
      const { document, view } = viewOfText(textOf(rows, eol))
      assert.deepEqual(lettersMissing(document, view), [], `seed ${seed}`)
      const furniture = rows.filter(({ kind }) => kind === 'page' || kind === 'marker').map(({ text }) => text.trim())
      const read = viewText(view, undefined)
      for (const line of furniture)
        if (line.length > 12 && rows[0]?.text.trim() !== line)
          assert.ok(!read.split('\n').some((own) => own.includes(`. ${line}`)), `seed ${seed}: ${line}`)
    }
    if (!corpusIsHere) console.log(`    ${withoutCorpus}`)
    for (const file of corpusFiles()) {
      const { document, view } = viewOfText(corpusText(file))
      assert.deepEqual(lettersMissing(document, view), [], file.name)
    }
  })

  it('escapes every character that HTML takes for its own', () => {
    fc.assert(
      fc.property(anyTexts, (text) => {
        const { document, view } = viewOfText(text.replaceAll('a', '<script>').replaceAll('e', '"onload="'))
        for (const html of [viewHtml(view), foundHtml(document)]) {
          assert.ok(!html.includes('<script'))
          assert.ok(!/<[^>]*[^&;]"onload=/.test(html.replace(/&quot;/g, '')))
        }
      }),
      { numRuns: 40 },
    )
  })
})
