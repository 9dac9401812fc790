-- Cable in Neovim 0.7, as Debian 12 has it. Settings go in with the start, since this version sends none later.
vim.cmd([[autocmd BufRead,BufNewFile *.cable,*.telegram setfiletype cable]])
-- The nearest folder with a .cablerc.json, else with a .git, else the one that Neovim is in.
local function root_of(file)
  local above = vim.fn.fnamemodify(file, ':p:h') .. ';'
  local rc, git = vim.fn.findfile('.cablerc.json', above), vim.fn.finddir('.git', above)
  if rc ~= '' then return vim.fn.fnamemodify(rc, ':p:h') end
  return git ~= '' and vim.fn.fnamemodify(git, ':p:h:h') or vim.fn.getcwd()
end
-- One server for all texts of a root.
local clients = {}
vim.api.nvim_create_autocmd('FileType', {
  pattern = { 'cable', 'text' },
  callback = function(event)
    local root = root_of(vim.api.nvim_buf_get_name(event.buf))
    if not clients[root] or not vim.lsp.get_client_by_id(clients[root]) then
      clients[root] = vim.lsp.start_client({
        name = 'cable',
        cmd = { 'cable', 'lsp' },
        root_dir = root,
        init_options = { settings = { rules = vim.empty_dict() } },
      })
    end
    vim.lsp.buf_attach_client(event.buf, clients[root])
  end,
})
