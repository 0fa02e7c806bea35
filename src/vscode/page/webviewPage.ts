import * as vscode from 'vscode';
import { Disposables } from '../disposables';
import { html, type Html } from './html';
import type { FromPage, PictureOf, ToPage } from './pageMessages';

/** What a page shows, and what becomes of what is done on it. */
export interface PageContent {
  /** All of the page; asked again for each {@link WebviewPage.refresh}. Nothing where it isn't wanted any more, and was given up. */
  content(): Promise<Html | undefined>;
  /** Something was chosen in the page's form: all that is chosen there now, by the fields' names. */
  choose(values: Readonly<Record<string, readonly string[]>>): Promise<void>;
  /** A button with this value was pressed, or a mark of a figure. Tells whether the page is to be filled anew. */
  press(value: string, page: PictureMaker): Promise<'refresh' | undefined>;
}

/** Makes pictures of figures: what draws them is in the page. */
export interface PictureMaker {
  /** The figure as PNG; nothing where it can't be made, or the page is closed meanwhile. */
  picture(of: PictureOf): Promise<Uint8Array | undefined>;
}

/**
 * A page in an editor tab. It is plain HTML that the extension makes, in the theme's colours; its script only sends what is pressed,
 * sorts tables, and makes pictures of figures. Nothing of it comes from elsewhere.
 */
export class WebviewPage extends Disposables implements PictureMaker {
  private readonly panel: vscode.WebviewPanel;
  private asked = 0;
  /** What the page was last filled with; nothing as long as it isn't there. */
  private filled: string | undefined;
  /** A page that is closed can't be asked for anything, not even whether it is seen. */
  private isClosed = false;
  private pictures = 0;
  /** Who waits for pictures, by the numbers under which they were asked for. */
  private readonly waiting = new Map<number, (png: ArrayBuffer | undefined) => void>();

  /** @param extension where the extension's files are. */
  constructor(
    extension: vscode.Uri,
    type: string,
    title: string,
    private readonly page: PageContent,
    private readonly failed: (error: unknown) => void,
  ) {
    super();
    const roots = ['dist', 'media'].map((folder) => vscode.Uri.joinPath(extension, folder));
    this.panel = this.own(
      vscode.window.createWebviewPanel(type, title, vscode.ViewColumn.Active, {
        enableScripts: true,
        localResourceRoots: roots,
        enableFindWidget: true,
      }),
    );
    this.own(
      this.panel.onDidDispose(() => {
        // What is being made for it isn't wanted any more, and what it was to make won't come.
        this.asked++;
        this.isClosed = true;
        for (const got of this.waiting.values()) got(undefined);
      }),
    );
    const { webview } = this.panel;
    this.own(webview.onDidReceiveMessage((message: FromPage) => void this.receive(message).catch(failed)));
    webview.html = frame(webview, extension, title).source;
  }

  get onDidDispose(): vscode.Event<void> {
    return this.panel.onDidDispose;
  }

  /** What its tab is called. */
  set title(title: string) {
    if (title !== this.panel.title) this.panel.title = title;
  }

  reveal(): void {
    this.panel.reveal();
  }

  /**
   * Shows what there is to be shown now. Of several that are asked for at the same time only the last is shown; a page that nobody sees is
   * loaded and filled anew when somebody does.
   */
  async refresh(): Promise<void> {
    if (this.isClosed || this.filled === undefined || !this.panel.visible) return;
    const asked = ++this.asked;
    try {
      const content = await this.page.content();
      if (asked !== this.asked || !content || content.source === this.filled) return;
      this.filled = content.source;
      const message: ToPage = { kind: 'content', html: content.source };
      await this.panel.webview.postMessage(message);
    } catch (error) {
      if (asked === this.asked) this.failed(error);
    }
  }

  async picture(of: PictureOf): Promise<Uint8Array | undefined> {
    if (this.isClosed) return undefined;
    const asked = this.pictures++;
    const made = new Promise<ArrayBuffer | undefined>((got) => this.waiting.set(asked, got));
    const message: ToPage = { kind: 'draw', asked, picture: of };
    if (!(await this.panel.webview.postMessage(message))) this.got(asked, undefined);
    const png = await made;
    return png && new Uint8Array(png);
  }

  private got(asked: number, png: ArrayBuffer | undefined): void {
    this.waiting.get(asked)?.(png);
    this.waiting.delete(asked);
  }

  private async receive(message: FromPage): Promise<void> {
    switch (message.kind) {
      case 'ready':
        this.filled = '';
        return this.refresh();
      case 'options':
        await this.page.choose(message.values);
        return this.refresh();
      case 'press':
        if ((await this.page.press(message.value, this)) === 'refresh') await this.refresh();
        return;
      case 'picture':
        this.got(message.asked, message.png);
    }
  }
}

function frame(webview: vscode.Webview, extension: vscode.Uri, title: string): Html {
  const uri = (...path: string[]) => webview.asWebviewUri(vscode.Uri.joinPath(extension, ...path)).toString();
  // Images are only those that the page's script makes of its own figures.
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src ${webview.cspSource}; img-src blob:`;
  return html`<!doctype html>
    <html lang="${vscode.env.language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <link rel="stylesheet" href="${uri('media', 'page.css')}" />
        <title>${title}</title>
      </head>
      <body>
        <main><p role="status">${vscode.l10n.t('One moment …')}</p></main>
        <script src="${uri('dist', 'webview', 'page.js')}"></script>
      </body>
    </html>`;
}
