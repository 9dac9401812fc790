/**
 * `npm run test:strength [-- COUNT [SEED]]`: how much the unit tests notice. Breaks so many things at random in
 * `server/language`, each by itself in a copy of the project, and prints which of them no unit test noticed.
 */
import { spawn } from 'node:child_process'
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { projectRoot } from '../../server/tools/project-root.ts'
import { type Break, breaksOf } from './breaks.ts'

const CORE = 'server/language'
/** At the same time, each in a copy of its own. */
const COPIES = 2
/** A break that makes a loop run for ever is noticed as well; a busy machine is no break. */
const PATIENCE = 900_000

interface Sample {
  readonly file: string
  readonly broken: Break
}

const [count = 300, seed = 1] = process.argv.slice(2).map(Number)
const samples = choose(count, seed)
const survivors: Sample[] = []
let done = 0
await Promise.all(Array.from({ length: COPIES }, work))
for (const survivor of survivors) console.log(told(survivor))
console.log(`${done - survivors.length} of ${done} noticed (seed ${seed})`)

/** Files weigh by what can break in them. What documents a rule is no code. */
function choose(count: number, seed: number): Sample[] {
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
    if (await isNoticed(copy, ofTheCore())) throw new Error('the tests fail with nothing broken')
    for (let sample = samples.pop(); sample; sample = samples.pop()) {
      const path = join(copy, sample.file)
      const source = readFileSync(path, 'utf8')
      const { start, end, text } = sample.broken
      writeFileSync(path, source.slice(0, start) + text + source.slice(end))
      const noticed =
        (await isNoticed(copy, ofItsRoom(sample.file))) ||
        (await isNoticed(copy, near(sample.file))) ||
        (await isNoticed(copy, others(sample.file)))
      writeFileSync(path, source)
      done += 1
      if (!noticed) survivors.push(sample)
      console.log(`${done}/${count} ${noticed ? 'noticed' : 'NOT NOTICED'} ${told(sample)}`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The tests of the room, few and soon loaded. What tries many texts comes later. */
function ofItsRoom(file: string): readonly string[] {
  const room = dirname(file).replace(CORE, 'test/unit')
  return quick([`${room}/**/*.test.ts`])
}

/** Those that try everything at little cost: most breaks end here. */
function near(file: string): readonly string[] {
  const everything = [
    'test/unit/cases/*.test.ts',
    'test/unit/rules/{docs,fixtures,read,said}.test.ts',
    'test/unit/rules/pages/pages.test.ts',
    'test/unit/{comparison,features,features/drafting,view}/*pictures.test.ts',
  ]
  const known = new Set(ofItsRoom(file))
  return quick(everything).filter((name) => !known.has(name))
}

function quick(globs: readonly string[]): readonly string[] {
  const names = globSync([...globs], { cwd: projectRoot })
  return names.filter((name) => !name.endsWith('.properties.test.ts'))
}

function others(file: string): readonly string[] {
  const known = new Set([...ofItsRoom(file), ...near(file)])
  return ofTheCore().filter((name) => !known.has(name))
}

function ofTheCore(): readonly string[] {
  const rooms =
    'test/unit/{cases,comparison,collection,detection,features,ledger,model,properties,rules,syntax,text,view,vocabulary}/**/*.test.ts'
  return globSync([rooms, 'test/unit/*.test.ts'], { cwd: projectRoot })
}

/** Runs the tests until one fails. */
function isNoticed(copy: string, files: readonly string[]): Promise<boolean> {
  if (files.length === 0) return Promise.resolve(false)
  const options = JSON.stringify({ files: files.map((file) => join(copy, file)), timeout: PATIENCE })
  const args = ['--disable-warning=ExperimentalWarning', join(copy, 'test/support/mocha-process.ts'), options]
  return new Promise((resolve) => {
    // One file in a thousand differs from the run before: the others are compiled.
    const env = { ...process.env, NODE_COMPILE_CACHE: join(copy, '../compiled') }
    const child = spawn(process.execPath, args, {
      cwd: copy,
      env,
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: PATIENCE,
    })
    child.stdout.on('data', (text) => {
      if (String(text).includes('FAILED')) child.kill('SIGKILL')
    })
    child.once('close', (code) => resolve(code !== 0))
  })
}

function told({ file, broken }: Sample): string {
  const line = readFileSync(join(projectRoot, file), 'utf8').slice(0, broken.start).split('\n').length
  return `${file}:${line}  ${broken.what.replace(/\s+/g, ' ').slice(0, 120)}`
}
