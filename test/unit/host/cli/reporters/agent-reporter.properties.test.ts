import assert from 'node:assert/strict'
import { checkText } from '../../../../../server/host/cli/jobs/reported.ts'
import { agentReporter } from '../../../../../server/host/cli/reporters/agent-reporter.ts'
import type { Reporter } from '../../../../../server/host/cli/reporters/reporter.ts'
import { textReporter } from '../../../../../server/host/cli/reporters/text-reporter.ts'
import type { FileResult } from '../../../../../server/host/cli/results/file-result.ts'
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
