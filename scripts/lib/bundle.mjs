// What is bundled into dist/ (or another folder), and how; used by build.mjs and size.mjs.
import { chmodSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import * as esbuild from 'esbuild';
import { root } from './root.mjs';

/** The options of each bundle, by name. */
export function bundles({ production = false, outdir = 'dist', quiet = false } = {}) {
  const plugins = quiet ? [] : [printSizes];
  const common = {
    absWorkingDir: root,
    bundle: true,
    metafile: true,
    minify: production,
    sourcemap: production ? false : 'linked',
    sourcesContent: false,
    legalComments: 'none',
    logLevel: 'warning',
  };
  return {
    desktop: {
      ...common,
      entryPoints: ['src/extension.ts'],
      outdir,
      chunkNames: '[name]-[hash]',
      format: 'esm',
      splitting: true,
      write: false,
      sourcemap: production ? false : 'inline',
      platform: 'neutral', // the source is the browser's too; packages in their ES module form, which can be shaken
      mainFields: ['module', 'main'],
      target: 'node20',
      external: ['vscode', 'node:*'],
      plugins: [asCommonJs(production), ...plugins],
    },
    web: {
      ...common,
      entryPoints: ['src/extension.ts'],
      outfile: `${outdir}/web/extension.js`,
      format: 'cjs',
      platform: 'browser',
      target: 'es2022',
      external: ['vscode'],
      plugins,
    },
    cli: {
      ...common,
      entryPoints: ['src/cli.ts'],
      outfile: `${outdir}/cli.js`,
      format: 'cjs',
      platform: 'node',
      mainFields: ['module', 'main'],
      target: 'node20',
      banner: { js: '#!/usr/bin/env node' },
      supported: { 'dynamic-import': false },
      plugins: [pdfBeside, executable, ...plugins],
    },
    pdf: {
      ...common,
      entryPoints: ['src/pdf.ts'],
      outfile: `${outdir}/pdf.js`,
      format: 'cjs',
      platform: 'neutral',
      mainFields: ['module', 'main'],
      target: 'es2022',
      sourcemap: false,
      minify: true,
      external: ['node:*'],
      // Where there is no navigator it makes one for all, which an extension host doesn't allow: it has one of its own instead.
      banner: { js: "var pdfNavigator = { platform: '', userAgent: '' };" },
      define: { navigator: 'pdfNavigator', 'globalThis.navigator': 'pdfNavigator' },
      plugins,
    },
    webview: {
      ...common,
      entryPoints: ['src/webview/page.ts'],
      outdir: `${outdir}/webview`,
      format: 'iife',
      platform: 'browser',
      target: 'es2022',
      plugins,
    },
  };
}

/** Empties `outdir` and builds every bundle into it. */
export async function buildAll(options = {}) {
  rmSync(join(root, options.outdir ?? 'dist'), { recursive: true, force: true });
  await Promise.all(Object.values(bundles(options)).map((bundle) => esbuild.build(bundle)));
}

/** Builds the bundle for desktop alone, over what is there: enough to try the extension in an editor. */
export async function buildDesktop(options = {}) {
  await esbuild.build(bundles(options).desktop);
}

/** Builds every bundle, and each again when what it is made of changes, until the process ends. */
export async function watchAll(options = {}) {
  rmSync(join(root, options.outdir ?? 'dist'), { recursive: true, force: true });
  const contexts = await Promise.all(Object.values(bundles(options)).map((bundle) => esbuild.context(bundle)));
  await Promise.all(contexts.map((context) => context.watch()));
}

/**
 * esbuild splits only ES modules, and VS Code loads only CommonJS: so the desktop bundle is split as ES modules, and each
 * file is then turned into CommonJS. Every module stands in one file only, so that the state that it holds is there once.
 */
const asCommonJs = (production) => ({
  name: 'as-commonjs',
  setup(build) {
    build.onEnd(async (result) => {
      if (result.errors.length) return;
      for (const file of result.outputFiles) {
        const { code, map } = await esbuild.transform(exportsAsGetters(file.text), {
          format: 'cjs',
          target: 'node20',
          supported: { 'dynamic-import': false }, // a promise of a require(), so that named exports stay named
          minify: production,
          sourcemap: production ? false : 'external',
          sourcesContent: false,
          sourcefile: basename(file.path),
        });
        mkdirSync(dirname(file.path), { recursive: true });
        writeFileSync(file.path, map ? `${code}//# sourceMappingURL=${basename(file.path)}.map\n` : code);
        if (map) writeFileSync(`${file.path}.map`, map);
      }
    });
  },
});

/**
 * The names that esbuild's last statement exports, as getters of one object above all else. What esbuild would make of them is half a
 * kilobyte in each file, and there are many small ones.
 */
function exportsAsGetters(code) {
  const [statement, names] = /\bexport\s*\{([^{}]*)\};?\s*(?=$|\/\/# sourceMappingURL=\S*\s*$)/.exec(code) ?? [];
  if (statement === undefined) return code;
  const getters = names.split(',').flatMap((it) => {
    const [name, as = name] = it.trim().split(/\s+as\s+/);
    return name ? [`get ${as}(){return ${name}}`] : [];
  });
  // On the first line, so that the rest keeps its lines.
  return `module.exports={${getters.join(',')}};${code.replace(statement, '')}`;
}

/** The command line loads what reads PDF from the file beside it. */
const pdfBeside = {
  name: 'pdf-beside',
  setup(build) {
    build.onResolve({ filter: /^\.\.\/pdf$/ }, () => ({ path: './pdf.js', external: true }));
  },
};

const printSizes = {
  name: 'print-sizes',
  setup(build) {
    build.onEnd(({ errors, metafile }) => {
      if (errors.length) return;
      for (const file of Object.keys(metafile.outputs)) {
        if (!file.endsWith('.js')) continue;
        console.log(`${(statSync(join(root, file)).size / 1000).toFixed(1).padStart(8)} kB  ${file}`);
      }
    });
  },
};

const executable = {
  name: 'executable',
  setup(build) {
    build.onEnd(({ errors, metafile }) => {
      if (errors.length) return;
      for (const file of Object.keys(metafile.outputs)) if (file.endsWith('.js')) chmodSync(join(root, file), 0o755);
    });
  },
};
