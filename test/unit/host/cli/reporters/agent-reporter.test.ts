import assert from 'node:assert/strict'
import { checkText } from '../../../../../server/host/cli/jobs/reported.ts'
import { agentReporter } from '../../../../../server/host/cli/reporters/agent-reporter.ts'
import { type FileResult, failedResult } from '../../../../../server/host/cli/results/file-result.ts'
import { addFile, noTotals } from '../../../../../server/host/cli/results/totals.ts'
import type { LintConfig } from '../../../../../server/language/rules/linter/lint.ts'

const CONFIG: LintConfig = {
  levels: new Map(),
  profile: undefined,
  onRuleError: (rule, error) => assert.fail(`${rule.id}: ${String(error)}`),
}

const resultOf = (name: string, text: string): FileResult =>
  checkText(name, text, CONFIG, { least: 'hint', withFixes: false, countSafe: true })

const endOf = (...words: string[]): string => {
  const totals = noTotals()
  addFile(totals, { ...resultOf('a.txt', ''), safe: 1 })
  totals.rules = { 'para-gap': { findings: 1, files: 1 } } as typeof totals.rules
  return agentReporter(words).tail(totals, false)
}
const nextOf = (...words: string[]): string => endOf(...words).replace(/^.*next: (.*)\n$/s, '$1')

describe('the report for assistants', () => {
  it('goes on with a command that there is', () => {
    const totals = { ...noTotals(), files: 1, safe: 2, rules: { 'para-gap': { findings: 3, files: 1 } } }
    const next = (...words: string[]) => /; next: (.*)\n$/.exec(agentReporter(words).tail(totals, false))?.[1]
    assert.equal(next('check', '-', '--format=agent'), 'cable explain para-gap')
    assert.equal(next('check', '--format', 'agent', 'a b.txt'), "cable check 'a b.txt' --fix --dry-run")
    assert.equal(next('check', '--format=agent', '--', '-a.txt'), 'cable check --fix --dry-run -- -a.txt')
    assert.equal(next('check', '--collection', 'in', '--format', 'agent'), 'cable check in --fix --dry-run')
    assert.equal(next('check', '--fix', 'in', '--format=agent'), 'cable check in --fix --dry-run')
    assert.equal(next('check', '--files-from', '-', '--format=agent'), 'cable explain para-gap')
  })

  it('says a command that runs as it stands, whatever files are called', () => {
    assert.equal(nextOf('check', '--format', 'agent', 'a b.txt'), "cable check 'a b.txt' --fix --dry-run")
    assert.equal(nextOf('check', '--format=agent', '--', '-x.txt'), 'cable check --fix --dry-run -- -x.txt')
    assert.equal(nextOf('check', '--collection', 'in'), 'cable check in --fix --dry-run')
    assert.equal(nextOf('check', '=eq.txt'), "cable check '=eq.txt' --fix --dry-run")
    assert.equal(nextOf('check', "it's.txt"), String.raw`cable check 'it'\''s.txt' --fix --dry-run`)
  })

  it('keeps a name with the end of a line in it on one line', () => {
    const command = nextOf('check', "a\nb\u202e'%.txt")
    assert.equal(command, String.raw`cable check "$(printf 'a\012b\342\200\256\047\045.txt')" --fix --dry-run`)
  })

  it('offers no fixing of what came by standard input', () => {
    for (const words of [['-'], ['--files-from', '-'], ['--files-from=-'], ['-', '--ndjson']])
      assert.equal(nextOf('check', ...words), 'cable explain para-gap')
  })

  it('does not call clean what is not shown, not read or not reached', () => {
    const totals = noTotals()
    addFile(totals, { ...resultOf('a.txt', ''), hidden: { hint: 1, information: 1, warning: 2, error: 0 } })
    const end = () => agentReporter(['check']).tail(totals, false)
    assert.equal(end(), '# 1 read; 0 findings, 2 warning not shown\n')
    addFile(totals, failedResult('b.txt', { kind: 'not read', reason: 'a binary file' }))
    assert.equal(
      end(),
      '# not clean, not known: b.txt: not read: a binary file\n# 1 of 2 read; 0 findings, 2 warning not shown\n',
    )
    totals.fixed = 2
    assert.match(
      agentReporter(['check']).tail(totals, true),
      /not shown, 2 fixed; interrupted, the rest is not known\n$/,
    )
  })
})
