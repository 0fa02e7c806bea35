import type { Study } from '../project/study';
import { ExcerptTable } from './excerptTable';

/** The excerpts of studies, for as long as they are looked at. */
export class StudyExcerpts {
  private readonly known = new WeakMap<Study, ExcerptTable>();

  /** The same table each time, which is to be brought up to date. */
  tableOf(study: Study): ExcerptTable {
    let table = this.known.get(study);
    if (!table) this.known.set(study, (table = new ExcerptTable(study)));
    return table;
  }
}
