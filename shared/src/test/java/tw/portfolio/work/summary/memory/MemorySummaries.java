package tw.portfolio.work.summary.memory;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.MemoryTables;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.summary.ChoiceSummary;
import tw.portfolio.work.summary.StudentSummary;
import tw.portfolio.work.summary.Summaries;
import tw.portfolio.work.summary.SummaryChange;
import tw.portfolio.work.summary.SummaryId;
import tw.portfolio.work.summary.Tally;

/** The summaries of a {@link MemorySchool}, which change with its writes as the table's do. */
public final class MemorySummaries implements Summaries {
  private final MemoryTables tables;

  public MemorySummaries(MemoryTables tables) {
    this.tables = tables;
  }

  /** Carries out what a write changes. */
  public static void change(MemoryTables tables, SummaryChange change) {
    StudentSummary before = tables.summaries.getOrDefault(change.of(), StudentSummary.NONE);
    tables.summaries.put(change.of(), after(before, change));
  }

  private static StudentSummary after(StudentSummary before, SummaryChange change) {
    Map<Tally, Integer> counts = new HashMap<>(before.counts());
    change.more().forEach((tally, more) -> counts.merge(tally, more, Integer::sum));
    Set<PieceId> unsent = new HashSet<>(before.unsent());
    unsent.addAll(change.unsent());
    unsent.removeAll(change.noLongerUnsent());
    Map<WorkKind, ChoiceSummary> choices = new HashMap<>(before.choices());
    choices.putAll(change.choices());
    return new StudentSummary(counts, unsent, choices);
  }

  @Override
  public StudentSummary summary(SummaryId id) {
    return tables.summaries.getOrDefault(id, StudentSummary.NONE);
  }

  @Override
  public Map<PersonId, StudentSummary> summaries(
      SchoolCode school, SchoolYear year, Collection<PersonId> students) {
    return students.stream()
        .distinct()
        .collect(
            Collectors.toMap(
                Function.identity(), student -> summary(new SummaryId(school, student, year))));
  }

  @Override
  public Map<PersonId, StudentSummary> summaries(SchoolCode school, SchoolYear year) {
    return tables.summaries.entrySet().stream()
        .filter(kept -> kept.getKey().school().equals(school))
        .filter(kept -> kept.getKey().year().equals(year))
        .collect(Collectors.toMap(kept -> kept.getKey().student(), Map.Entry::getValue));
  }

  @Override
  public boolean correct(SummaryId id, StudentSummary kept, StudentSummary right) {
    if (!summary(id).equals(kept)) {
      return false;
    }
    tables.summaries.put(id, right);
    return true;
  }
}
