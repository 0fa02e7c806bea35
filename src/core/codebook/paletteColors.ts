/** The palette's default colours, as `contributes.colors` has them, for the icons that can't take a theme colour. */
export const PALETTE: readonly { readonly light: string; readonly dark: string }[] = [
  { light: '#0b6bcb', dark: '#4fa3ff' },
  { light: '#b95e00', dark: '#f0a050' },
  { light: '#1f7a3d', dark: '#5cc27f' },
  { light: '#7b45c0', dark: '#b48cf2' },
  { light: '#c2303a', dark: '#f2777a' },
  { light: '#0b7c86', dark: '#4cc3c9' },
  { light: '#b83280', dark: '#f28cc4' },
  { light: '#7a6a00', dark: '#d6c14a' },
  { light: '#4552c9', dark: '#8f9bff' },
  { light: '#8a5a3c', dark: '#c99a78' },
  { light: '#4f7d00', dark: '#a3d14f' },
  { light: '#5f6b7a', dark: '#a3b0c2' },
];
