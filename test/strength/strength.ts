/**
 * `npm run test:strength [-- COUNT [SEED [COPIES]]]`: how much the unit tests notice. Breaks so many things at random in
 * `server/language`, each by itself in a copy of the project, and prints which of them no unit test noticed.
 */
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { projectRoot } from '../../server/tools/project-root.ts'
import { type Break, breaksOf } from './breaks.ts'
import type { Run } from './notice.ts'
import type { Asked, Ran } from './ran.ts'

const CORE = 'server/language'
/** Of the unit tests what can notice anything of the core, without those that try so much that one waits for it. */
const UNIT = [
  'test/unit/{cases,comparison,collection,detection,features,ledger,model,rules,syntax,text,view,vocabulary}/**/*.test.ts',
  'test/unit/*.test.ts',
]
/** Milliseconds. A break that makes a loop run for ever is noticed as well; a busy machine is no break. */
const PATIENCE = 900_000
const PATIENCE_WITH_FEW = 120_000
/** Loading takes longer than most tests: of the tests that run a place these come first. */
const FILES_OF_OTHERS = 5
const TESTS_OF_A_FILE = 60

interface Place {
  readonly file: string
  readonly broken: Break
}

interface Sample extends Place {
  readonly ran: Ran
}

const [count = 300, seed = 1, copies = 2] = process.argv.slice(2).map(Number)
const unitTests = globSync(UNIT, { cwd: projectRoot }).filter((name) => !/(?:^|[./])properties\.test\.ts$/.test(name))
const chosen = choose(count, seed)
const ran = whatRan(chosen)
const samples = chosen.map((place, index): Sample => ({ ...place, ran: ran[index] ?? { whenLoaded: true, tests: [] } }))
const survivors: Sample[] = []
let done = 0
// At the same time, each in a copy of its own.
await Promise.all(Array.from({ length: copies }, work))
for (const survivor of survivors) console.log(told(survivor))
console.log(`${done - survivors.length} of ${done} noticed (seed ${seed})`)

/** Files weigh by what can break in them. What documents a rule is no code. */
function choose(count: number, seed: number): Place[] {
  const files = globSync(`${CORE}/**/*.ts`, { cwd: projectRoot }).sort()
  const all = files.flatMap((file) => {
    const source = readFileSync(join(projectRoot, file), 'utf8')
    const docs = /\n {2}docs: \{\n[\s\S]*?\n {2}\},\n/.exec(source)
    const isCode = ({ start }: Break): boolean => !docs || start < docs.index || start >= docs.index + docs[0].length
    return breaksOf(source)
      .filter(isCode)
      .map((broken) => ({ file, broken }))
  })
  const random = numbers(seed)
  return Array.from({ length: Math.min(count, all.length) }, () =>
    all.splice(Math.floor(random() * all.length), 1),
  ).flat()
}

/** Mulberry32: the same numbers for the same seed. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
}

async function work(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'cable-strength-'))
  const copy = join(folder, 'copy')
  try {
    // The cables that tests read beside the project, where there are any.
    const shared = join(projectRoot, '../shared')
    if (existsSync(shared)) symlinkSync(shared, join(folder, 'shared'))
    for (const name of ['server', 'test', 'client', 'syntaxes', 'examples', 'images'])
      cpSync(join(projectRoot, name), join(copy, name), { recursive: true })
    for (const name of globSync('*.{json,md}', { cwd: projectRoot })) cpSync(join(projectRoot, name), join(copy, name))
    symlinkSync(join(projectRoot, 'node_modules'), join(copy, 'node_modules'))
    for (let sample = samples.pop(); sample; sample = samples.pop()) {
      const path = join(copy, sample.file)
      const source = readFileSync(path, 'utf8')
      const { start, end, text } = sample.broken
      writeFileSync(path, source.slice(0, start) + text + source.slice(end))
      const noticed = await isNoticed(copy, sample)
      writeFileSync(path, source)
      done += 1
      if (!noticed) survivors.push(sample)
      console.log(`${done}/${count} ${noticed ? 'noticed' : 'NOT NOTICED'} ${told(sample)}`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** First the tests that run what is broken, of few files that are soon loaded; then all of them. */
async function isNoticed(copy: string, { file, ran }: Sample): Promise<boolean> {
  if (ran.tests.length === 0 && !ran.whenLoaded) return false
  const room = dirname(file).replace(CORE, 'test/unit')
  const byFile = Map.groupBy(ran.tests, (test) => relative(projectRoot, test.file))
  const isNear = (name: string): boolean => dirname(name) === room
  const near = unitTests.filter(isNear)
  const ofOthers = [...byFile.keys()].filter((name) => !isNear(name))
  const most = ofOthers.sort((one, other) => testsOf(other) - testsOf(one)).slice(0, FILES_OF_OTHERS)
  const first = [...near, ...most]
  const titles = first.flatMap((name) => (byFile.get(name) ?? []).slice(0, TESTS_OF_A_FILE).map(({ title }) => title))
  if (titles.length > 0 && (await fails(copy, { files: first.filter(testsOf), titles }))) return true
  return fails(copy, { files: [...new Set([...near, ...byFile.keys(), ...unitTests])] })

  function testsOf(name: string): number {
    return byFile.get(name)?.length ?? 0
  }
}

/** Runs the tests until one fails. A break that makes a loop run for ever is noticed as well. */
function fails(copy: string, { files, titles }: Run): Promise<boolean> {
  const run = JSON.stringify({ files: files.map((file) => join(copy, file)), titles })
  const args = ['--disable-warning=ExperimentalWarning', join(copy, 'test/strength/notice.ts'), run]
  return new Promise((resolve) => {
    // One file in a thousand differs from the run before: the others are compiled.
    const env = { ...process.env, NODE_COMPILE_CACHE: join(copy, '../compiled') }
    const timeout = titles ? PATIENCE_WITH_FEW : PATIENCE
    const child = spawn(process.execPath, args, { cwd: copy, env, stdio: 'ignore', timeout })
    child.once('close', (code) => resolve(code !== 0))
  })
}

/** Runs the unit tests with nothing broken. */
function whatRan(places: readonly Place[]): readonly Ran[] {
  const asked: Asked = {
    files: unitTests.map((file) => join(projectRoot, file)),
    places: places.map(({ file, broken: { start } }) => ({ file: join(projectRoot, file), start })),
  }
  const child = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'ran.ts')],
    {
      cwd: projectRoot,
      input: JSON.stringify(asked),
      maxBuffer: 2 ** 30,
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  )
  if (child.status !== 0) throw new Error('the tests fail with nothing broken')
  return JSON.parse(String(child.stdout))
}

function told({ file, broken }: Place): string {
  const line = readFileSync(join(projectRoot, file), 'utf8').slice(0, broken.start).split('\n').length
  return `${file}:${line}  ${broken.what.replace(/\s+/g, ' ').slice(0, 120)}`
}
