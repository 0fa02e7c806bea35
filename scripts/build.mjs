// Bundles the extension and the command line tool. Options: --watch, --production (minified, no source maps).
//
//   dist/extension.js      what activation loads on desktop and remote. What src reaches only by a dynamic import(), and what
//                          two such parts share, stands in files of its own beside it, loaded at first use
//   dist/web/extension.js  the same source for the browser, in one file: a web extension host can't load a second one
//   dist/cli.js            the command line tool
//   dist/pdf.js            what reads PDF; all of them load it when a PDF is imported
//   dist/webview/          the scripts of pages that the extension shows
import { buildAll, watchAll } from './lib/bundle.mjs';

const production = process.argv.includes('--production');
if (process.argv.includes('--watch')) {
  console.log('building');
  await watchAll({ production });
  console.log('watching for changes');
} else {
  await buildAll({ production }).catch(() => process.exit(1)); // esbuild has said what is wrong
}
