package tw.portfolio.record.section.memory;

import java.util.List;
import java.util.Optional;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.MemoryTables;
import tw.portfolio.course.Enrolment;
import tw.portfolio.history.Change;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.record.RecordKey;
import tw.portfolio.record.SectionEnrolment;
import tw.portfolio.record.section.EnrolmentRefusal;
import tw.portfolio.record.section.EnrolmentStore;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.memory.MemoryHistory;

/** Who is in the sections of a {@link MemorySchool}. */
public final class MemoryEnrolments implements EnrolmentStore {
  private final MemorySchool school;
  private final MemoryTables tables;

  /** Enrolments of that school. */
  public MemoryEnrolments(MemorySchool school) {
    this.school = school;
    this.tables = school.tables();
  }

  @Override
  public List<SectionEnrolment> in(SchoolCode code, RecordKey section) {
    synchronized (school) {
      return tables.enrolments.values().stream()
          .filter(enrolment -> enrolment.school().equals(code))
          .map(SectionEnrolment::new)
          .filter(taken -> taken.sectionKey().equals(Optional.of(section)))
          .toList();
    }
  }

  private static MemoryTables.Taken at(Enrolment enrolment) {
    return new MemoryTables.Taken(enrolment.school(), enrolment.student(), enrolment.ref());
  }

  @Override
  public WriteResult<EnrolmentRefusal> drop(SectionEnrolment taken, Change line) {
    synchronized (school) {
      Enrolment enrolment = taken.enrolment();
      long pieces =
          school
              .studentYear(
                  WorkKind.OUTCOME,
                  enrolment.school(),
                  enrolment.student(),
                  enrolment.term().year())
              .pieces()
              .stream()
              .filter(piece -> piece.course().equals(enrolment.ref()))
              .count();
      if (pieces > 0) {
        return rejected(new EnrolmentRefusal.HasPieces(Math.toIntExact(pieces)));
      }
      boolean asSeen =
          Optional.ofNullable(tables.enrolments.get(at(enrolment)))
              .map(SectionEnrolment::new)
              .filter(taken::equals)
              .isPresent();
      if (!asSeen) {
        return rejected(new EnrolmentRefusal.EnrolmentDiffers(taken.key()));
      }
      tables.enrolments.remove(at(enrolment));
      MemoryHistory.add(school, enrolment.school(), line);
      return new WriteResult.Written<>();
    }
  }

  private static WriteResult<EnrolmentRefusal> rejected(EnrolmentRefusal reason) {
    return new WriteResult.Rejected<>(List.of(reason));
  }
}
