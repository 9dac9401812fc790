import assert from 'node:assert/strict'
import type { Range } from 'vscode-languageserver-types'
import type { Message } from '../../../server/language/model/message/message.ts'
import { statedLevel } from '../../../server/language/rules/support/levels/portions.ts'
import { defaultVocabulary } from '../../../server/language/vocabulary/vocabulary.ts'
import { lintText, messagesOfText } from '../../support/cable.ts'
import { fromTextEdit } from '../../support/edits.ts'
import { afterFix } from '../../support/fixes.ts'
import { faultKinds } from '../../support/generator/fault-kinds.ts'
import { tryFault } from '../../support/generator/try-fault.ts'
import { lintConfigs, ruledService as service } from '../../support/properties/ruled-service.ts'
import { ruleFixtures } from '../../support/rule-fixtures.ts'

const [detected] = lintConfigs
assert.ok(detected)
const WHOLE: Range = { start: { line: 0, character: 0 }, end: { line: 9_999, character: 0 } }

const texts = [
  ...ruleFixtures(),
  ...faultKinds.flatMap((kind) =>
    tryFault(kind, 1, 1).map(({ text }) => ({ name: kind.name, text, profile: undefined })),
  ),
]

describe('what one key applies', () => {
  it('is safe, in every fixture of a rule and every planted fault', () => {
    let preferred = 0
    for (const { name, text, profile } of texts) {
      const safe = new Set<string>()
      const others = new Set<string>()
      for (const { finding } of lintText(text, { profile })) {
        for (const { kind, title } of finding.fixes?.() ?? []) {
          const key = `${finding.rule.id}: ${finding.message}: ${title}`
          ;(kind === 'safe' ? safe : others).add(key)
        }
      }
      const inForce = lintConfigs.find((each) => each.profile === profile)
      for (const { title, isPreferred, diagnostics } of service.codeActions(
        service.open('u', 1, text),
        WHOLE,
        inForce ?? detected,
      )) {
        if (!isPreferred) continue
        preferred++
        const key = `${diagnostics?.[0]?.code}: ${diagnostics?.[0]?.message}: ${title}`
        assert.ok(safe.has(key) && !others.has(key), `${name}: ${key}`)
      }
    }
    assert.ok(preferred > 30, `${preferred} preferred fixes were seen`)
  }).timeout(30_000)
})

describe('what is made of all findings of a rule', () => {
  it('never decides how well something is protected', () => {
    let made = 0
    for (const { name, text, profile } of texts) {
      const inForce = lintConfigs.find((each) => each.profile === profile)
      assert.ok(inForce)
      const document = service.open('u', 1, text)
      for (const rule of new Set(service.diagnostics(document, inForce).map(({ code }) => String(code)))) {
        const edit = service.fixAllOfRule(document, rule, inForce)
        const change = edit?.documentChanges?.[0]
        if (!change || !('edits' in change)) continue
        made++
        const fix = {
          title: rule,
          kind: 'ask' as const,
          edits: change.edits.flatMap((each) => ('newText' in each ? [fromTextEdit(each)] : [])),
        }
        assert.deepEqual(lessened(text, afterFix(text, fix)), [], `${name}: ${rule}`)
      }
    }
    assert.ok(made > 200, `${made} edits were made`)
  }).timeout(60_000)
})

/** A level or a mark that comes to be read is no less protection. */
const UNREAD: ReadonlySet<string> = new Set(['level undefined', 'subject undefined'])

/** What a text says of its protection and another does not: a level, the rank of a mark, a caption. */
function lessened(before: string, after: string): readonly string[] {
  const [old, next] = [before, after].map((text) => [
    ...messagesOfText(text).map(({ message }) => protection(message)),
    counted(text.match(MARKS) ?? []),
  ])
  return (old ?? []).flatMap((said, index) =>
    said.filter((each) => !UNREAD.has(each) && !next?.[index]?.includes(each)),
  )
}

/** Wherever they stand: a paragraph that loses its number keeps its mark. */
const MARKS = /\((?:U|SBU|C|S|TS)(?=[/)])/g

/** Each with how many are before it, so that one less is seen. */
function counted(words: readonly string[]): readonly string[] {
  return words.map((word, at) => `${word} ${words.slice(0, at).filter((each) => each === word).length}`)
}

function protection(message: Message): readonly string[] {
  const vocabulary = defaultVocabulary()
  const stated = statedLevel(message, vocabulary)?.level.code
  const letters = message.security?.letters?.text.charAt(0)
  return [
    `level ${stated}`,
    ...(letters === undefined ? [] : [`line 4 ${letters}`]),
    `subject ${message.subject?.mark?.text}`,
    ...new Set(
      message.captions.flatMap(({ name }) =>
        vocabulary.caption(name) ? [`caption ${name.replace(/^REL TO .*/, 'REL TO')}`] : [],
      ),
    ),
  ]
}
