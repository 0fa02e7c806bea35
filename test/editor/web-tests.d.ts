/** All test files that run in the browser too: made when web.ts is bundled. */
declare module 'web-tests' {}
