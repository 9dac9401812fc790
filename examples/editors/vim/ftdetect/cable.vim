" Cables by the ends of their names. A .txt stays what it is: the server looks into it.
autocmd BufNewFile,BufRead *.cable,*.telegram setfiletype cable
