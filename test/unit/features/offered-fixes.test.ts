import assert from 'node:assert/strict'
import type { CodeAction, Position, Range, TextEdit } from 'vscode-languageserver-types'
import type { Message } from '../../../server/language/model/message/message.ts'
import type { LintConfig } from '../../../server/language/rules/linter/lint.ts'
import type { Edit } from '../../../server/language/rules/rule.ts'
import { statedLevel } from '../../../server/language/rules/support/levels/portions.ts'
import { defaultVocabulary } from '../../../server/language/vocabulary/vocabulary.ts'
import { lintText, messagesOfText } from '../../support/cable.ts'
import { afterFix } from '../../support/fixes.ts'
import { faultKinds } from '../../support/generator/fault-kinds.ts'
import { tryFault } from '../../support/generator/try-fault.ts'
import { lintConfigs, ruledService as service } from '../../support/properties/ruled-service.ts'
import { ruleFixtures } from '../../support/rule-fixtures.ts'

const HEAD = [
  'P 031453Z AUG 09',
  'FM AMEMBASSY ZENDA',
  'TO SECSTATE WASHDC PRIORITY',
  'C O N F I D E N T I A L ZENDA 000123',
  'E.O. 12958: DECL: 08/01/2019',
  'TAGS: PREL, PGOV',
  'SUBJECT: (U) EXAMPLE - NOT A REAL CABLE',
  'REF: A. 09 STRELSAU 1',
  '     C. 09 STRELSAU 2',
  '',
  'Classified By: Ambassador Rudolf Rassendyll. Reason: 1.4 (d).',
  '',
]
const BODY = ['1. (C) As PARA 2 and REF A say.', '', '2. (C) B.', '', '4. (C) D.', '', 'RASSENDYLL', '']
const TEXT = [...HEAD, ...BODY].join('\n')
const [config] = lintConfigs
assert.ok(config)

function at(line: number, character: number): Range {
  const place: Position = { line, character }
  return { start: place, end: place }
}

const WHOLE: Range = { start: at(0, 0).start, end: at(9_999, 0).start }

function actionsAt(range: Range, text = TEXT, only?: readonly string[], inForce?: LintConfig): CodeAction[] {
  assert.ok(config)
  return service.codeActions(service.open('u', 1, text), range, inForce ?? config, only)
}

function rewritings(range: Range, only?: readonly string[]): string[] {
  return actionsAt(range, TEXT, only).flatMap(({ kind, title }) => (kind?.startsWith('refactor') ? [title] : []))
}

describe('what one key applies', () => {
  const texts = [
    ...ruleFixtures(),
    ...faultKinds.flatMap((kind) =>
      tryFault(kind, 1, 1).map(({ text }) => ({ name: kind.name, text, profile: undefined })),
    ),
  ]

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
      for (const { title, isPreferred, diagnostics } of actionsAt(WHOLE, text, undefined, inForce)) {
        if (!isPreferred) continue
        preferred++
        const key = `${diagnostics?.[0]?.code}: ${diagnostics?.[0]?.message}: ${title}`
        assert.ok(safe.has(key) && !others.has(key), `${name}: ${key}`)
      }
    }
    assert.ok(preferred > 30, `${preferred} preferred fixes were seen`)
  }).timeout(30_000)

  it('does not lower the mark of a paragraph, nor write a line', () => {
    const lowered = TEXT.replace('1. (C)', '1. (S)')
    assert.ok(actionsAt(at(12, 4), lowered).length > 0)
    assert.deepEqual(
      actionsAt(WHOLE, lowered).filter(({ isPreferred }) => isPreferred),
      [],
    )
  })
})

describe('what is made of all findings of a rule', () => {
  const texts = [
    ...ruleFixtures(),
    ...faultKinds.flatMap((kind) =>
      tryFault(kind, 1, 1).map(({ text }) => ({ name: kind.name, text, profile: undefined })),
    ),
  ]

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
          edits: change.edits.flatMap((each) => ('newText' in each ? [toEdit(each)] : [])),
        }
        assert.deepEqual(lessened(text, afterFix(text, fix)), [], `${name}: ${rule}`)
      }
    }
    assert.ok(made > 200, `${made} edits were made`)
  }).timeout(60_000)

  it('is nothing where each finding asks for a decision', () => {
    assert.ok(config)
    const marked = TEXT.replace('1. (C)', '1. (S)').replace('2. (C)', '2. (S)')
    const document = service.open('u', 1, marked)
    assert.ok(service.diagnostics(document, config).some(({ code }) => code === 'portion-over'))
    assert.equal(service.fixAllOfRule(document, 'portion-over', config), undefined)
  })
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

function toEdit({ range, newText }: TextEdit): Edit {
  const { start, end } = range
  return { span: { line: start.line, start: start.character, endLine: end.line, end: end.character }, newText }
}

describe('all safe fixes at once', () => {
  const twice = TEXT.replace('1. (C) As', '1. (C)As').replace('2. (C) B', '2.(C) B')
  const titled = (actions: readonly CodeAction[]) => actions.filter(({ title }) => title === 'Apply all safe fixes')

  it('are offered beside one of several, and bring what the source action brings', () => {
    const [one, ...rest] = titled(actionsAt(at(12, 4), twice))
    assert.deepEqual(rest, [])
    assert.equal(one?.kind, 'quickfix')
    const change = one?.edit?.documentChanges?.[0]
    assert.deepEqual(change && 'edits' in change ? change.edits.map(({ range }) => range.start) : [], [
      { line: 12, character: 6 },
      { line: 14, character: 2 },
    ])
  })

  it('are not offered for one alone, nor away from any', () => {
    assert.deepEqual(titled(actionsAt(at(12, 4), TEXT.replace('1. (C) As', '1. (C)As'))), [])
    assert.deepEqual(titled(actionsAt(at(1, 4), twice)), [])
  })
})

describe('rewritings', () => {
  it('are offered unasked only at a number, a label or a mention of one', () => {
    assert.deepEqual(rewritings(at(1, 3)), [], 'in the header')
    assert.deepEqual(rewritings(at(14, 8)), [], 'in the prose')
    assert.deepEqual(rewritings(at(14, 1)), ['Renumber all paragraphs'], 'at a number')
    assert.deepEqual(rewritings(at(12, 12)), ['Renumber all paragraphs'], 'at PARA 2')
    assert.deepEqual(rewritings(at(12, 23)), ['Relabel the references'], 'at REF A')
    assert.deepEqual(rewritings(at(7, 12)), ['Relabel the references'], 'in the list of references')
  })

  it('are offered everywhere to whoever asks for them', () => {
    assert.deepEqual(rewritings(at(1, 3), ['refactor']), ['Renumber all paragraphs', 'Relabel the references'])
    assert.deepEqual(rewritings(at(1, 3), ['refactor.rewrite.relabel']), ['Relabel the references'])
  })

  it('are not offered beside a fix that does the same', () => {
    const titles = actionsAt(at(8, 5)).map(({ title }) => title)
    assert.deepEqual(titles, ['Relabel the references'])
  })
})
