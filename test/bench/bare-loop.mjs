// The least that any reader of a collection does: list, read, split; with a third word, one pattern a line.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const [folder, pattern] = process.argv.slice(2)
let lines = 0
for (const name of readdirSync(folder, { recursive: true })) {
  if (!name.endsWith('.txt')) continue
  for (const line of readFileSync(join(folder, name), 'utf8').split('\n')) {
    if (pattern === undefined || /^\d+\./.test(line)) lines++
  }
}
console.log(lines)
