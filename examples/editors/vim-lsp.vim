" Cable in Vim with vim-lsp (prabirshrestha/vim-lsp).
autocmd BufRead,BufNewFile *.cable,*.telegram setfiletype cable
autocmd User lsp_setup call lsp#register_server({
      \ 'name': 'cable',
      \ 'cmd': {server_info -> ['cable', 'lsp']},
      \ 'allowlist': ['cable', 'text'],
      \ 'root_uri': {server_info -> lsp#utils#path_to_uri(lsp#utils#find_nearest_parent_file_directory(
      \     lsp#utils#get_buffer_path(), ['.cablerc.json', '.git/']))},
      \ })
let g:lsp_semantic_enabled = 1
