package tw.portfolio.archive;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.settings.LeaverRetention;

/** Finds whose data comes to its end by what the school has set. */
final class FindingLeavers {
  private static final Comparator<LeaverDue> SOONEST_FIRST =
      Comparator.comparing(LeaverDue::due).thenComparing(one -> one.entry().number());

  private final LeaverRegister register;

  FindingLeavers(LeaverRegister register) {
    this.register = register;
  }

  /**
   * Everybody who has left and is due before that moment, the soonest first. Who has come back is
   * not among them, whether under the same number or another: of several entries of one national id
   * none is due while one belongs to the school, and then all of them go by the latest.
   */
  List<LeaverDue> due(SchoolCode school, LeaverRetention retention, Instant before) {
    List<Registered> all = register.all(school);
    List<Registered> candidates =
        all.stream()
            .filter(entry -> !entry.status().belongs())
            .filter(entry -> retention.due(entry.year()).isBefore(before))
            .toList();
    if (candidates.isEmpty()) {
      return List.of();
    }
    Map<PersonId, String> marks =
        register.marks(school, all.stream().map(Registered::person).toList());
    Map<String, List<Registered>> together =
        all.stream()
            .filter(entry -> marks.containsKey(entry.person()))
            .collect(Collectors.groupingBy(entry -> marks.get(entry.person())));
    return candidates.stream()
        .map(
            entry ->
                of(
                    entry,
                    Optional.ofNullable(marks.get(entry.person()))
                        .map(together::get)
                        .orElseGet(() -> List.of(entry)),
                    retention))
        .flatMap(Optional::stream)
        .filter(leaver -> leaver.due().isBefore(before))
        .sorted(SOONEST_FIRST)
        .toList();
  }

  private static Optional<LeaverDue> of(
      Registered entry, List<Registered> same, LeaverRetention retention) {
    if (same.stream().anyMatch(one -> one.status().belongs())) {
      return Optional.empty();
    }
    SchoolYear left =
        same.stream().map(Registered::year).max(Comparator.naturalOrder()).orElse(entry.year());
    return Optional.of(new LeaverDue(entry, left, retention.due(left), Set.of()));
  }
}
