package tw.portfolio.settings;

import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.school.WindowKey;

/**
 * Whose windows: students of the last grade finish earlier than the others, so a school may set
 * windows of their own for them (domain.md 3.2, 高三第一、二梯次).
 */
public enum Cohort {
  /** 高一、高二, and everyone whose grade the school has not said. */
  OTHERS("其他年級"),
  /** 高三. */
  SENIORS("高三");

  /** The grade that is the last one (三年級). */
  public static final int LAST_GRADE = 3;

  private final String chinese;

  Cohort(String chinese) {
    this.chinese = chinese;
  }

  /** What messages about windows call such students. */
  public String chinese() {
    return chinese;
  }

  /** Where a student of that grade belongs. */
  public static Cohort ofGrade(int grade) {
    return grade == LAST_GRADE ? SENIORS : OTHERS;
  }

  /** The window that counts for this cohort, out of those that are set. */
  Optional<WindowKey> counting(WindowKey key, Settings settings) {
    Stream<WindowKey> own = this == SENIORS ? key.ofSeniors().stream() : Stream.empty();
    return Stream.concat(own, Stream.of(key))
        .filter(candidate -> settings.window(candidate).isPresent())
        .findFirst();
  }
}
