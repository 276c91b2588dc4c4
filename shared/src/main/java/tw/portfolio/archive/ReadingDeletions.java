package tw.portfolio.archive;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Roster;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.kernel.store.UnknownCursorException;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.settings.LeaverRetentionStore;

/** Offices see whose data is deleted soon, and what was deleted by which rule. */
public final class ReadingDeletions {
  /** For how long ahead it is told: as long as a first or shorter period takes to count. */
  public static final Duration AHEAD = Duration.ofDays(60);

  private static final Set<Permission> READERS =
      Set.of(Permission.KEEP_ARCHIVES, Permission.KEEP_SETTINGS);
  private static final String WHAT = "查看離校資料的刪除";
  private static final BoundedParallel SIDE_BY_SIDE = new BoundedParallel(16);

  private final LeaverRetentionStore retention;
  private final FindingLeavers finding;
  private final RunningCases cases;
  private final DeletionStore deletions;
  private final Permits permits;

  /** Reads what is due by this register and what was deleted. */
  public ReadingDeletions(
      LeaverRetentionStore retention,
      LeaverRegister register,
      RunningCases cases,
      DeletionStore deletions,
      Roster roster) {
    this.retention = retention;
    this.finding = new FindingLeavers(register);
    this.cases = cases;
    this.deletions = deletions;
    this.permits = new Permits(roster);
  }

  /**
   * A page of those whose data comes to its end.
   *
   * @param total how many there are in all pages
   * @param leavers who, the soonest first, with what holds each back
   * @param next the person behind whom the next page begins, if there is one
   */
  public record DuePage(int total, List<LeaverDue> leavers, Optional<String> next) {
    /** Copies the list. */
    public DuePage {
      leavers = List.copyOf(leavers);
    }
  }

  /**
   * Whose data comes to its end within {@link #AHEAD}, or has and is held. Nothing is changed.
   *
   * @throws UnknownCursorException if nobody on the list is the one it shall begin behind
   */
  public Answer<DuePage> due(Actor office, Optional<String> after, int most, Instant now) {
    return permits
        .permitted(office, READERS, WHAT)
        .map(
            reader ->
                page(
                    office,
                    retention
                        .of(reader.school())
                        .map(set -> finding.due(reader.school(), set, now.plus(AHEAD)))
                        .orElse(List.of()),
                    after,
                    most,
                    now));
  }

  private DuePage page(
      Actor office, List<LeaverDue> all, Optional<String> after, int most, Instant now) {
    int from = after.map(last -> behind(all, last)).orElse(0);
    int to = Math.min(all.size(), from + most);
    List<LeaverDue> page =
        SIDE_BY_SIDE.each(
            all.subList(from, to),
            leaver -> leaver.heldBy(cases.of(leaver.entry().subject(office.school(), now))));
    return new DuePage(
        all.size(),
        page,
        to < all.size() ? Optional.of(all.get(to - 1).entry().person().text()) : Optional.empty());
  }

  private static int behind(List<LeaverDue> all, String last) {
    return IntStream.range(0, all.size())
            .filter(at -> all.get(at).entry().person().text().equals(last))
            .findFirst()
            .orElseThrow(UnknownCursorException::new)
        + 1;
  }

  /** What was deleted, the latest first. */
  public Answer<StoredPage<Deletion>> done(Actor office, Optional<String> after, int most) {
    return permits
        .permitted(office, READERS, WHAT)
        .map(reader -> deletions.page(reader.school(), after, most));
  }
}
