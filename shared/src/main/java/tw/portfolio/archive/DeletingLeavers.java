package tw.portfolio.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import tw.portfolio.kernel.store.DataSubject;
import tw.portfolio.kernel.store.PersonalData;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Window;
import tw.portfolio.settings.LeaverRetention;
import tw.portfolio.settings.LeaverRetentionStore;

/**
 * Deletes what schools have of students who left, once it was kept for as long as the school has
 * set. Each school is looked at once a day. A run does a bounded number and leaves the rest to the
 * next; where one died, the next goes on.
 */
public final class DeletingLeavers {
  /** When a school is looked at, in Taipei: while hardly anybody is at work. */
  private static final LocalTime AT_NIGHT = LocalTime.of(2, 0);

  private final SchoolsToLookAt schools;
  private final LeaverRetentionStore retention;
  private final FindingLeavers finding;
  private final RunningCases cases;
  private final DeletionStore deletions;
  private final List<PersonalData> places;
  private final EndingArchives archives;

  /**
   * @param places everywhere that something about a student may lie, in the order in which it may
   *     be taken away
   * @param archives what is taken away of those who are in them
   */
  public DeletingLeavers(
      SchoolsToLookAt schools,
      LeaverRetentionStore retention,
      LeaverRegister register,
      RunningCases cases,
      DeletionStore deletions,
      List<PersonalData> places,
      EndingArchives archives) {
    this.schools = schools;
    this.retention = retention;
    this.finding = new FindingLeavers(register);
    this.cases = cases;
    this.deletions = deletions;
    this.places = List.copyOf(places);
    this.archives = archives;
  }

  /**
   * Deletes what is due in every school that waits to be looked at. Where something of somebody
   * can't be taken away, the others go all the same; then that is told, and the school is looked at
   * again.
   *
   * @param most how many people at most
   * @return of how many everything is gone
   * @throws RuntimeException what has failed first, if anything
   */
  public int run(Instant now, int most) {
    Run run = new Run(now, most);
    for (SchoolCode school : schools.waiting(now)) {
      if (!run.ofSchool(school)) {
        break;
      }
    }
    run.tell();
    return run.done;
  }

  /** As much as is done at one time. */
  private final class Run {
    private final Instant now;
    private final int most;
    private final List<RuntimeException> failed = new ArrayList<>();
    private int tried;
    private int done;

    Run(Instant now, int most) {
      this.now = now;
      this.most = most;
    }

    /** Whether there is more that may be done. */
    boolean ofSchool(SchoolCode school) {
      int failedBefore = failed.size();
      Optional<LeaverRetention> set = retention.of(school);
      for (Deletion.Open open : deletions.open(school)) {
        if (tried == most) {
          return false;
        }
        attempt(() -> carryOn(open, now));
      }
      if (set.isPresent()) {
        // What is due at this very moment is due.
        for (LeaverDue leaver : finding.due(school, set.get(), now.plusNanos(1))) {
          if (tried == most) {
            return false;
          }
          attempt(() -> delete(school, set.get(), leaver, now));
        }
      }
      if (tried == most) {
        return false;
      }
      if (failed.size() == failedBefore) {
        set.ifPresent(kept -> archives.end(school, kept, now));
        schools.next(school, nextNight(now));
      }
      return true;
    }

    private void attempt(BooleanSupplier deletion) {
      try {
        int gone = deletion.getAsBoolean() ? 1 : 0;
        tried += gone;
        done += gone;
      } catch (RuntimeException e) {
        tried++;
        failed.add(e);
      }
    }

    void tell() {
      if (!failed.isEmpty()) {
        RuntimeException first = failed.getFirst();
        failed.stream().skip(1).forEach(first::addSuppressed);
        throw first;
      }
    }
  }

  private boolean delete(SchoolCode school, LeaverRetention set, LeaverDue leaver, Instant now) {
    DataSubject subject = leaver.entry().subject(school, now);
    if (!cases.of(subject).isEmpty()) {
      return false;
    }
    Deletion deletion =
        new Deletion(
            school,
            subject.person(),
            leaver.left(),
            set.words(leaver.left()),
            counts(subject),
            now,
            Optional.empty());
    Deletion.Open open = new Deletion.Open(deletion, subject);
    if (!deletions.begin(open, leaver.entry())) {
      return false;
    }
    return carryOn(open, now);
  }

  private Map<String, Integer> counts(DataSubject subject) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    places.forEach(place -> counts.put(place.code(), place.count(subject)));
    return counts;
  }

  private boolean carryOn(Deletion.Open open, Instant now) {
    places.forEach(place -> place.erase(open.subject()));
    deletions.finish(open.deletion().finished(now));
    return true;
  }

  private static Instant nextNight(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, Window.TAIPEI);
    Instant night = today.atTime(AT_NIGHT).atZone(Window.TAIPEI).toInstant();
    return night.isAfter(now)
        ? night
        : today.plusDays(1).atTime(AT_NIGHT).atZone(Window.TAIPEI).toInstant();
  }
}
