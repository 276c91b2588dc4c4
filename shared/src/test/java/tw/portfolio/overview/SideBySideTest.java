package tw.portfolio.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.samples.SchoolBuilder.YEAR;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Roster;
import tw.portfolio.overview.OverseeingStudents.Wanted;
import tw.portfolio.receipt.ReceiptStore;
import tw.portfolio.record.ClassGrades;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.settings.ExtensionStore;
import tw.portfolio.settings.SettingsInForce;
import tw.portfolio.statement.StatementStore;
import tw.portfolio.work.summary.Summaries;

/**
 * A class, the school and a student's own are each one round trip's time: every question to a store
 * is under way before any of them has been answered.
 */
class SideBySideTest {
  private static final int SECONDS = 20;

  private final OverviewScene scene = new OverviewScene();

  /** Ports of which none answers before so many questions have been asked. */
  private OverviewPorts answering(int questions) {
    CyclicBarrier all = new CyclicBarrier(questions);
    return new OverviewPorts(
        together(all, Roster.class, scene.ports.roster()),
        together(all, ClassGrades.class, scene.ports.grades()),
        together(all, Summaries.class, scene.ports.summaries()),
        together(all, SettingsInForce.class, scene.ports.inForce()),
        together(all, ExtensionStore.class, scene.ports.extensions()),
        together(all, ReceiptStore.class, scene.ports.receipts()),
        together(all, StatementStore.class, scene.ports.statements()));
  }

  private static <T> T together(CyclicBarrier all, Class<T> port, T real) {
    InvocationHandler waiting =
        (_, method, arguments) -> {
          await(all);
          try {
            return method.invoke(real, arguments);
          } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
          }
        };
    return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, waiting));
  }

  private static void await(CyclicBarrier all) throws InterruptedException {
    try {
      int unused = all.await(SECONDS, TimeUnit.SECONDS);
    } catch (BrokenBarrierException | TimeoutException alone) {
      throw new AssertionError("A question waited for another's answer", alone);
    }
  }

  /** The reader, the class lists, their grades, summaries, receipts, statements; three of rules. */
  @Test
  void shouldReadAClassAtOnce() {
    OverseeingStudents overseeing = new OverseeingStudents(answering(9));

    assertThat(
            granted(
                    overseeing.students(
                        Staff.actor(Staff.HOMEROOM), YEAR, Wanted.everybody(), scene.campus.now()))
                .students())
        .hasSize(2);
  }

  @Test
  void shouldReadTheSchoolAtOnce() {
    OverseeingSchool overseeing = new OverseeingSchool(answering(9));

    assertThat(granted(overseeing.table(Staff.actor(Staff.DIRECTOR), YEAR)).classes()).hasSize(3);
  }

  /** The student, grades, two years' rules, the summary, more time, receipts, the statement. */
  @Test
  void shouldReadWhatIsOnesOwnAtOnce() {
    OwnChecklist own = new OwnChecklist(answering(8));

    assertThat(granted(own.of(Students.actor(Students.MING), scene.campus.now())).student().tasks())
        .isEmpty();
  }
}
