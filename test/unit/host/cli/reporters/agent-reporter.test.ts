import assert from 'node:assert/strict'
import { checkText } from '../../../../../server/host/cli/jobs/reported.ts'
import { agentReporter } from '../../../../../server/host/cli/reporters/agent-reporter.ts'
import type { Reporter } from '../../../../../server/host/cli/reporters/reporter.ts'
import { textReporter } from '../../../../../server/host/cli/reporters/text-reporter.ts'
import { type FileResult, failedResult } from '../../../../../server/host/cli/results/file-result.ts'
import { addFile, noTotals } from '../../../../../server/host/cli/results/totals.ts'
import type { LintConfig } from '../../../../../server/language/rules/linter/lint.ts'
import { corpusFiles, corpusIsHere, corpusText, withoutCorpus } from '../../../../support/corpus.ts'
import { ruleFixtures } from '../../../../support/rule-fixtures.ts'

const CONFIG: LintConfig = {
  levels: new Map(),
  profile: undefined,
  onRuleError: (rule, error) => assert.fail(`${rule.id}: ${String(error)}`),
}

const resultOf = (name: string, text: string): FileResult =>
  checkText(name, text, CONFIG, { least: 'hint', withFixes: false, countSafe: true })

function report(reporter: Reporter, results: readonly FileResult[]): string {
  const totals = noTotals()
  for (const result of results) addFile(totals, result)
  const arrangement = reporter.arranged?.()
  const pieces = results.map((result) => reporter.file(result)).filter((piece) => piece !== '')
  const body = pieces.map((piece) => arrangement?.add(piece) ?? piece).join(reporter.separator)
  return body + reporter.tail(totals, false)
}

const agentOf = (results: readonly FileResult[]): string => report(agentReporter(wordsFor(results)), results)
/** As one would ask for them: a file by its name, several by their folder. */
const wordsFor = ([result, second]: readonly FileResult[]): string[] => [
  'check',
  second === undefined ? (result?.name ?? '') : '.',
]
const shareOf = (results: readonly FileResult[]): number =>
  agentOf(results).length / report(textReporter(false), results).length

const endOf = (...words: string[]): string => {
  const totals = noTotals()
  addFile(totals, { ...resultOf('a.txt', ''), safe: 1 })
  totals.rules = { 'para-gap': { findings: 1, files: 1 } } as typeof totals.rules
  return agentReporter(words).tail(totals, false)
}
const nextOf = (...words: string[]): string => endOf(...words).replace(/^.*next: (.*)\n$/s, '$1')

describe('the report for assistants', function () {
  this.timeout(20_000)
  const cables = corpusFiles().map((file) => resultOf(file.name.replace(/^.*\//, ''), corpusText(file)))
  const fixtures = ruleFixtures().map(({ name, text }) => resultOf(name, text))
  const all = [...cables, ...fixtures]

  it(`is two fifths of the text for people${corpusIsHere ? '' : `; ${withoutCorpus}`}`, () => {
    if (corpusIsHere) assert.ok(shareOf(cables) <= 0.36, `${shareOf(cables)}`)
    // Of fewer findings the words themselves and the name of the file are more than that, so the next test counts the rest.
    for (const cable of cables)
      if (cable.findings.length >= 4) assert.ok(shareOf([cable]) <= 0.4, `${cable.name}: ${shareOf([cable])}`)
  })

  it('has no more than a few signs to a finding and one line at the end, beside what each says', () => {
    for (const result of all) {
      const { findings, name } = result
      const words = new Set(findings.map(({ message }) => message))
      const said = [...words, ...findings.map(({ rule }) => rule)].reduce((sum, each) => sum + each.length, 0)
      const lines = agentOf([result]).trimEnd().split('\n')
      const end = lines.at(-1)?.replace(/next: .*$/, '') ?? ''
      assert.match(end, /^# 1 read; (?:0 findings|\d+ safe fix(?:es)? \(\* fixable\); )$/)
      assert.equal(lines.length, findings.length === 0 ? 1 : findings.length + 2, name)
      const rest = lines.slice(1, -1).join('').length - said
      assert.ok(rest <= 14 * findings.length + repeated(result), `${name}: ${rest}`)
    }
  })

  it('is of a clean file no longer than the text for people', () => {
    const clean = all.filter(({ findings }) => findings.length === 0)
    assert.ok(clean.length > 20)
    for (const result of clean) assert.equal(agentOf([result]), '# 1 read; 0 findings\n')
    for (const result of clean) assert.ok(shareOf([result]) <= 1)
    assert.equal(agentOf(clean.slice(0, 3)), '# 3 read; 0 findings\n')
  })

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

/** Words that stand a second time because others of their rule stand between. */
function repeated({ findings }: FileResult): number {
  const last = new Map<string, string>()
  const known = new Set<string>()
  let sum = 0
  for (const { rule, message } of findings) {
    if (last.get(rule) !== message && known.has(message)) sum += message.length
    last.set(rule, message)
    known.add(message)
  }
  return sum
}
