package tw.portfolio.guidance.memory;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.access.Role;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.MemoryTables;
import tw.portfolio.guidance.Assessment;
import tw.portfolio.guidance.AssessmentRefusal;
import tw.portfolio.guidance.AssessmentStore;
import tw.portfolio.history.Change;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.work.memory.MemoryHistory;

/** 修課評估 of a {@link MemorySchool}. */
public final class MemoryAssessments implements AssessmentStore {
  private final MemorySchool school;
  private final Map<MemoryTables.StudentYearKey, Assessment> assessments = new HashMap<>();

  /** None yet. */
  public MemoryAssessments(MemorySchool school) {
    this.school = school;
  }

  @Override
  public List<Assessment> of(SchoolCode code, PersonId student) {
    synchronized (school) {
      return assessments.values().stream()
          .filter(one -> one.school().equals(code) && one.student().equals(student))
          .sorted(Comparator.comparing(Assessment::year).reversed())
          .toList();
    }
  }

  @Override
  public Optional<Assessment> find(SchoolCode code, PersonId student, SchoolYear year) {
    synchronized (school) {
      return Optional.ofNullable(
          assessments.get(new MemoryTables.StudentYearKey(code, student, year)));
    }
  }

  @Override
  public List<Change> history(SchoolCode code, PersonId student, SchoolYear year) {
    return MemoryHistory.of(school, code, Assessment.subject(student, year));
  }

  @Override
  public WriteResult<AssessmentRefusal> write(Assessment next, Change line) {
    synchronized (school) {
      boolean student =
          school
              .person(next.school(), next.student())
              .filter(person -> person.roles().contains(Role.STUDENT))
              .isPresent();
      if (!student) {
        return new WriteResult.Rejected<>(
            List.of(new AssessmentRefusal.NoSuchStudent(next.student())));
      }
      int before =
          find(next.school(), next.student(), next.year()).map(Assessment::version).orElse(0);
      if (before != next.version() - 1) {
        return new WriteResult.Rejected<>(List.of(new AssessmentRefusal.VersionDiffers()));
      }
      assessments.put(
          new MemoryTables.StudentYearKey(next.school(), next.student(), next.year()), next);
      MemoryHistory.add(school, next.school(), line);
      return new WriteResult.Written<>();
    }
  }
}
