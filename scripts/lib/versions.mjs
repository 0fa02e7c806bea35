// What is installed on demand, outside node_modules: pinned, and the same in every run.

/** The VS Code versions that the extension is tested in: the oldest that `engines.vscode` allows, and the newest. */
export const vscode = {
  oldest: { version: '1.100.3', codeServer: '4.100.3', node: 20 },
  newest: { version: '1.139.1', codeServer: '4.139.1', node: 24 },
};

export const node24 = '24.21.0';
export const chromium = '143.0.4'; // @sparticuz/chromium: the last that unpacks itself on Node 20
export const ripgrep = '1.18.0'; // @vscode/ripgrep-universal
export const testWeb = '0.0.81'; // @vscode/test-web
