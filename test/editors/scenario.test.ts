import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { projectRoot } from '../../server/tools/project-root.ts'
import { answerOf, has, notHere, tell } from './installed.ts'
import { KATE } from './kate-home.ts'
import { goThrough } from './scenario.ts'

const driver = (name: string): string => join(import.meta.dirname, 'drivers', name)
const example = (name: string): string => join(projectRoot, 'examples/editors', name)

describe('one scenario in other editors', () => {
  it('Neovim', async function () {
    const version = answerOf('nvim', ['--version'], /NVIM v(\d+)\.(\d+)/)
    if (version === undefined) return notHere(this.test, 'apt-get install neovim')
    const [, major, minor] = version.map(Number)
    const since = (wanted: number): boolean => Number(major) > 0 || Number(minor) >= wanted
    const configuration = since(11) ? 'neovim.lua' : since(8) ? 'neovim-0.10.lua' : 'neovim-0.7.lua'
    tell(
      this.test,
      await goThrough(() => [
        'nvim',
        '--headless',
        ...['-i', 'NONE', '-n'],
        ...['-u', example(configuration)],
        ...['-c', `luafile ${driver('neovim.lua')}`],
      ]),
    )
  })

  it('Emacs with eglot', async function () {
    const words = ['--batch', '--eval', "(progn (package-initialize) (require 'eglot))"]
    if (!has('emacs', words, /^/))
      return notHere(this.test, 'apt-get install emacs-nox, and elpa-eglot before Emacs 29')
    tell(this.test, await goThrough(() => ['emacs', '--batch', '-l', example('eglot.el'), '-l', driver('eglot.el')]))
  })

  it('Emacs with lsp-mode', async function () {
    const words = ['--batch', '--eval', "(progn (package-initialize) (require 'lsp-mode))"]
    if (!has('emacs', words, /^/)) return notHere(this.test, 'apt-get install emacs-nox elpa-lsp-mode')
    const files = ['-l', example('lsp-mode.el'), '-l', driver('lsp-mode.el')]
    tell(this.test, await goThrough(() => ['emacs', '--batch', ...files]))
  })

  it('Vim with ALE', async function () {
    const words = ['-Nu', 'NONE', '-i', 'NONE', '-n', '-es']
    if (spawnSync('vim', [...words, '--cmd', 'try | packadd ale | catch | cquit | endtry', '-c', 'qall!']).status !== 0)
      return notHere(this.test, 'apt-get install vim vim-ale')
    const files = ['-S', example('ale.vim'), '-S', driver('ale.vim')]
    const command = ['vim', ...words, '--cmd', 'filetype plugin on', '--cmd', 'packadd ale', ...files]
    tell(this.test, await goThrough(() => command, 'without outline'))
  })

  it('Helix, by its keys', async function () {
    if (!has('hx', ['--version'], /^helix/) || !has('tmux', ['-V'], /^tmux/))
      return notHere(this.test, 'apt-get install hx tmux, from Debian 13 on')
    tell(this.test, await goThrough(() => [process.execPath, driver('helix.ts')]))
  })

  it('Kate, by its keys', async function () {
    const screen = has('xvfb-run', ['--help'], /^/) && has('xdotool', ['--version'], /^/)
    if (!screen || !has('kate', ['--version'], KATE))
      return notHere(this.test, 'apt-get install kate xvfb xauth xdotool')
    const words = ['-a', '-s', '-screen 0 1000x700x24', process.execPath, driver('kate.ts')]
    tell(this.test, await goThrough(() => ['xvfb-run', ...words]))
  })
})
