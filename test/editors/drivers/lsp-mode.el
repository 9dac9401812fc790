;;; Goes through the scenario in Emacs with lsp-mode, and writes what was seen.  -*- lexical-binding: t -*-
(load (expand-file-name "emacs" (file-name-directory load-file-name)) nil t)
(package-initialize)
(require 'lsp-mode)
(require 'lsp-diagnostics)
(require 'flymake)
;; Which folder belongs to the session is a question for a person; this is the answer.
(setq lsp-auto-guess-root t
      lsp-diagnostics-provider :flymake
      lsp-session-file (expand-file-name "lsp-session" (getenv "HOME")))

(defun rules-shown ()
  (let (found)
    (maphash (lambda (_ each)
               (setq found (append found (mapcar (lambda (one)
                                                   (cons (format "%s" (lsp:diagnostic-code? one))
                                                         (1+ (lsp:position-line (lsp:range-start (lsp:diagnostic-range one))))))
                                                 each))))
             (lsp-diagnostics t))
    found))

(run-scenario
 (car (split-string (lsp-version) ",")) #'lsp-workspace-shutdown
 :start #'lsp
 :rules #'rules-shown
 :hover (lambda ()
          (let ((answer (lsp-request "textDocument/hover" (lsp--text-document-position-params))))
            (and answer (lsp--render-on-hover-content (lsp:hover-contents answer) t))))
 :fix (lambda () (call-interactively #'lsp-execute-code-action)))
