#!/usr/bin/env node
import { nodeIo } from '../dist/command/io.js';
import { main } from '../dist/command/main.js';

process.exitCode = await main(process.argv.slice(2), nodeIo());
