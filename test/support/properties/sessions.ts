import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Position } from 'vscode-languageserver-types'
import { type CableDocument, documentText, lineAt } from '../../../server/language/syntax/document/document.ts'
import { answersAbout, answersAt, answersWithin } from './answers.ts'
import { anyTexts } from './cable-texts.ts'
import { documentShape, modelShape } from './document-shape.ts'
import { changedText, changeOf, type HostileEdit, hostileSessions } from './hostile-edits.ts'
import { lintConfigs, ruledService as service } from './ruled-service.ts'

/** How much was tried. */
export const sessionCounts = { inputs: 0, edits: 0 }

/** A text, what is done to it, and where one looks meanwhile. */
export interface Session {
  readonly text: string
  readonly batches: readonly (readonly HostileEdit[])[]
  readonly config: number
  /** In proportions of the lines and of their lengths; numbers outside of 0 to 1 lie outside the text. */
  readonly looks: readonly (readonly [line: number, character: number])[]
  /** Whether answers are asked for after each batch, so that much is remembered, or at the end alone. */
  readonly watched: boolean
}

const proportions = fc.oneof(
  { weight: 12, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY) },
)

export const sessions: fc.Arbitrary<Session> = fc.record({
  text: anyTexts,
  batches: hostileSessions,
  config: fc.nat({ max: lintConfigs.length - 1 }),
  looks: fc.array(fc.tuple(proportions, proportions), { minLength: 2, maxLength: 6 }),
  watched: fc.boolean(),
})

/** After any edits a document is what its text opened anew is, and everything that can be asked gives the same. */
export function checkSession({ text, batches, config: index, looks, watched }: Session): void {
  const config = lintConfigs[index % lintConfigs.length]
  assert.ok(config)
  let document = service.open('u', 0, text)
  let current = text
  let tokens = service.semanticTokens(document)
  const compare = (): void => {
    const fresh = service.open('u', document.version, current)
    assert.equal(documentText(document), current)
    assert.deepEqual(documentShape(document), documentShape(fresh))
    assert.deepEqual(modelShape(document), modelShape(fresh))
    assert.deepEqual(answersAbout(document, config), answersAbout(fresh, config))
    tokens = assertDeltas(tokens, document)
    const places = looks.map((look) => placeOf(document, look))
    for (const place of places) assert.deepEqual(answersAt(document, place), answersAt(fresh, place))
    const [start, end] = [...places].sort((a, b) => a.line - b.line || a.character - b.character)
    if (start && end) {
      const range = { start, end }
      assert.deepEqual(answersWithin(document, range, config), answersWithin(fresh, range, config))
    }
  }
  sessionCounts.inputs++
  if (watched) compare()
  for (const [version, batch] of batches.entries()) {
    const changes = batch.map((edit) => {
      const change = changeOf(current, edit)
      current = changedText(current, change)
      return change
    })
    sessionCounts.edits += changes.length
    document = service.update(document, changes, version + 1)
    if (watched) compare()
  }
  if (!watched) compare()
}

/** The edits of tokens turn what the client has into what it should have. */
function assertDeltas(before: readonly number[], document: CableDocument): readonly number[] {
  const after = service.semanticTokens(document)
  const applied = [...before]
  for (const { start, deleteCount, data } of service.tokenEdits(before, after).toReversed())
    applied.splice(start, deleteCount, ...(data ?? []))
  assert.deepEqual(applied, [...after])
  return after
}

function placeOf(document: CableDocument, [line, character]: readonly [number, number]): Position {
  const number = Math.floor(line * document.lineCount)
  return { line: number, character: Math.floor(character * ((lineAt(document, number)?.text.length ?? 0) + 1)) }
}
