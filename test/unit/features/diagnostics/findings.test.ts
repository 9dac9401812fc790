import assert from 'node:assert/strict'
import type { CodeAction, Diagnostic, Range } from 'vscode-languageserver-types'
import type { LintConfig } from '../../../../server/language/rules/linter/lint.ts'
import { defineRule, type Fix, type MessageRule, type Rule } from '../../../../server/language/rules/rule.ts'
import { createLanguageService } from '../../../../server/language/service.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'

const docs = { what: '', why: '', source: '', bad: [], good: [], fix: '' }

/** Reports every `x` of the subject; fixes it with `y` safely, or with `z` when asked. */
const letterRule: MessageRule = defineRule({
  id: 'letter-x',
  title: 'Letter x',
  severity: 'warning',
  fix: 'safe',
  scope: 'message',
  docs,
  check(message, report) {
    const { subject } = message
    const span = subject?.textSpan
    if (!subject || !span) return
    for (const match of subject.text.matchAll(/x/g)) {
      const place = {
        line: span.line,
        start: span.start + match.index,
        endLine: span.line,
        end: span.start + match.index + 1,
      }
      const fix = (newText: string, kind: Fix['kind']): Fix => ({
        title: `Write ${newText}`,
        kind,
        edits: [{ span: place, newText }],
      })
      report({
        span: place,
        message: 'Found x, expected y',
        tag: 'unnecessary',
        related: [{ span: subject.keyword, message: 'In this subject' }],
        fixes: () => [fix('z', 'ask'), fix('y', 'safe')],
      })
    }
  },
})

const failing: MessageRule = defineRule({
  ...letterRule,
  id: 'failing',
  check: (message, report) => {
    const span = message.subject?.textSpan
    if (!span) return
    report({
      span,
      message: 'Nothing can be done',
      level: 'hint',
      fixes: () => {
        throw new Error('no fix')
      },
    })
  },
})

const TEXT = 'UNCLAS ZENDA 000012\nTAGS: PREL\nSUBJECT: (U) box and fox\n'
const everywhere: Range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } }

function setUp(rules: readonly Rule[], text = TEXT) {
  const service = createLanguageService({
    vocabulary: defaultVocabulary(),
    rules,
    docsBase: 'https://example.org/rules',
  })
  const errors: string[] = []
  const config: LintConfig = {
    levels: new Map(),
    profile: undefined,
    onRuleError: (rule) => errors.push(rule.id),
  }
  return { service, config, errors, document: service.open('file:///a.cable', 7, text) }
}

function titles(actions: readonly CodeAction[]): string[] {
  return actions.map((action) => `${action.title}${action.isPreferred ? ' *' : ''}`)
}

/** Those that answer a finding. */
function answers(actions: readonly CodeAction[]): readonly CodeAction[] {
  return actions.filter(({ diagnostics }) => diagnostics !== undefined)
}

describe('diagnostics', () => {
  it('say where, how loud, what and why, and where to read more', () => {
    const { service, config, document } = setUp([letterRule])
    const [first, second] = service.diagnostics(document, config)
    assert.deepEqual(first, {
      range: { start: { line: 2, character: 15 }, end: { line: 2, character: 16 } },
      severity: 2,
      code: 'letter-x',
      codeDescription: { href: 'https://example.org/rules/letter-x.md' },
      source: 'cable',
      message: 'Found x, expected y',
      tags: [1],
      relatedInformation: [
        {
          location: {
            uri: 'file:///a.cable',
            range: { start: { line: 2, character: 0 }, end: { line: 2, character: 7 } },
          },
          message: 'In this subject',
        },
      ],
    })
    assert.equal(second?.range.start.character, 23)
  })

  it('count lines from the beginning of the text, not of the message', () => {
    const first =
      'O 031453Z AUG 09\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC\nBT\nUNCLAS ZENDA 000011\n\nTAGS: PREL\n\nRASSENDYLL\nBT\nNNNN\n\n'
    const second = 'O 041453Z AUG 09\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC\nBT\n'
    const { service, config, document } = setUp([letterRule], first + second + TEXT)
    assert.equal(service.messagesOf(document).length, 2)
    assert.deepEqual(
      service.diagnostics(document, config).map(({ range }) => range.start.line),
      [18, 18],
    )
  })

  it('are the same array while neither text nor settings change', () => {
    const { service, config, document } = setUp([letterRule])
    assert.equal(service.diagnostics(document, config), service.diagnostics(document, config))
    assert.notEqual(service.diagnostics(document, config), service.diagnostics(document, { ...config }))
  })
})

describe('quick fixes', () => {
  const onFirst: Range = { start: { line: 2, character: 16 }, end: { line: 2, character: 16 } }

  it('are offered for findings that touch the selection, the likeliest first and only a safe one preferred', () => {
    const { service, config, document } = setUp([letterRule])
    assert.deepEqual(titles(service.codeActions(document, onFirst, config)), [
      'Write z',
      'Write y *',
      'Apply all safe fixes',
    ])
    assert.equal(answers(service.codeActions(document, everywhere, config)).length, 4)
    const nowhere = { start: { line: 1, character: 0 }, end: { line: 1, character: 3 } }
    assert.deepEqual(service.codeActions(document, nowhere, config), [])
  })

  it('carry the version, and the finding that they answer', () => {
    const { service, config, document } = setUp([letterRule])
    const [action] = service.codeActions(document, onFirst, config)
    assert.equal(action?.kind, 'quickfix')
    assert.deepEqual(action?.diagnostics, [service.diagnostics(document, config)[0]])
    assert.deepEqual(action?.edit, {
      documentChanges: [
        {
          textDocument: { uri: 'file:///a.cable', version: 7 },
          edits: [{ range: { start: { line: 2, character: 15 }, end: { line: 2, character: 16 } }, newText: 'z' }],
        },
      ],
    })
  })

  it('are those of the findings that the client asks about, where it says so', () => {
    const { service, config, document } = setUp([letterRule])
    const [first, second] = service.diagnostics(document, config)
    assert.ok(first && second)
    const asked = (...diagnostics: Diagnostic[]): readonly CodeAction[] =>
      answers(service.codeActions(document, everywhere, config, undefined, diagnostics))
    assert.deepEqual(
      asked(second).map(({ diagnostics }) => diagnostics),
      [[second], [second]],
    )
    assert.equal(asked(first, second).length, 4)
    assert.equal(asked().length, 4)
    assert.deepEqual(asked({ ...first, code: 'another-rule' }, { ...second, source: 'spelling' }), [])
  })

  it('are left out where the client asks for something else', () => {
    const { service, config, document } = setUp([letterRule])
    assert.deepEqual(service.codeActions(document, everywhere, config, ['refactor']), [])
    assert.equal(answers(service.codeActions(document, everywhere, config, ['quickfix'])).length, 4)
  })

  it('lose only the fixes of a rule that fails', () => {
    const { service, config, document, errors } = setUp([letterRule, failing])
    assert.equal(answers(service.codeActions(document, everywhere, config)).length, 4)
    assert.deepEqual(errors, ['failing'])
  })
})

describe('fix all', () => {
  it('brings the safe fixes alone, in one edit for each changed line', () => {
    const { service, config, document } = setUp([letterRule])
    const [action, ...rest] = service.codeActions(document, everywhere, config, ['source.fixAll'])
    assert.deepEqual(rest, [])
    assert.equal(action?.kind, 'source.fixAll.cable')
    assert.deepEqual(action?.edit?.documentChanges, [
      {
        textDocument: { uri: 'file:///a.cable', version: 7 },
        edits: [
          { range: { start: { line: 2, character: 15 }, end: { line: 2, character: 24 } }, newText: 'y and foy' },
        ],
      },
    ])
  })

  it('is not offered unasked, nor where nothing would change', () => {
    const { service, config, document } = setUp([letterRule])
    assert.ok(!service.codeActions(document, everywhere, config).some(({ kind }) => kind?.startsWith('source')))
    const clean = service.open('u', 1, TEXT.replaceAll('x', 'y'))
    assert.deepEqual(service.codeActions(clean, everywhere, config, ['source']), [])
  })
})
