package tw.portfolio.reminder;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tw.portfolio.school.SchoolCode;

/** Counts what becomes of a run's mails. */
final class Tally {
  private final Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
  private final Map<String, Integer> refusals = new TreeMap<>();
  private final Set<SchoolCode> left = new HashSet<>();

  /** What can become of a mail, or of a teacher who gets none. */
  enum Fate {
    SENT,
    ALREADY_SENT,
    UNCERTAIN,
    IN_FLIGHT,
    WITHOUT_EMAIL,
    REFUSED,
    WINDOW_CLOSED,
    FAILED
  }

  void count(Fate fate) {
    fates.merge(fate, 1, Integer::sum);
  }

  /** Of a school something could not be read or written. */
  void failed(SchoolCode school) {
    count(Fate.FAILED);
    left(school);
  }

  /** A school is not worked off. */
  void left(SchoolCode school) {
    left.add(school);
  }

  void refused(String reason) {
    count(Fate.REFUSED);
    refusals.merge(reason, 1, Integer::sum);
  }

  RunResult result(int schools, boolean unfinished) {
    return new RunResult(
        schools,
        of(Fate.SENT),
        of(Fate.ALREADY_SENT),
        of(Fate.UNCERTAIN),
        of(Fate.IN_FLIGHT),
        of(Fate.WITHOUT_EMAIL),
        of(Fate.REFUSED),
        of(Fate.WINDOW_CLOSED),
        of(Fate.FAILED),
        refusals,
        left.size(),
        unfinished);
  }

  private int of(Fate fate) {
    return fates.getOrDefault(fate, 0);
  }
}
