package tw.portfolio.submission.source;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.history.Author;
import tw.portfolio.record.KnownStudent;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.Student;
import tw.portfolio.record.StudentStatus;
import tw.portfolio.samples.Records;
import tw.portfolio.samples.Staff;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

/** What every {@link RegisteredStudents} tells of what its {@link RecordStore} was given. */
public abstract class RegisteredStudentsContract {
  private Ports ports;

  /** Opens an empty store, to write and to read. */
  protected abstract Ports open();

  /**
   * Ports over one and the same store.
   *
   * @param store to write
   * @param register to read
   */
  public record Ports(RecordStore store, RegisteredStudents register) {}

  @BeforeEach
  void openTheStore() {
    ports = open();
    write(Records.anew(Records.CLASS_101));
  }

  @Test
  void shouldGiveEverybodyWithTheIdAsItIsMasked() {
    write(Records.anew(Records.MING, Records.HUA));

    Map<PersonId, Registered> found = ports.register().of(SCHOOL);

    assertThat(found).containsOnlyKeys(Records.MING.person(), Records.HUA.person());
    Registered ming = found.get(Records.MING.person());
    assertThat(ming.student()).isEqualTo(KnownStudent.of(Records.MING));
    assertThat(ming.identity()).map(SealedIdentity::masked).contains("A12****789");
    assertThat(ming.identity().map(SealedIdentity::mark))
        .contains(ports.store().mark(SCHOOL, Records.MING.identity()))
        .isNotEqualTo(found.get(Records.HUA.person()).identity().map(SealedIdentity::mark));
  }

  @Test
  void shouldGiveWhoHasLeftAsWell() {
    Student left =
        Records.moved(
            Records.HUA, new SchoolYear(114), StudentStatus.TRANSFERRED, Optional.empty());
    write(Records.anew(left));

    assertThat(ports.register().of(SCHOOL).get(left.person()).student())
        .isEqualTo(KnownStudent.of(left));
  }

  @Test
  void shouldGiveNobodyOfAnotherSchool() {
    write(Records.anew(Records.MING));

    assertThat(ports.register().of(new SchoolCode("190301"))).isEmpty();
  }

  private void write(List<RecordChange> changes) {
    Author author = Author.of(Staff.actor(Staff.EQUIPMENT_HEAD));
    assertThat(ports.store().write(SCHOOL, changes, author, "", NOW)).isEmpty();
  }
}
