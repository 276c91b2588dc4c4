package tw.portfolio.school;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which window of a school year: those for upload and certification come once a semester, selection
 * once a year. Some of them can be set once more for students of the last grade (高三); where they
 * are, these alone count for such students.
 */
public sealed interface WindowKey {
  /** What it is for. */
  WindowKind kind();

  /** Its name in storage, requests and answers. */
  String code();

  /** What people read it as, with its semester and whom it is for, such as 下學期課程學習成果上傳（高三）. */
  String chinese();

  /** The semester it serves, if not the whole year. */
  Optional<Semester> semester();

  /**
   * The same window for students of the last grade: their second semester ends earlier, and what
   * they select is handed in and confirmed earlier.
   */
  Optional<WindowKey> ofSeniors();

  /**
   * The window of a kind that serves a semester.
   *
   * @param kind what for
   * @param semester the semester asked about
   */
  static WindowKey of(WindowKind kind, Semester semester) {
    return kind.eachSemester() ? new OfSemester(kind, semester) : new OfYear(kind);
  }

  /** Those that every student has, in the order in which people read them. */
  static List<WindowKey> ordinary() {
    return Stream.of(WindowKind.values())
        .flatMap(kind -> Stream.of(Semester.values()).map(semester -> of(kind, semester)))
        .distinct()
        .toList();
  }

  /** Every window there is, those of the last grade behind their ordinary ones. */
  static List<WindowKey> all() {
    return ordinary().stream()
        .flatMap(key -> Stream.concat(Stream.of(key), key.ofSeniors().stream()))
        .toList();
  }

  /** The window with exactly this code. */
  static Optional<WindowKey> ofCode(String code) {
    return all().stream().filter(key -> key.code().equals(code)).findFirst();
  }

  /** A window of one semester. */
  record OfSemester(WindowKind kind, Semester of) implements WindowKey {
    @Override
    public String code() {
      return kind.english() + of.number();
    }

    @Override
    public String chinese() {
      return (of == Semester.FIRST ? "上學期" : "下學期") + kind.chinese();
    }

    @Override
    public Optional<Semester> semester() {
      return Optional.of(of);
    }

    @Override
    public Optional<WindowKey> ofSeniors() {
      return of == Semester.SECOND ? Optional.of(new OfSeniors(this)) : Optional.empty();
    }
  }

  /** A window of a whole school year. */
  record OfYear(WindowKind kind) implements WindowKey {
    @Override
    public String code() {
      return kind.english();
    }

    @Override
    public String chinese() {
      return kind.chinese();
    }

    @Override
    public Optional<Semester> semester() {
      return Optional.empty();
    }

    @Override
    public Optional<WindowKey> ofSeniors() {
      return switch (kind) {
        case SELECTION,
            ACHIEVEMENT_SELECTION,
            RECEIPT_OUTCOMES,
            RECEIPT_ACHIEVEMENTS,
            RECEIPT_CADRES ->
            Optional.of(new OfSeniors(this));
        case UPLOAD, CERTIFICATION, ACHIEVEMENT_UPLOAD, STATEMENT, RECEIPT_GRADES, LEAVERS_COPY ->
            Optional.empty();
      };
    }
  }

  /**
   * A window of the last grade's own.
   *
   * @param ordinary the one in whose place it counts for them
   */
  record OfSeniors(WindowKey ordinary) implements WindowKey {
    @Override
    public WindowKind kind() {
      return ordinary.kind();
    }

    @Override
    public String code() {
      return ordinary.code() + "Seniors";
    }

    @Override
    public String chinese() {
      return ordinary.chinese() + "（高三）";
    }

    @Override
    public Optional<Semester> semester() {
      return ordinary.semester();
    }

    @Override
    public Optional<WindowKey> ofSeniors() {
      return Optional.empty();
    }
  }
}
