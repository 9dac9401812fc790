import assert from 'node:assert/strict'
import { rules } from '../../../server/language/rules/registry/registry.ts'
import { openDocument } from '../../../server/language/syntax/document/document.ts'
import { defaultVocabulary } from '../../../server/language/vocabulary/vocabulary.ts'
import { createWritingService } from '../../../server/language/writing/service.ts'
import { withTextEdits } from '../../support/edits.ts'

const writing = createWritingService({ vocabulary: defaultVocabulary(), rules })
const config = { levels: new Map(), profile: undefined, onRuleError: () => assert.fail() }
const now = Date.UTC(2009, 7, 3, 14, 53)

const HEAD = ['UNCLAS ZENDA 000123', '', 'E.O. 12958: N/A', 'TAGS: PREL, KPAO', 'SUBJECT: THE BRIDGE', '']
const LONG = '1. The King of Ruritania went from Zenda to Strelsau on the old road, which is closed for the winter.'
/** Lines of a transmission make a copy of it. */
const RECORD = ['PP RUEHC', 'DE RUEHKO #0123 2151453', 'ZNR UUUUU ZZH', 'P 031453Z AUG 09', 'FM AMEMBASSY ZENDA']
const ADDRESSED = [...RECORD, 'TO RUEHC/SECSTATE WASHDC PRIORITY', 'BT', ...HEAD]

const draft = (...lines: string[]) => openDocument('file:///a.cable', 1, [...HEAD, ...lines, ''].join('\n'))
const at = (line: number, character = 0) => ({
  start: { line, character },
  end: { line, character },
})
const LINE = HEAD.length

describe('the core as those who write see it', () => {
  it('lays out drafts by the width that is set, and copies where they are asked for', () => {
    const text = draft(LONG)
    const lines = (columns: number): readonly string[] =>
      withTextEdits([...HEAD, LONG, ''].join('\n'), writing.formatting(text, { ...config, columns }).edits)
        .split('\n')
        .slice(LINE)
    assert.deepEqual(lines(72), [
      '1. The King of Ruritania went from Zenda to Strelsau on the old road,',
      'which is closed for the winter.',
      '',
    ])
    assert.deepEqual(lines(120), [LONG, ''])
    const copy = openDocument('file:///a.txt', 1, [...ADDRESSED, LONG, 'BT', '#0123', '', 'NNNN', ''].join('\n'))
    const kept = writing.formatting(copy, config)
    assert.deepEqual(kept.edits, [])
    assert.match(kept.refused ?? '', /^\S.*\.$/)
    const asked = writing.formatting(copy, config, undefined, true)
    assert.equal(asked.refused, undefined)
    assert.ok(asked.edits.length > 0)
  })

  it('does the commands of drafters, and no other', () => {
    const text = draft('1. The duke rowed.')
    assert.equal(writing.draft(text, at(0), 'toString', { now }), undefined)
    assert.deepEqual(writing.draft(text, at(LINE), 'setMark', { now, value: 'SBU' })?.edits, [
      { range: at(LINE, 3), newText: '(SBU) ' },
    ])
    // The time is that of the context.
    assert.match(JSON.stringify(writing.draft(text, at(0), 'insertDateTimeGroup', { now })), /031453Z AUG 09/)
  })

  it('tells codes, numbers and times in words, in the zone of the reader', () => {
    const text = openDocument('file:///a.txt', 1, [...ADDRESSED, '1. First.', 'BT', ''].join('\n'))
    const hints = writing.inlayHints(text, { start: at(1).start, end: at(4).start }, 'Asia/Tokyo')
    assert.deepEqual(hints.map(({ position, label }) => `${position.line} ${label}`).sort(), [
      '1 TOKYO',
      '3 Monday, August 3, 2009, 23:53 GMT+9',
    ])
  })

  it('says how far a text is from being sent, by rules in force and what else is asked', () => {
    const text = draft('1. (S) The duke rowed on XXXX.')
    const page = writing.readyPage(text, config, now)
    assert.match(page.text, /^# Ready to Send\? /)
    assert.match(page.text, /- Line 7: .* \(portion-over\)\n/)
    assert.match(page.text, /- Line 7: .* \(ready-placeholder\)\n/)
    const without = writing.readyPage(text, { ...config, levels: new Map([['portion-over', 'off']]) }, now)
    assert.doesNotMatch(without.text, /portion-over/)
    assert.match(without.text, /ready-placeholder/)
  })

  it('writes the next number below a paragraph that is over', () => {
    const typed = ['1. The duke rowed to the island.', '', '']
    const text = [...HEAD, ...typed].join('\n')
    const edits = writing.onType(draft(...typed.slice(0, -1)), at(LINE + 1).start, config)
    assert.equal(withTextEdits(text, edits), [...HEAD, '1. The duke rowed to the island.', '', '2. ', ''].join('\n'))
    const never = writing.onType(draft('The duke rowed', ''), at(LINE + 1).start, config)
    assert.deepEqual(never, [])
  })
})
