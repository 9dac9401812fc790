// A worker of a browser that is a language server: new Worker('worker.js', { type: 'module' }), bundled by whatever you use.
import { serve } from 'cable/server'

serve(self)
