package tw.portfolio.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.kernel.store.DataSubject;
import tw.portfolio.kernel.store.PersonalData;
import tw.portfolio.local.ground.OnGround;
import tw.portfolio.local.ground.Run;
import tw.portfolio.samples.Students;
import tw.portfolio.training.Attendance;
import tw.portfolio.training.Attendance.OfStudent;
import tw.portfolio.training.Training;
import tw.portfolio.training.TrainingStore;
import tw.portfolio.training.TrainingStoreContract;
import tw.portfolio.training.dynamo.DynamoTrainingStore;
import tw.portfolio.training.dynamo.TrainingData;

@OnGround
class DynamoTrainingStoreIT extends TrainingStoreContract {
  private Tables tables;

  @BeforeAll
  void startTheTables(Run run) {
    tables = Tables.on(run);
  }

  @AfterAll
  void stopTheTables() {
    tables.close();
  }

  @Override
  protected StorePorts open() {
    return tables.open();
  }

  @Override
  protected TrainingStore trainings() {
    return tables.beside(DynamoTrainingStore::new);
  }

  @Override
  protected List<ChangeAction> actions(Subject subject) {
    return tables.actions(subject);
  }

  @Test
  void shouldLeaveAStudentOutOfEveryListAndTheOthersIn() {
    PersonalData data = tables.beside(TrainingData::new);
    DataSubject ming = new DataSubject(SCHOOL, Students.MING.id(), "s1", YEAR, YEAR);
    Training held = attended(planned(LocalDateTime.of(2026, 9, 1, 10, 0)), list(true));
    Training missed = attended(planned(LocalDateTime.of(2026, 9, 2, 10, 0)), list(false));
    assertThat(data.count(ming)).isEqualTo(2);

    data.erase(ming);
    data.erase(ming);

    assertThat(data.count(ming)).isZero();
    for (Training one : List.of(held, missed)) {
      Attendance left = store.attendance(SCHOOL, one);
      assertThat(left.students()).extracting(OfStudent::student).containsExactly(Students.HUA.id());
      assertThat(left.staff()).hasSize(1);
      assertThat(left.guests()).isEqualTo(4);
    }
  }
}
