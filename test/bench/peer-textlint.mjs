// textlint with two rules over the first texts of a folder.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { TextlintKernelDescriptor } from '@textlint/kernel'
import { moduleInterop } from '@textlint/module-interop'
import textPlugin from '@textlint/textlint-plugin-text'
import { createLinter } from 'textlint'
import maxComma from 'textlint-rule-max-comma'
import noTodo from 'textlint-rule-no-todo'

const [folder, count] = process.argv.slice(2)
const descriptor = new TextlintKernelDescriptor({
  plugins: [{ pluginId: 'text', plugin: moduleInterop(textPlugin), options: { extensions: ['.txt'] } }],
  rules: [
    { ruleId: 'max-comma', rule: moduleInterop(maxComma), options: { max: 4 } },
    { ruleId: 'no-todo', rule: moduleInterop(noTodo), options: true },
  ],
  filterRules: [],
})
const linter = createLinter({ descriptor })
const names = readdirSync(folder, { recursive: true })
  .filter((name) => name.endsWith('.txt'))
  .slice(0, Number(count))
let found = 0
for (const name of names) {
  const { messages } = await linter.lintText(readFileSync(join(folder, name), 'utf8'), name)
  found += messages.length
}
console.log(found)
