// Findings above a hint of all cables of a folder: node check-folder.mjs FOLDER
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { check, parse } from 'cable'

const folder = process.argv[2] ?? '.'
for (const name of readdirSync(folder).filter((each) => /\.(txt|cable|telegram)$/.test(each))) {
  const text = readFileSync(join(folder, name), 'utf8')
  const [message] = parse(text)
  console.log(`${name}: ${message?.id ?? 'no number'}, ${message?.subject?.text ?? 'no subject'}`)
  for (const { range, level, rule, message: words } of check(text))
    if (level !== 'hint') console.log(`  ${range.line}:${range.column} ${level} ${rule}: ${words}`)
}
