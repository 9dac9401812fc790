import assert from 'node:assert/strict'
import { ghost } from '../../../../server/language/features/inline-completion/inline-completion.ts'
import { placedMessages } from '../../../../server/language/features/places/placed-message.ts'
import type { Span } from '../../../../server/language/model/message/span.ts'
import { blockFacts } from '../../../../server/language/model/reading/body/block-facts.ts'
import { lineAt, openDocument } from '../../../../server/language/syntax/document/document.ts'
import { updateDocument } from '../../../../server/language/syntax/document/update-document.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import { corpusFiles, corpusIsHere, corpusText, withoutCorpus } from '../../../support/corpus.ts'

const vocabulary = defaultVocabulary()

describe('the ghost', () => {
  it('is what stands there, or nothing, in the shared cables', function () {
    this.timeout(60_000)
    if (!corpusIsHere) {
      console.log(`      ${withoutCorpus}`)
      return
    }
    /** How often each kind of value was taken out, and given back. */
    const tried = new Map<string, { asked: number; given: number }>()
    for (const file of corpusFiles()) {
      const document = openDocument('file:///a.cable', 1, corpusText(file))
      for (const { message, line } of placedMessages(document, vocabulary)) {
        const ends = message.body.blocks.flatMap((block, index) =>
          blockFacts(block)
            .markers.filter(({ kind }) => kind === 'end')
            .map((marker) => ({
              ...marker,
              line: marker.line + (message.body.lines[index] ?? 0),
              endLine: marker.endLine + (message.body.lines[index] ?? 0),
            })),
        )
        const derived: readonly (readonly [string, readonly (Span & { readonly text: string })[]])[] = [
          ['stamp', message.station?.julian ? [message.station.julian] : []],
          ['serial', message.station?.serial ? [message.station.serial] : []],
          ['label', message.references?.labels ?? []],
          ['end', ends],
        ]
        for (const [kind, part] of derived.flatMap(([kind, parts]) => parts.map((part) => [kind, part] as const))) {
          const count = tried.get(kind) ?? { asked: 0, given: 0 }
          tried.set(kind, count)
          if (part.line !== part.endLine) continue
          // `END ` is what a drafter has typed when the name is certain.
          const kept = /^END /i.exec(part.text)?.[0].length ?? 0
          const start = { line: line + part.line, character: part.start + kept }
          const own = lineAt(document, line + part.line)?.text ?? ''
          const stop = own.charAt(part.end) === '.' ? 1 : 0
          // The value alone is gone; or the line has been typed as far as to it.
          for (const character of new Set([part.end + stop, own.length])) {
            const end = { line: line + part.line, character }
            const without = updateDocument(document, [{ range: { start, end }, text: '' }], 2)
            const found = ghost(without, start, vocabulary)
            count.asked++
            if (!found) continue
            count.given++
            const whole = part.text.trim().toUpperCase()
            assert.equal(
              found.text.trim().replace(/[.)]$/, '').toUpperCase(),
              whole.replace(/\.$/, ''),
              `${file.name}: ${own}`,
            )
          }
        }
      }
    }
    const told = JSON.stringify([...tried])
    for (const kind of ['stamp', 'serial', 'label', 'end']) assert.ok((tried.get(kind)?.asked ?? 0) > 30, told)
    for (const kind of ['stamp', 'serial', 'label', 'end']) assert.ok((tried.get(kind)?.given ?? 0) > 0, told)
    // Time of file and date-time group differ in naval messages, whose serial is none of a series: nothing is certain there.
    assert.ok((tried.get('end')?.given ?? 0) > 40, told)
  })
})
