package tw.portfolio.work.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Journey;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.work.PieceStore;

/** What reminders may rely on about the queues. Each test needs an empty store. */
public abstract class WaitingQueuesContract {
  private static final Instant NOW = SchoolBuilder.NOW;
  private static final TeacherQueue LIN = new TeacherQueue(SchoolBuilder.SCHOOL, Staff.LIN.id());
  private static final TeacherQueue CHANG =
      new TeacherQueue(SchoolBuilder.SCHOOL, Staff.CHANG.id());

  /** The queues of a school as {@link SchoolBuilder#aSchool} describes it. */
  protected abstract WaitingQueues queues();

  /** The pieces of the same school. */
  protected abstract PieceStore pieces();

  @Test
  void shouldKnowNoQueueBeforeAnythingIsSent() {
    physics(1).reserve().arrive();
    assertThat(queues().of(LIN)).isEmpty();
  }

  @Test
  void shouldTellOfEachPieceWhatAReminderSays() {
    physics(1).sent();
    physics(2).sent();
    history(3).sent();
    // Announced, arrived and sent a minute apart.
    Instant sent = NOW.plusSeconds(120);
    assertThat(queues().of(LIN)).hasSize(2).containsOnly(waiting("物理", Staff.LIN, sent));
    assertThat(queues().of(CHANG)).containsExactly(waiting("歷史", Staff.CHANG, sent));
  }

  @Test
  void shouldForgetAPieceOnceItIsDecided() {
    physics(1).sent();
    physics(2).certified();
    history(3).sent().giveBack("請補上實驗數據");
    assertThat(queues().of(LIN)).hasSize(1);
    assertThat(queues().of(CHANG)).isEmpty();
  }

  private static WaitingPiece waiting(String course, Person teacher, Instant sent) {
    return new WaitingPiece(
        SchoolBuilder.TERM, course, teacher.name(), sent, Students.MING.id(), "101");
  }

  private Journey physics(long secret) {
    return Journey.of(pieces(), Students.MING, Courses.MING_PHYSICS, Ids.nth(1000 + secret), NOW);
  }

  private Journey history(long secret) {
    return Journey.of(pieces(), Students.MING, Courses.MING_HISTORY, Ids.nth(1000 + secret), NOW);
  }
}
