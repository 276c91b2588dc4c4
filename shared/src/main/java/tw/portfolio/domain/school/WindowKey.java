package tw.portfolio.domain.school;

/**
 * Which window of a school year: those for upload and certification come once a semester, selection
 * once a year.
 */
public sealed interface WindowKey {
  /** What it is for. */
  WindowKind kind();

  /** The name it is stored under. */
  String name();

  /**
   * The window of a kind that serves a semester.
   *
   * @param kind what for
   * @param semester the semester asked about
   */
  static WindowKey of(WindowKind kind, Semester semester) {
    return kind.eachSemester() ? new OfSemester(kind, semester) : new OfYear(kind);
  }

  /** A window of one semester. */
  record OfSemester(WindowKind kind, Semester semester) implements WindowKey {
    @Override
    public String name() {
      return kind.english() + semester.number();
    }
  }

  /** A window of a whole school year. */
  record OfYear(WindowKind kind) implements WindowKey {
    @Override
    public String name() {
      return kind.english();
    }
  }
}
