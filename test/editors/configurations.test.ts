import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../server/tools/project-root.ts'
import { has, notHere } from './installed.ts'

const FOLDER = join(projectRoot, 'examples/editors')
const files = (ending: string): readonly string[] =>
  readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(FOLDER, name))

/** Runs a program on a file, which says something on standard error where it cannot read it. */
function reads(program: string, ...words: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(program, words, { encoding: 'utf8' })
  assert.equal(status, 0, `${words.join(' ')}\n${stdout}${stderr}`)
}

describe('the configurations of other editors can be read by what reads them', () => {
  it('Lua by Neovim', function () {
    if (!has('nvim', ['--version'], /NVIM/)) return notHere(this.test, 'apt-get install neovim')
    const check = (file: string): string => `lua if not loadfile([[${file}]]) then vim.cmd('cquit') end`
    for (const file of files('.lua'))
      reads('nvim', '--headless', '-u', 'NONE', '-i', 'NONE', '-c', check(file), '-c', 'qall!')
  })

  it('Lisp by Emacs, all of its parentheses', function () {
    if (!has('emacs', ['--version'], /Emacs/)) return notHere(this.test, 'apt-get install emacs-nox')
    const check =
      '(dolist (file command-line-args-left) (with-temp-buffer (insert-file-contents file) (emacs-lisp-mode) (check-parens)))'
    reads('emacs', '-Q', '--batch', '--eval', check, ...files('.el'))
  })

  it('the scripts of Vim by Vim, whose plugins may be missing (E117)', function () {
    if (!has('vim', ['--version'], /\+eval/)) return notHere(this.test, 'apt-get install vim')
    for (const file of files('.vim')) {
      const words = ['--cmd', `try | source ${file} | catch /E117/ | catch | cquit | endtry`, '-c', 'qall!']
      reads('vim', '-Nu', 'NONE', '-i', 'NONE', '-es', ...words)
    }
  })

  it('TOML by Python', function () {
    if (!has('python3', ['-c', 'import tomllib'], /^/)) return notHere(this.test, 'apt-get install python3 (3.11)')
    for (const file of files('.toml'))
      reads('python3', '-c', 'import sys,tomllib; tomllib.load(open(sys.argv[1],"rb"))', file)
  })

  it('JSON and modules by Node', () => {
    for (const file of files('.json')) JSON.parse(readFileSync(file, 'utf8'))
    for (const file of files('.mjs')) reads(process.execPath, '--check', file)
  })
})
