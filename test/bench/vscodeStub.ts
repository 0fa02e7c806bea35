/** What the Analysis page's figures ask of the editor, for Node: messages in English, and no settings. */
export const l10n = {
  t: (message: string, ...args: unknown[]) =>
    message.replace(/\{(\d+)\}/g, (_, index: string) => String(args[Number(index)])),
};
export const workspace = { getConfiguration: () => ({ get: (_: string, otherwise: unknown) => otherwise }) };
export const env = { language: 'en' };
