" Cable in Vim with ALE.
autocmd BufRead,BufNewFile *.cable,*.telegram setfiletype cable
call ale#linter#Define('cable', {
      \ 'name': 'cable',
      \ 'lsp': 'stdio',
      \ 'executable': 'cable',
      \ 'command': '%e lsp',
      \ 'project_root': {buffer -> fnamemodify(findfile('.cablerc.json', expand('#' . buffer . ':p:h') . ';'), ':p:h')},
      \ })
