;;; Cable in Emacs with lsp-mode.  -*- lexical-binding: t -*-
(define-derived-mode cable-mode text-mode "Cable"
  ;; Without this lsp-mode shows no tokens.
  (setq-local font-lock-defaults '(nil)))
(add-to-list 'auto-mode-alist '("\\.\\(cable\\|telegram\\)\\'" . cable-mode))
(with-eval-after-load 'lsp-mode
  (add-to-list 'lsp-language-id-configuration '(cable-mode . "cable"))
  (lsp-register-client
   (make-lsp-client :new-connection (lsp-stdio-connection '("cable" "lsp"))
                    :activation-fn (lsp-activate-on "cable")
                    :server-id 'cable))
  (setq lsp-semantic-tokens-enable t
        ;; Else the outline is sorted by kind and name.
        lsp-imenu-sort-methods '(position)))
(add-hook 'cable-mode-hook #'lsp-deferred)
