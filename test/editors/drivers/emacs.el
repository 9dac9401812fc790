;;; Goes through the scenario in Emacs with eglot, and writes what was seen.  -*- lexical-binding: t -*-
;; What is asked for stands in $CABLE_SCENARIO.
(require 'json)
(require 'cl-lib)
(package-initialize)
(require 'eglot)
(require 'flymake)
(require 'imenu)

(defvar asked (let ((json-object-type 'alist) (json-array-type 'list))
                (json-read-file (getenv "CABLE_SCENARIO"))))
(defvar seen (list (cons 'version (format "Emacs %s" emacs-version))))
(defun asked (&rest path)
  (let ((value asked))
    (dolist (key path value) (setq value (alist-get key value)))))
(defun see (key value) (push (cons key value) seen))

(defun rules ()
  "The findings as the editor shows them: the rule stands in the text of flymake, in brackets."
  (let (found)
    (dolist (each (flymake-diagnostics) (nreverse found))
      (push (list (cons 'rule (cable-test-code each))
                  (cons 'line (line-number-at-pos (flymake-diagnostic-beg each))))
            found))))
(defun cable-test-code (diagnostic)
  (let ((lsp (cdr (assoc 'eglot-lsp-diag (flymake-diagnostic-data diagnostic)))))
    (format "%s" (plist-get lsp :code))))
(defun has (rule) (cl-some (lambda (each) (equal rule (alist-get 'rule each))) (rules)))

(defun await (what holds)
  (let ((end (+ (float-time) (/ (asked 'patience) 1000.0))))
    (while (not (funcall holds))
      (when (> (float-time) end) (error "Waited in vain for %s" what))
      ;; What waits for a pause of the user runs in `sit-for', which does not wait in batch mode.
      (accept-process-output nil 0.05)
      (sit-for 0.01))))

(defun go-to (where)
  (goto-char (point-min))
  (forward-line (1- (asked where 'line)))
  (forward-char (1- (asked where 'column))))

(defun names (index)
  (cl-mapcan (lambda (each)
               (cons (substring-no-properties (car each)) (and (listp (cdr each)) (names (cl-remove-if-not #'consp (cdr each))))))
             (cl-remove-if-not #'consp index)))

(defun line-here (line)
  (save-excursion (goto-char (point-min)) (forward-line (1- line))
                  (buffer-substring-no-properties (line-beginning-position) (line-end-position))))

(defun main ()
  (switch-to-buffer (find-file-noselect (asked 'file)))
  (see 'filetype (symbol-name major-mode))
  (eglot-ensure)
  (run-hooks 'post-command-hook)
  (await "findings" (lambda () (and (eglot-managed-p) (has (asked 'rule)))))
  (see 'findings (vconcat (rules)))

  (go-to 'hover)
  (let (said)
    (eglot-hover-eldoc-function (lambda (text &rest _) (setq said text)))
    (await "the hover" (lambda () said))
    (see 'hover (substring-no-properties said)))

  (see 'outline (vconcat (names (funcall imenu-create-index-function))))

  ;; As the user does it: the menu of the editor, of which the first entry is taken.
  (go-to 'fix)
  (cl-letf (((symbol-function 'completing-read)
             (lambda (_ choices &rest _)
               (let ((first (car (all-completions "" choices)))) (if (consp first) (car first) first)))))
    (eglot-code-actions (point) nil "quickfix" t))
  (await "the fix" (lambda () (equal (line-here (asked 'fix 'line)) (asked 'fix 'becomes))))
  (see 'fixed (line-here (asked 'fix 'line)))

  (with-temp-file (asked 'configuration 'file) (insert (asked 'configuration 'content)))
  (save-buffer)
  (await "findings by the new configuration" (lambda () (and (not (has (asked 'rule))) (rules))))
  (see 'after (vconcat (rules))))

(setq create-lockfiles nil make-backup-files nil)
(condition-case problem (main) (error (see 'problem (error-message-string problem))))
(with-temp-file (asked 'answer) (insert (json-encode seen)))
;; The server ends with its client, and no other process is waited for.
(ignore-errors (eglot-shutdown-all))
(kill-emacs 0)
