package tw.portfolio.overview;

import static tw.portfolio.access.Permission.READ_ALL_ACHIEVEMENTS;
import static tw.portfolio.access.Permission.READ_ALL_OUTCOMES;
import static tw.portfolio.access.Permission.READ_CLASS_ACHIEVEMENTS;
import static tw.portfolio.access.Permission.READ_CLASS_OUTCOMES;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.work.WorkKind;

/** Who may know how far whom is, of which kinds of work (導師 督導, 設備組、訓育組 檢核上傳狀況). */
final class OverviewAccess {
  /** Any of these lets somebody look at students. */
  static final Set<Permission> READERS =
      Set.of(
          READ_ALL_OUTCOMES, READ_ALL_ACHIEVEMENTS, READ_CLASS_OUTCOMES, READ_CLASS_ACHIEVEMENTS);

  /** Any of these lets somebody look at the whole school. */
  static final Set<Permission> SCHOOL_READERS = Set.of(READ_ALL_OUTCOMES, READ_ALL_ACHIEVEMENTS);

  private OverviewAccess() {}

  /**
   * What somebody may see.
   *
   * @param kinds of which kinds of work
   * @param className of one class only
   * @param own whether that is the class that the reader leads
   */
  record Scope(Set<WorkKind> kinds, Optional<String> className, boolean own) {
    /** Copies the set. */
    Scope {
      kinds = Collections.unmodifiableSet(EnumSet.copyOf(kinds));
    }

    boolean has(StudentState student) {
      return className.stream().allMatch(student.place().className()::equals);
    }
  }

  /** The kinds of work of which somebody may see everybody's. */
  static Set<WorkKind> schoolWide(Person reader) {
    return kinds(reader, READ_ALL_OUTCOMES, READ_ALL_ACHIEVEMENTS);
  }

  private static Set<WorkKind> kinds(Person reader, Permission outcomes, Permission achievements) {
    Set<WorkKind> kinds = EnumSet.noneOf(WorkKind.class);
    Arrays.stream(WorkKind.values())
        .filter(
            kind ->
                switch (kind) {
                  case OUTCOME -> reader.may(outcomes);
                  case ACHIEVEMENT -> reader.may(achievements);
                })
        .forEach(kinds::add);
    return kinds;
  }

  /**
   * What a reader sees who asks for a class, or for none in particular. Who leads the class sees
   * whatever that allows of it, too.
   */
  static Answer<Scope> scope(
      Person reader, SchoolYear year, Optional<String> className, Instant now) {
    Set<WorkKind> everywhere = schoolWide(reader);
    if (everywhere.isEmpty()) {
      return Permits.ownClass(reader, year, now)
          .then(
              led ->
                  led.map(ClassPlace::className)
                      .filter(own -> className.stream().allMatch(own::equals))
                      .map(own -> Answer.granted(ofOwn(reader, everywhere, own)))
                      .orElseGet(() -> Answer.refused(OverviewProblems.notYourClass())));
    }
    Optional<String> led =
        year.equals(SchoolYear.at(now))
            ? reader.place(year).map(ClassPlace::className)
            : Optional.empty();
    return Answer.granted(
        led.filter(own -> className.filter(own::equals).isPresent())
            .map(own -> ofOwn(reader, everywhere, own))
            .orElseGet(() -> new Scope(everywhere, className, false)));
  }

  private static Scope ofOwn(Person reader, Set<WorkKind> everywhere, String own) {
    Set<WorkKind> kinds = kinds(reader, READ_CLASS_OUTCOMES, READ_CLASS_ACHIEVEMENTS);
    kinds.addAll(everywhere);
    return new Scope(kinds, Optional.of(own), true);
  }
}
