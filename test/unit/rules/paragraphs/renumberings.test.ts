import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { bodyOutline } from '../../../../server/language/features/outline/body-outline.ts'
import { paragraphExtents } from '../../../../server/language/features/outline/paragraph-extents.ts'
import { numberingOf } from '../../../../server/language/model/numbering/numbering-of.ts'
import { applyEdits } from '../../../../server/language/rules/linter/fixes.ts'
import { renumberParagraphs } from '../../../../server/language/rules/paragraphs/renumber.ts'
import { lintText, messageOfText } from '../../../support/cable.ts'

describe('every renumbering that is offered', () => {
  it('counts the example of an archival copy from 1 to 11', () => {
    const text = readFileSync(resolve(import.meta.dirname, '../../../../examples/archival-copy.txt'), 'utf8')
    const after = applyEdits(text, renumberParagraphs(messageOfText(text)))
    assert.deepEqual(
      [...after.matchAll(/\u00b6(\d+)\./g)].map(([, number]) => Number(number)),
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
    )
    const found = lintText(text).map(({ finding }) => `${finding.rule.id}: ${finding.message}`)
    assert.ok(found.some((each) => each.startsWith('portion-missing: Paragraph 9 ')))
    assert.ok(found.includes('ref-para-range: There is no paragraph 12: the last is 11'))
  })
})

describe('paragraphs', () => {
  it('are the same for outline, folding and rules', () => {
    const texts = [
      '1. (C) He named:\n\n   1. a road\n   2. a bridge\n\n2. (C) B.\n\n2. (C) C.\n\n4. D.\n\nRASSENDYLL\n',
      '1. A. 2. He came.\n\n3. C.\n\n4. They named:\n\n1. a road\n2. a bridge\n\n5. E.\n\nRASSENDYLL\n',
      '1. THE KING HUNTS.\n2. THE DUKE CAME.\n13. THE QUEEN STAYED.\n4. THE ROAD IS BAD.\n\nRASSENDYLL\n',
    ]
    for (const text of texts) {
      const message = messageOfText(text)
      const { list } = numberingOf(message).own
      const numbers = list.slice(0, list.length).map(({ number }) => `\u00b6${number}`)
      const outlined = bodyOutline(message).flatMap(({ name }) => /^\u00b6\d+/.exec(name) ?? [])
      assert.deepEqual(outlined, numbers)
      assert.equal(paragraphExtents(message).length, numbers.length)
    }
  })

  it('leave a reference that points nowhere where it is, whatever the last line looks like', () => {
    const text = '1. (C) A.\n\n2. (C) See para 5.\n\n3. (C) C.\n\n4. (C) D:\n'
    for (const end of ['', '\na. (C) wine', '\na. (C) wine\n\nRASSENDYLL\n']) {
      const found = lintText(`UNCLAS ZENDA 000123\n\nTAGS: PREL\nSUBJECT: WINE\n\n${text}${end}`)
      assert.equal(found.filter(({ finding }) => finding.rule.id === 'ref-para-range').length, 1, end)
    }
  })
})
