import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { gunzipSync } from 'node:zlib';
import { decodeTrie, encodeITrieToBTrie } from 'cspell-trie-lib';

const file = new URL('Dutch.trie.gz', import.meta.resolve('@cspell/dict-nl-nl/cspell-ext.json'));
const packed = encodeITrieToBTrie(decodeTrie(gunzipSync(readFileSync(file))));
parentPort?.postMessage(packed, [packed.buffer as ArrayBuffer]);
