package tw.portfolio.record;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.Records.anew;
import static tw.portfolio.samples.Records.student;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import tw.portfolio.access.Person;
import tw.portfolio.campus.StoreContract;
import tw.portfolio.course.Enrolment;
import tw.portfolio.history.Author;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.samples.Staff;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.work.WorkKind;

/** What the contracts of a {@link RecordStore} share. */
public abstract class RecordContract extends StoreContract {
  static final SchoolCode ELSEWHERE = new SchoolCode("000001");
  static final Author WHO = new Author.Someone(Staff.EQUIPMENT_HEAD.id(), "蔡淑芬");
  static final String WHY = "import-1";

  RecordStore records;
  private Instant now = NOW;

  /** The records over the stores that were opened last. */
  protected abstract RecordStore records();

  /** The lines of the history of one thing, oldest first. */
  protected abstract List<Line> lines(SchoolCode school, Subject subject);

  /** What a line of the history says. */
  public record Line(
      ChangeAction action, Optional<String> from, Optional<String> to, String why, Instant at) {}

  @BeforeEach
  void openTheRecords() {
    records = records();
    now = NOW;
  }

  List<RecordChange> write(List<RecordChange> changes) {
    now = now.plusSeconds(1);
    return records.write(SCHOOL, changes, WHO, WHY, now);
  }

  void keep(List<RecordChange> changes) {
    assertThat(write(changes)).isEmpty();
  }

  void keep(SchoolRecord... anew) {
    keep(anew(anew));
  }

  Optional<SchoolRecord> stored(RecordKey key) {
    return Optional.ofNullable(records.find(SCHOOL, List.of(key)).get(key));
  }

  Person person(PersonId id) {
    return stores.roster().person(SCHOOL, id).orElseThrow();
  }

  List<Enrolment> enrolments(Student student) {
    return stores
        .pieces()
        .studentYear(WorkKind.OUTCOME, SCHOOL, student.person(), YEAR)
        .enrolments();
  }
}
