import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readiness } from '../../../../server/language/features/ready/ready.ts'
import { readyLines, readyPage } from '../../../../server/language/features/ready/ready-text.ts'
import { createLinter } from '../../../../server/language/rules/linter/lint.ts'
import { openDocument } from '../../../../server/language/syntax/document/document.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import { assertPicture } from '../../../support/picture.ts'

const FOLDER = resolve(import.meta.dirname, '../../../fixtures/ready')

/** A draft that is ready, part by part. */
const SOUND = {
  top: '',
  class: 'C O N F I D E N T I A L ZENDA 000123\n',
  captions: '',
  order: 'E.O. 12958: DECL: 06/03/2019',
  tags: 'TAGS: PREL, PGOV',
  subject: 'SUBJECT: (U) THE BRIDGE\n',
  refs: 'REF: ZENDA 101\n',
  by: 'Classified By: Ambassador R. Rassendyll for reasons 1.4 (b) and (d).\n',
  text: '1. (C) The duke rowed to the island, as reftel says.\n',
  rest: '2. (U) Nobody spoke of it in the old town on the river, and nobody asked for more.\n',
  end: 'RASSENDYLL',
} as const

const vocabulary = defaultVocabulary()
/** Without rules: what they say is theirs. */
const linter = createLinter([], vocabulary)
const config = { levels: new Map(), profile: undefined, onRuleError: () => assert.fail() }

function draftOf(row: string): string {
  const at = row.indexOf('|')
  const own = row.slice(at + 1).replaceAll('\\n', '\n')
  if (row.startsWith('whole|')) return `${own}\n`
  const parts = Object.entries(SOUND).map(([name, sound]) => {
    if (name !== row.slice(0, at)) return sound
    return sound.endsWith('\n') || name === 'captions' ? `${own}\n` : own
  })
  return `${parts.filter((part) => part !== '').join('\n')}\n`
}

const rows = readFileSync(join(FOLDER, 'odd.rows'), 'utf8').trimEnd().split('\n')
const look = (text: string, now: number) =>
  readiness(openDocument('file:///a.cable', 1, text), { vocabulary, linter, config, now })

describe('how far drafts with one odd part are from being sent', () => {
  it('is told line by line, as of the day on which they are dated', () => {
    const told = rows.map((row) => {
      const text = draftOf(row)
      const said = readyLines(look(text, Date.UTC(2009, 5, 3, 13, 10)), 'odd')
      return `${row}\n${said.replace(/^(?=.)/gm, '  ')}`
    })
    assertPicture(join(FOLDER, 'odd.said'), told.join(''))
  })

  it('is a page for all messages of a text, with the places that its lines lead to', () => {
    const text = [rows[4], rows[0], rows[28]].map((row) => draftOf(row ?? '')).join('NNNN\n')
    const { text: page, places } = readyPage(look(text, Date.UTC(2009, 5, 3, 13, 10)))
    const led = places.map(
      ({ line, start, end, target }) => `${line}:${start}-${end} leads to ${target.line}:${target.character}\n`,
    )
    assertPicture(join(FOLDER, 'odd.page'), `${page}\n${led.join('')}`)
  })
})
