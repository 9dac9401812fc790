import assert from 'node:assert/strict'
import type { TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types'
import type { LintConfig } from '../../../../server/language/rules/linter/lint.ts'
import { rules } from '../../../../server/language/rules/registry/registry.ts'
import type { MessageRule, Rule } from '../../../../server/language/rules/rule.ts'
import { createLanguageService } from '../../../../server/language/service.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import { withTextEdits } from '../../../support/edits.ts'

const config: LintConfig = { levels: new Map(), profile: undefined, onRuleError: () => assert.fail() }
const withRules = (own: readonly Rule[]) =>
  createLanguageService({ vocabulary: defaultVocabulary(), rules: own, docsBase: 'https://example.org/rules' })
const service = withRules(rules)

const CABLE = [
  'UNCLAS ZENDA 000123',
  '',
  'E.O. 12958: N/A',
  'TAGS: PREL, KPAO',
  'SUBJECT: THE BRIDGE',
  '',
  '1.  The duke came -- for\u2019 tea.',
  '',
  '3. He left\u2026',
  '',
]
const TWO = [...CABLE, 'NNNN', '', ...CABLE.map((line) => line.replace('123', '124'))]

function editsOf(edit: WorkspaceEdit | undefined): readonly (TextEdit & { annotationId?: string })[] {
  const [change] = edit?.documentChanges ?? []
  return ((change as TextDocumentEdit | undefined)?.edits ?? []) as TextEdit[]
}

describe('all findings of a rule at once', () => {
  it('are mended by the likeliest fix of each, with a note for each, in every message of the text', () => {
    const text = TWO.join('\n')
    const document = service.open('file:///a.cable', 7, text)
    const edit = service.fixAllOfRule(document, 'hygiene-smart-punct', config)
    const mended = text.replaceAll('\u2019', "'").replaceAll('\u2026', '...')
    assert.equal(withTextEdits(text, editsOf(edit)), mended)
    const [change] = edit?.documentChanges ?? []
    assert.deepEqual((change as TextDocumentEdit).textDocument, { uri: 'file:///a.cable', version: 7 })
    const notes = Object.values(edit?.changeAnnotations ?? {}).filter(({ needsConfirmation }) => !needsConfirmation)
    assert.ok(notes.length >= 2)
    for (const { label, description } of notes) {
      assert.notEqual(label, '')
      assert.equal(description, 'hygiene-smart-punct')
    }
    // Each edit but the one that asks belongs to a note.
    const ids = new Set(editsOf(edit).map(({ annotationId }) => annotationId))
    assert.equal(ids.size, notes.length + 1)
  })

  it('are written with the line ends of the text', () => {
    const text = ['P 031453Z AUG 09', 'FM AMEMBASSY ZENDA', 'TO SECSTATE WASHDC', ...CABLE].join('\r\n')
    const transmitted: LintConfig = { ...config, profile: 'transmitted' }
    const edit = service.fixAllOfRule(service.open('file:///a.txt', 1, text), 'structure-missing-bt', transmitted)
    const written = withTextEdits(text, editsOf(edit))
    assert.match(written, /BT/)
    assert.doesNotMatch(written, /(?<!\r)\n/)
  })

  it('give nothing where nothing is to be mended, for a rule that is mended one by one, or none at all', () => {
    const document = service.open('file:///a.cable', 1, [...CABLE, '4. (S) The ferry waits.', ''].join('\n'))
    const found = service.diagnostics(document, config).map(({ code }) => code)
    assert.ok(found.includes('portion-over'), String(found))
    for (const rule of ['dtg-zone-j', 'nonsense', 'portion-over'])
      assert.equal(service.fixAllOfRule(document, rule, config), undefined, rule)
  })

  it('lose the fix of a rule that throws, and say so', () => {
    const told: string[] = []
    const own = rules.find((rule): rule is MessageRule => rule.scope === 'message' && rule.id === 'para-gap')
    assert.ok(own)
    const throwing: MessageRule = {
      ...own,
      check: (message, report, context) =>
        own.check(message, (found) => report({ ...found, fixes: () => assert.fail('no fix can be made') }), context),
    }
    const document = withRules([throwing]).open('file:///a.cable', 1, CABLE.join('\n'))
    const edit = withRules([throwing]).fixAllOfRule(document, 'para-gap', {
      ...config,
      onRuleError: ({ id }, error) => told.push(`${id}: ${(error as Error).message}`),
    })
    assert.equal(edit, undefined)
    assert.deepEqual([...new Set(told)], ['para-gap: no fix can be made'])
  })
})
