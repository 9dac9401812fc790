// markdownlint with its own rules over the first texts of a folder.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lint } from 'markdownlint/sync'

const [folder, count] = process.argv.slice(2)
const names = readdirSync(folder, { recursive: true })
  .filter((name) => name.endsWith('.txt'))
  .slice(0, Number(count))
let found = 0
for (const name of names) {
  const strings = { [name]: readFileSync(join(folder, name), 'utf8') }
  const results = lint({
    strings,
    config: { default: false, MD009: true, MD012: true, MD013: true, MD029: true, MD047: true },
  })
  found += results[name].length
}
console.log(found)
