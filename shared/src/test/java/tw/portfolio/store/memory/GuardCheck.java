package tw.portfolio.store.memory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tw.portfolio.domain.course.Enrolment;
import tw.portfolio.domain.outcome.PieceId;
import tw.portfolio.domain.school.Cohort;
import tw.portfolio.domain.school.ExtensionId;
import tw.portfolio.domain.school.PersonId;
import tw.portfolio.domain.school.SchoolCode;
import tw.portfolio.domain.school.Settings;
import tw.portfolio.store.Guard;
import tw.portfolio.store.Rejection;
import tw.portfolio.store.SettingsGuard;
import tw.portfolio.store.Standing;

/** Checks the guards of one piece's write, and carries out what they take or give back. */
final class GuardCheck {
  private final MemoryTables tables;
  private final SchoolCode school;
  private final PieceId piece;

  GuardCheck(MemoryTables tables, SchoolCode school, PieceId piece) {
    this.tables = tables;
    this.school = school;
    this.piece = piece;
  }

  /** Where a guard's reason stands among those of one write. */
  static int rank(Guard guard) {
    return switch (guard) {
      case Guard.SettingsHold(var _) -> 0;
      case Guard.Enrolled(var _, var _) -> 1;
      case Guard.TakesSlot(var _) -> 2;
      case Guard.GivesSlotBack() -> 3;
      case Guard.FirstRequest(var _, var _, var _, var _) -> 4;
    };
  }

  /** Why a settings guard does not hold: the settings first, then what its standing claims. */
  static List<Rejection> settingsDiffer(MemoryTables tables, SettingsGuard guard) {
    Settings current = tables.settings(guard.school(), guard.year());
    Stream<Rejection> differ =
        guard.holdsFor(current) ? Stream.empty() : Stream.of(new Rejection.SettingsDiffer(current));
    return Stream.concat(differ, standingDiffers(tables, guard).stream()).toList();
  }

  private static Optional<Rejection> standingDiffers(MemoryTables tables, SettingsGuard guard) {
    return switch (guard.standing()) {
      case Standing.Anyone() -> Optional.empty();
      case Standing.InCohort(PersonId student, Cohort cohort) -> {
        var key = new MemoryTables.StudentYearKey(guard.school(), student, guard.year());
        Cohort found = Cohort.ofGrade(tables.grades.getOrDefault(key, 0));
        yield found == cohort ? Optional.empty() : Optional.of(new Rejection.CohortDiffers(found));
      }
      case Standing.Extended(PersonId student, ExtensionId id) ->
          Optional.ofNullable(
                      tables.extensions.get(new MemoryTables.ExtensionAt(guard.school(), id)))
                  .filter(given -> given.students().contains(student))
                  .filter(given -> guard.now().isBefore(given.closes()))
                  .isPresent()
              ? Optional.empty()
              : Optional.of(new Rejection.NotExtended());
    };
  }

  Stream<Rejection> failures(Guard guard) {
    return guard instanceof Guard.SettingsHold(SettingsGuard settings)
        ? settingsDiffer(tables, settings).stream()
        : failure(guard).stream();
  }

  private Optional<Rejection> failure(Guard guard) {
    return switch (guard) {
      case Guard.SettingsHold _ -> Optional.empty();
      case Guard.Enrolled enrolled ->
          holds(enrolled) ? Optional.empty() : Optional.of(new Rejection.NotEnrolled());
      case Guard.TakesSlot(int most) -> noSlot(most);
      case Guard.GivesSlotBack() -> Optional.empty();
      case Guard.FirstRequest first ->
          Optional.ofNullable(tables.requests.get(request(first)))
              .map(answered -> new Rejection.AlreadyRequested(answered.piece(), answered.digest()));
    };
  }

  void carryOut(Guard guard) {
    switch (guard) {
      case Guard.TakesSlot(var _) -> tables.slots(school, piece).add(piece.secret());
      case Guard.GivesSlotBack() -> tables.slots(school, piece).remove(piece.secret());
      case Guard.FirstRequest first ->
          tables.requests.put(request(first), new MemoryTables.Answered(piece, first.digest()));
      case Guard.SettingsHold(var _), Guard.Enrolled(var _, var _) -> {}
    }
  }

  private boolean holds(Guard.Enrolled guard) {
    var taken = new MemoryTables.Taken(school, piece.student(), guard.course());
    return Optional.ofNullable(tables.enrolments.get(taken))
        .filter(Enrolment::takesOutcomes)
        .filter(enrolment -> guard.teacher().map(enrolment.teacher()::equals).orElse(true))
        .isPresent();
  }

  private Optional<Rejection> noSlot(int most) {
    Set<String> taken = tables.slots(school, piece);
    return taken.contains(piece.secret()) || taken.size() < most
        ? Optional.empty()
        : Optional.of(new Rejection.NoSlot(Set.copyOf(taken)));
  }

  private MemoryTables.Request request(Guard.FirstRequest first) {
    return new MemoryTables.Request(school, first.person(), first.key());
  }
}
