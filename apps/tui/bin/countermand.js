#!/usr/bin/env node
// Committed, because npm links a package's command before anything is built.
await import('../dist/main.js');
