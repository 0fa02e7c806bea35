/** Where the command line prints to. */
export interface Output {
  out(text: string): void;
  err(text: string): void;
}
