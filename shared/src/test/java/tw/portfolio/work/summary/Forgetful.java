package tw.portfolio.work.summary;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

/** Summaries that were lost: everybody has one, and nothing is in it. */
final class Forgetful implements Summaries {
  @Override
  public StudentSummary summary(SummaryId id) {
    return StudentSummary.NONE;
  }

  @Override
  public Map<PersonId, StudentSummary> summaries(
      SchoolCode school, SchoolYear year, Collection<PersonId> students) {
    return students.stream()
        .collect(Collectors.toMap(Function.identity(), _ -> StudentSummary.NONE));
  }

  @Override
  public Map<PersonId, StudentSummary> summaries(SchoolCode school, SchoolYear year) {
    return Map.of();
  }

  @Override
  public boolean correct(SummaryId id, StudentSummary kept, StudentSummary right) {
    return false;
  }
}
