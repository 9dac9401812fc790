import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { reportText } from '../../../../client/report/report-text.ts'
import { rules } from '../../../../server/language/rules/registry/registry.ts'
import { projectRoot } from '../../../../server/tools/project-root.ts'
import { REPORT_FACTS as FACTS } from '../../../support/report-facts.ts'

/** Texts of cables: all words that this project has in fixtures and examples. */
function texts(): string[] {
  return ['examples', 'test/fixtures/rules', 'test/fixtures/detection'].flatMap((folder) =>
    readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(txt|cable)$/.test(name))
      .map((name) => readFileSync(join(projectRoot, folder, name), 'utf8')),
  )
}

describe('the report for whoever is asked for help', () => {
  it('shares no eight letters with a cable, whatever is found in it', () => {
    const all = Object.fromEntries(rules.map(({ id }, index) => [id, index + 1]))
    const corpus = texts()
    assert.ok(corpus.length > 300)
    let strokes = 0
    for (const text of [...corpus, reportText({ ...FACTS, rules: all }, '')]) {
      const report = reportText({ ...FACTS, rules: all }, text)
      strokes += report.split('_').length - 1
      for (let at = 0; at + 8 <= report.length; at++) assert.ok(!text.includes(report.slice(at, at + 8)))
    }
    assert.ok(strokes > 0)
  }).timeout(20_000)

  it('shares none over the end of a line, nor with a text that has strokes in it', () => {
    const plain = reportText(FACTS, '')
    for (const text of [
      plain,
      plain.replaceAll(/(.{7})./gs, '$1_'),
      `${plain}\n${plain.replaceAll(/(.{7})./gs, '$1_')}`,
    ]) {
      const report = reportText(FACTS, text)
      for (let at = 0; at + 8 <= report.length; at++) assert.ok(!text.includes(report.slice(at, at + 8)), report)
    }
  })
})
