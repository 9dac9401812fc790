" Cable in Vim or Neovim with ALE.
autocmd BufRead,BufNewFile *.cable,*.telegram setfiletype cable
" Plain text as well: of it the server serves only what is recognisably a cable. For text ALE asks nobody unless told.
let g:ale_linters = extend(get(g:, 'ale_linters', {}), {'text': ['cable']}, 'keep')
for s:type in ['cable', 'text']
  call ale#linter#Define(s:type, {
        \ 'name': 'cable',
        \ 'lsp': 'stdio',
        \ 'executable': 'cable',
        \ 'command': '%e lsp',
        \ 'project_root': {buffer -> fnamemodify(findfile('.cablerc.json', expand('#' . buffer . ':p:h') . ';'), ':p:h')},
        \ })
endfor
