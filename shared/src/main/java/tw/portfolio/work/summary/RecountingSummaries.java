package tw.portfolio.work.summary;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.work.PieceStore;
import tw.portfolio.work.WorkKind;

/** Works summaries out again from the records, tells where they are others, and puts them right. */
public final class RecountingSummaries {
  private static final int AT_A_TIME = 8;
  private static final int MOST_TRIES = 5;

  private final Roster roster;
  private final PieceStore pieces;
  private final Summaries summaries;

  /** Compares these summaries with these records. */
  public RecountingSummaries(Roster roster, PieceStore pieces, Summaries summaries) {
    this.roster = roster;
    this.pieces = pieces;
    this.summaries = summaries;
  }

  /**
   * A summary that is not what the records say.
   *
   * @param id whose
   * @param kept the summary
   * @param counted what it should be
   */
  public record Difference(SummaryId id, StudentSummary kept, StudentSummary counted) {}

  /** What differs in a school year, of students who are in it and of those who have left. */
  public List<Difference> differences(SchoolCode school, SchoolYear year) {
    Map<PersonId, StudentSummary> kept = summaries.summaries(school, year);
    List<SummaryId> all =
        Stream.concat(
                roster.students(school, year).stream().map(Person::id), kept.keySet().stream())
            .distinct()
            .map(student -> new SummaryId(school, student, year))
            .toList();
    if (all.isEmpty()) {
      return List.of();
    }
    Function<SummaryId, Optional<Difference>> compared =
        id -> difference(id, kept.getOrDefault(id.student(), StudentSummary.NONE));
    return new BoundedParallel(AT_A_TIME)
        .each(all, compared).stream().flatMap(Optional::stream).toList();
  }

  /**
   * Puts a summary right.
   *
   * @return false if others have changed it again and again meanwhile
   */
  public boolean mend(Difference found) {
    Optional<Difference> wrong = Optional.of(found);
    for (int tries = 1; tries <= MOST_TRIES && wrong.isPresent(); tries++) {
      Difference now = wrong.get();
      if (summaries.correct(now.id(), now.kept(), now.counted())) {
        return true;
      }
      wrong = difference(now.id(), summaries.summary(now.id()));
    }
    return wrong.isEmpty();
  }

  /** What the records of a student come to. */
  public StudentSummary recount(SummaryId id) {
    return StudentSummary.of(
        Arrays.stream(WorkKind.values())
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    kind -> pieces.studentYear(kind, id.school(), id.student(), id.year()))));
  }

  /** While a student changes something, the summary that was read is of another moment. */
  private Optional<Difference> difference(SummaryId id, StudentSummary read) {
    StudentSummary kept = read;
    while (true) {
      StudentSummary counted = recount(id);
      if (counted.equals(kept)) {
        return Optional.empty();
      }
      StudentSummary now = summaries.summary(id);
      if (now.equals(kept)) {
        return Optional.of(new Difference(id, kept, counted));
      }
      kept = now;
    }
  }
}
