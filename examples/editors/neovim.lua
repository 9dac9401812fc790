-- Cable in Neovim 0.11 and later: put this into init.lua, or the table of vim.lsp.config into lsp/cable.lua.
vim.filetype.add({ extension = { cable = 'cable', telegram = 'cable' } })

vim.lsp.config('cable', {
  cmd = { 'cable', 'lsp' },
  -- 'text' as well: of plain text the server serves only what is recognisably a cable.
  filetypes = { 'cable', 'text' },
  root_markers = { '.cablerc.json', '.git' },
  -- settings = { cable = { rules = { ['para-gap'] = 'off' } } },
})
vim.lsp.enable('cable')

vim.api.nvim_create_autocmd('LspAttach', {
  callback = function(event)
    local client = vim.lsp.get_client_by_id(event.data.client_id)
    if not client or client.name ~= 'cable' then return end
    vim.opt_local.foldmethod = 'expr'
    vim.opt_local.foldexpr = 'v:lua.vim.lsp.foldexpr()'
    vim.opt_local.foldlevel = 99
  end,
})

-- Levels in their colours: green, blue, red, orange.
for level, colour in pairs({
  unclassified = '#2e7d32', sensitive = '#2e7d32', restricted = '#1565c0',
  confidential = '#1565c0', secret = '#c62828', topSecret = '#e65100',
}) do
  vim.api.nvim_set_hl(0, '@lsp.typemod.enumMember.' .. level .. '.cable', { fg = colour, bold = true })
end
