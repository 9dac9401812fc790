;;; What the drivers of Emacs share: the scenario, gone through by the functions of a client.  -*- lexical-binding: t -*-
;; What is asked for stands in $CABLE_SCENARIO.
(require 'json)
(require 'cl-lib)
(require 'imenu)

(defvar asked (let ((json-object-type 'alist) (json-array-type 'list))
                (json-read-file (getenv "CABLE_SCENARIO"))))
(defvar seen nil)
(defun asked (&rest path)
  (let ((value asked))
    (dolist (key path value) (setq value (alist-get key value)))))
(defun see (key value) (push (cons key value) seen))

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

(defun first-of (choices)
  (let ((first (car (all-completions "" choices)))) (if (consp first) (car first) first)))

(cl-defun go-through (&key start rules hover fix)
  "START attaches the client to the text; RULES are the findings as the editor shows them, each (rule . line).
HOVER answers the text at point, once there is one; FIX opens the menu at point, of which the first entry is taken."
  (cl-flet* ((has (rule) (assoc rule (funcall rules)))
             (found () (vconcat (mapcar (lambda (each) `((rule . ,(car each)) (line . ,(cdr each)))) (funcall rules)))))
    (switch-to-buffer (find-file-noselect (asked 'file)))
    (see 'filetype (symbol-name major-mode))
    (funcall start)
    (await "findings" (lambda () (has (asked 'rule))))
    (see 'findings (found))

    (go-to 'hover)
    (let (said)
      (await "the hover" (lambda () (setq said (funcall hover))))
      (see 'hover (substring-no-properties said)))

    (see 'outline (vconcat (names (funcall imenu-create-index-function))))

    (go-to 'fix)
    (cl-letf (((symbol-function 'completing-read) (lambda (_ choices &rest _) (first-of choices))))
      (funcall fix))
    (await "the fix" (lambda () (equal (line-here (asked 'fix 'line)) (asked 'fix 'becomes))))
    (see 'fixed (line-here (asked 'fix 'line)))

    (with-temp-file (asked 'configuration 'file) (insert (asked 'configuration 'content)))
    (save-buffer)
    (await "findings by the new configuration" (lambda () (and (not (has (asked 'rule))) (funcall rules))))
    (see 'after (found))))

(defun run-scenario (version end &rest client)
  (setq create-lockfiles nil make-backup-files nil)
  (see 'version (format "Emacs %s, %s" emacs-version version))
  (condition-case problem (apply #'go-through client) (error (see 'problem (error-message-string problem))))
  (with-temp-file (asked 'answer) (insert (json-encode seen)))
  ;; The server ends with its client, and no other process is waited for.
  (ignore-errors (funcall end))
  (kill-emacs 0))
