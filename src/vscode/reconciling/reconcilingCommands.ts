export { decideSelected } from './decideSelected';
export { reconcile } from './reconcile';
