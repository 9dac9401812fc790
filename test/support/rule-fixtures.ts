import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Profile } from '../../server/language/model/message/message.ts'
import { readMarks } from './marks.ts'

const ROOT = resolve(import.meta.dirname, '../fixtures/rules')

export interface RuleFixture {
  /** `portion-over/item.txt` */
  readonly name: string
  readonly text: string
  readonly profile: Profile | undefined
}

/** Every text on which a rule is tried, without the marks of its findings. */
export function ruleFixtures(): readonly RuleFixture[] {
  return readdirSync(ROOT, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: ruleId }) =>
      readdirSync(join(ROOT, ruleId))
        .filter((name) => /(?<!\.fixed)\.txt$/.test(name))
        .map((name) => {
          const { text, profile } = readMarks(readFileSync(join(ROOT, ruleId, name), 'utf8'))
          return { name: `${ruleId}/${name}`, text, profile }
        }),
    )
}
