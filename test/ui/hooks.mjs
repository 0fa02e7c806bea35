// What is tried again begins with the files that the first try began with, and with nothing left open that would take the keys: so that its
// own failure is told, and not what the first try has left. It isn't a window of its own: tests go on where those before them have ended.
import { openStudies } from './openStudies.mjs';

export const mochaHooks = {
  beforeEach() {
    openStudies.rememberFiles();
  },
  async afterEach() {
    if (!['passed', 'pending'].includes(this.currentTest.state)) await openStudies.leaveAsBefore();
  },
};
