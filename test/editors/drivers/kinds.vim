" The group at the first character of each line, as Vim colours it. $CABLE_TEXTS names texts, a line each; beside each
" its groups are written.
set nomore redrawtime=60000
syntax on
for text in readfile($CABLE_TEXTS)
  execute 'edit! ' . fnameescape(text)
  let groups = []
  for line in range(1, line('$'))
    let column = match(getline(line), '\S') + 1
    call add(groups, column == 0 ? '' : synIDattr(synID(line, column, 1), 'name'))
  endfor
  call writefile([&filetype] + groups, text . '.kinds')
endfor
qall!
