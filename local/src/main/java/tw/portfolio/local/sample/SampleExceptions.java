package tw.portfolio.local.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Picks the few students who take a course in another way than the rest. First-years have no past
 * to make good.
 */
record SampleExceptions(Map<String, Kind> kindOf, Set<Integer> remedialGrades) {
  private static final int STUDENTS_A_KIND = 150;

  /** See {@link SampleTaking}. */
  enum Kind {
    RETAKE(true),
    MAKE_UP(true),
    TRANSFER(false),
    BORROWED(false);

    private final boolean remedial;

    Kind(boolean remedial) {
      this.remedial = remedial;
    }

    /** Whether it takes place in a section of its own. */
    boolean remedial() {
      return remedial;
    }
  }

  static SampleExceptions among(List<SampleStudent> students, Random random) {
    List<SampleStudent> eligible =
        new ArrayList<>(students.stream().filter(student -> student.grade() > 10).toList());
    Collections.shuffle(eligible, random);
    int kinds = Kind.values().length;
    int chosen = Math.min(eligible.size(), kinds * Math.ceilDiv(eligible.size(), STUDENTS_A_KIND));
    Map<String, Kind> kindOf = new HashMap<>();
    for (int i = 0; i < chosen; i++) {
      kindOf.put(eligible.get(i).person().id(), Kind.values()[i % kinds]);
    }
    Set<Integer> grades =
        eligible.stream()
            .filter(s -> kindOf.containsKey(s.person().id()))
            .filter(s -> kindOf.get(s.person().id()).remedial())
            .map(SampleStudent::grade)
            .collect(Collectors.toUnmodifiableSet());
    return new SampleExceptions(kindOf, grades);
  }

  Optional<Kind> kindOf(SampleStudent student) {
    return Optional.ofNullable(kindOf.get(student.person().id()));
  }
}
