package tw.portfolio.domain.record;

/** Something that the school keeps, one row of one of its files. Equal records need no writing. */
public sealed interface SchoolRecord permits SchoolClass, StudentEntry {
  /** Which record it is. */
  RecordKey key();

  /** What it says, in one line for previews and the history. */
  String summary();
}
