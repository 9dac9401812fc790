" Cable in Vim or Neovim with ALE.
autocmd BufRead,BufNewFile *.cable,*.telegram setfiletype cable
" Plain text as well: of it the server serves only what is recognisably a cable. For text ALE asks nobody unless told.
let g:ale_linters = extend(get(g:, 'ale_linters', {}), {'text': ['cable']}, 'keep')
" The nearest folder with a .cablerc.json, else with a .git, else that of the file.
function! s:Root(buffer) abort
  let l:above = expand('#' . a:buffer . ':p:h')
  let l:rc = findfile('.cablerc.json', l:above . ';')
  let l:git = finddir('.git', l:above . ';')
  return l:rc isnot# '' ? fnamemodify(l:rc, ':p:h') : l:git isnot# '' ? fnamemodify(l:git, ':p:h:h') : l:above
endfunction
for s:type in ['cable', 'text']
  call ale#linter#Define(s:type, {
        \ 'name': 'cable',
        \ 'lsp': 'stdio',
        \ 'executable': 'cable',
        \ 'command': '%e lsp',
        \ 'project_root': function('s:Root'),
        \ })
endfor
