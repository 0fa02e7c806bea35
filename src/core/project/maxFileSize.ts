/** Larger files aren't read: a day of speech is well under one megabyte. In bytes. */
export const MAX_FILE_SIZE = 20 * 1024 * 1024;
