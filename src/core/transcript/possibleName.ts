import { isCodeAndNoName } from './labels';
import { isCapitalised, LONGEST_NAME, nameKey, namesTogether, siblingKey, withoutParentheses, wordsOf } from './names';
import { isRole } from './roles';
import { isTitle } from './titles';

const INITIALS = /^\p{Lu}{2,4}$/u;

/**
 * A name that stands where speakers' names do, and what its letters alone say about it. Each is found out when it is first
 * asked for, and once for all lines that have the name.
 */
export class PossibleName {
  private title: boolean | undefined;
  private code: boolean | undefined;
  private role: boolean | undefined;
  private siblings: string | undefined;
  private together: readonly string[] | undefined;
  private bare: string | undefined;

  /**
   * @param text as it is first written
   * @param key see `nameKey`
   */
  constructor(
    readonly text: string,
    readonly key: string,
  ) {}

  get isTitle(): boolean {
    return (this.title ??= isTitle(this.text));
  }

  /** Whether it is shaped like a code. */
  get isCode(): boolean {
    return (this.code ??= isCodeAndNoName(this.text));
  }

  get isRole(): boolean {
    return (this.role ??= isRole(this.text));
  }

  /** What it has in common with its numbered siblings (see `siblingKey`), and with itself where it says more in parentheses. */
  get family(): string {
    return (this.siblings ??= siblingKey(withoutParentheses(this.text)));
  }

  /** The keys of the people whom it puts together; none when it names one. */
  get parts(): readonly string[] {
    return (this.together ??= (namesTogether(this.text) ?? []).map(nameKey));
  }

  /** The key of the name without what stands in parentheses behind it. */
  get bareKey(): string {
    return (this.bare ??= /[(（]/.test(this.text) ? nameKey(withoutParentheses(this.text)) : this.key);
  }

  get isInitials(): boolean {
    return INITIALS.test(this.text);
  }

  /** How it is written: how many words, and whether in capitals. */
  get form(): string {
    const words = wordsOf(this.text);
    return `${words.length} ${this.text === this.text.toUpperCase() ? 'capitals' : ''}`;
  }

  /** Whether it is one to three capitalised words. */
  get isPersonal(): boolean {
    return wordsOf(this.text).length <= 3 && isCapitalised(this.text) && !this.text.includes(',');
  }

  /**
   * Whether it looks like the beginning of a sentence: a comma in it, a small letter in front (unless a number makes it a
   * label, `p1`), or, in a form that prose has too, two or more words that aren't all capitalised.
   */
  isAwkward(isProse: boolean): boolean {
    const { text } = this;
    if (text.includes(',') && text.length <= LONGEST_NAME) return true;
    if (/^\p{Ll}/u.test(text) && !/\p{N}/u.test(text)) return true;
    return isProse && wordsOf(text).length > 1 && !isCapitalised(text);
  }
}
