;;; Cable in Emacs with lsp-mode.  -*- lexical-binding: t -*-
;; cable-mode.el, the colours, lies beside this file.
(require 'cable-mode (expand-file-name "cable-mode" (file-name-directory (or load-file-name buffer-file-name))))
(with-eval-after-load 'lsp-mode
  (add-to-list 'lsp-language-id-configuration '(cable-mode . "cable"))
  ;; `M-x lsp' in a plain text: of it the server serves only what is recognisably a cable.
  (add-to-list 'lsp-language-id-configuration '(text-mode . "plaintext"))
  (lsp-register-client
   (make-lsp-client :new-connection (lsp-stdio-connection '("cable" "lsp"))
                    :activation-fn (lsp-activate-on "cable" "plaintext")
                    :server-id 'cable))
  (setq lsp-semantic-tokens-enable t
        ;; Else the outline is sorted by kind and name.
        lsp-imenu-sort-methods '(position)))
(add-hook 'cable-mode-hook #'lsp-deferred)
