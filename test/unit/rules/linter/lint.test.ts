import assert from 'node:assert/strict'
import { readMessage } from '../../../../server/language/model/incremental/read-message.ts'
import { createLinter, type LintConfig } from '../../../../server/language/rules/linter/lint.ts'
import { rules } from '../../../../server/language/rules/registry/registry.ts'
import type { Rule } from '../../../../server/language/rules/rule.ts'
import { exampleCable } from '../../../../server/language/rules/support/examples/example-cable.ts'
import { type CableDocument, openDocument } from '../../../../server/language/syntax/document/document.ts'
import { updateDocument } from '../../../../server/language/syntax/document/update-document.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'

const config = (): LintConfig => ({ levels: new Map(), profile: undefined, onRuleError: assert.fail })
const paragraphs = (count: number): string =>
  exampleCable({
    body: Array.from({ length: count }, (_, index) => `${index + 1}. (C) The duke spoke of\nthe harvest.`),
  })

describe('the linter', () => {
  let ran = new Map<Rule['scope'], number>()
  const count = ({ scope }: Rule): void => void ran.set(scope, (ran.get(scope) ?? 0) + 1)
  const counted = rules.map((rule): Rule => {
    if (rule.scope === 'block') {
      const check: typeof rule.check = (block, facts, report, context) => {
        count(rule)
        rule.check(block, facts, report, context)
      }
      return { ...rule, check }
    }
    const check: typeof rule.check = (message, report, context) => {
      count(rule)
      rule.check(message, report, context)
    }
    return { ...rule, check }
  })
  const linter = createLinter(counted, defaultVocabulary())
  const blockRules = rules.filter(({ scope }) => scope === 'block').length

  /** How often block rules and message rules ran to make the findings of the first message. */
  function lint(document: CableDocument, of = config()): readonly [number, number] {
    ran = new Map()
    const [slice] = document.messages
    assert.ok(slice)
    linter.lint(readMessage(slice, defaultVocabulary()), of)
    return [ran.get('block') ?? 0, ran.get('message') ?? 0]
  }

  it('runs block rules for the blocks that a keystroke built anew, and each message rule once, however long the text is', () => {
    for (const count of [20, 800]) {
      const document = openDocument('u', 1, paragraphs(count))
      const [allBlocks, messageRules] = lint(document)
      assert.ok(allBlocks >= count * blockRules, `${allBlocks}`)
      const at = { line: document.lineCount >> 1, character: 14 }
      const typed = updateDocument(document, [{ range: { start: at, end: at }, text: 'x' }], 2)
      const [block, message] = lint(typed)
      assert.ok(
        block > 0 && block <= typed.work.builtBlocks * blockRules,
        `${block} for ${typed.work.builtBlocks} blocks`,
      )
      assert.ok(message > 0 && message <= messageRules)
    }
  })

  it('runs nothing for the same message and configuration, and no block rule for another configuration', () => {
    const document = openDocument('u', 1, paragraphs(20))
    const one = config()
    lint(document, one)
    assert.deepEqual(lint(document, one), [0, 0])
    assert.equal(lint(document)[0], 0)
  })
})
