package tw.portfolio.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;
import static tw.portfolio.submission.ExportingSchool.granted;
import static tw.portfolio.submission.ExportingSchool.history;
import static tw.portfolio.submission.ExportingSchool.physics;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.kernel.store.KeyedRequest;
import tw.portfolio.samples.Journey;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.submission.RequestingExports.Watched;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.Transition;

class ResumingExportTest {
  private static final Person LI = Students.student(3, "李大同", "102", 5);

  @Test
  void shouldEndTheSameWhenEveryStepIsDeliveredTwice() {
    ExportingSchool school = new ExportingSchool(MING, LI);
    Journey piece = school.certified(MING, physics(MING));
    school.choose(MING, piece);
    school.choose(LI, school.certified(LI, physics(LI)));
    ExportId id = school.planned(Orders.SUBMISSION);
    granted(school.confirm(id));

    List<StepMessage> seen = new ArrayList<>(List.of(plan(id)));
    school.worker.run(plan(id));
    for (List<StepMessage> taken = school.queue.takeAll();
        !taken.isEmpty();
        taken = school.queue.takeAll()) {
      for (StepMessage message : taken) {
        if (!seen.contains(message)) {
          school.worker.run(message);
          school.worker.run(message);
          seen.add(message);
        }
      }
    }

    assertThat(school.state(id)).isEqualTo(ExportState.DONE);
    assertThat(school.reached.opened()).isEqualTo(2);
    assertThat(school.school.history(SchoolBuilder.SCHOOL, piece.id()))
        .filteredOn(line -> line.transition() == Transition.SUBMIT)
        .hasSize(1);
  }

  private static StepMessage plan(ExportId id) {
    return new StepMessage(SchoolBuilder.SCHOOL, id, new ExportStep.Plan());
  }

  @Test
  void shouldPackAClassAgainAfterAFailureInItsMiddle() {
    ExportingSchool school = new ExportingSchool(MING, HUA);
    school.choose(
        MING, school.certified(MING, physics(MING)), school.certified(MING, history(MING)));
    school.choose(HUA, school.certified(HUA, physics(HUA)));
    ExportId id = school.ask(Orders.DRAFT);
    school.runUntil(ExportStep.Pack.class);
    StepMessage pack = school.queue.takeAll().getFirst();
    school.reached.breakAt(3);
    assertThatThrownBy(() -> school.worker.run(pack)).isInstanceOf(UncheckedIOException.class);
    assertThat(school.archives.leftOpen()).isZero();
    assertThat(school.job(id).left().toPack()).containsExactly("101");
    school.reached.mend();

    assertThat(school.worker.run(pack)).isTrue();
    school.runAll();

    assertThat(school.state(id)).isEqualTo(ExportState.DONE);
    assertThat(school.unpacked(id).get("213303_115_101.zip")).hasSize(3);
  }

  @Test
  void shouldWaitForADeadWorkersLeaseBeforePackingAgain() {
    ExportingSchool school = new ExportingSchool(MING);
    school.choose(MING, school.certified(MING, physics(MING)));
    ExportId id = school.ask(Orders.DRAFT);
    school.runUntil(ExportStep.Pack.class);
    StepMessage pack = school.queue.takeAll().getFirst();
    school.anotherWorkerTakes("101", id);

    assertThat(school.worker.run(pack)).isFalse();
    assertThat(school.queue.delayed()).containsExactly(entry(pack, Duration.ofSeconds(121)));
    school.clock.passes(Duration.ofSeconds(121));
    assertThat(school.worker.run(pack)).isTrue();
    school.runAll();

    assertThat(school.state(id)).isEqualTo(ExportState.DONE);
  }

  @Test
  void shouldReadAFileAgainWhoseConnectionBroke() {
    ExportingSchool school = new ExportingSchool(MING);
    school.choose(MING, school.certified(MING, physics(MING)));
    school.reached.hangUpAt(1);

    ExportId id = school.handIn();

    assertThat(school.state(id)).isEqualTo(ExportState.DONE);
    assertThat(school.reached.opened()).isEqualTo(2);
  }

  @Test
  void shouldGoOnWhereItStoppedWhenAskedForAgain() {
    ExportingSchool school = new ExportingSchool(MING, LI);
    school.choose(MING, school.certified(MING, physics(MING)));
    school.choose(LI, school.certified(LI, physics(LI)));
    ExportId id = school.planned(Orders.SUBMISSION);
    granted(school.confirm(id));
    school.runUntil(ExportStep.Pack.class);
    List<StepMessage> packs = school.queue.takeAll();
    school.worker.run(packs.getFirst());
    school.worker.giveUp(packs.getLast());
    assertThat(school.state(id)).isEqualTo(ExportState.FAILED);

    ExportId again = school.ask();

    assertThat(again).isEqualTo(id);
    assertThat(school.queue.waiting())
        .extracting(StepMessage::step)
        .containsExactly(new ExportStep.Pack("102"));
    school.runAll();
    assertThat(school.state(id)).isEqualTo(ExportState.DONE);
  }

  @Test
  void shouldLockTheRestAfterAWorkerDiedOverAClass() {
    ExportingSchool school = new ExportingSchool(MING, HUA);
    Journey first = school.certified(MING, physics(MING));
    Journey second = school.certified(HUA, physics(HUA));
    school.choose(MING, first);
    school.choose(HUA, second);
    ExportId id = school.planned(Orders.SUBMISSION);
    granted(school.confirm(id));
    StepMessage lock = school.queue.takeAll().getFirst();
    school.anotherWorkerTakes("101", id);
    school.handsInFor(id, MING);
    assertThat(school.worker.run(lock)).isFalse();
    school.clock.passes(Duration.ofSeconds(121));

    assertThat(school.worker.run(lock)).isTrue();
    school.runAll();

    assertThat(school.state(id)).isEqualTo(ExportState.DONE);
    assertThat(school.unpacked(id).get("213303_115_101.zip")).hasSize(2);
    assertThat(school.now(first).version()).as("marked once").isEqualTo(5);
    assertThat(school.now(second).state()).isEqualTo(PieceState.SUBMITTED);
  }

  @Test
  void shouldEndAJobWhoseSealStepDiedBeforeTheEnd() {
    ExportingSchool school = new ExportingSchool(MING);
    school.choose(MING, school.certified(MING, physics(MING)));
    ExportId id = school.planned(Orders.SUBMISSION);
    granted(school.confirm(id));
    school.runUntil(ExportStep.Seal.class);
    school.queue.takeAll();
    school.exports.sealed(school.job(id), List.of(), school.clock.instant());

    school.ask();
    school.runAll();

    assertThat(school.state(id)).isEqualTo(ExportState.DONE);
  }

  @Test
  void shouldAnswerARepeatedRequestWithTheSameJobEvenAfterItsEnd() {
    ExportingSchool school = new ExportingSchool(MING);
    school.choose(MING, school.certified(MING, physics(MING)));
    ExportId first = start(school, "k1");
    school.runAll();
    granted(school.confirm(first));
    school.runAll();

    assertThat(start(school, "k1")).isEqualTo(first);
    assertThat(school.queue.waiting()).isEmpty();
    assertThat(start(school, "k2")).isNotEqualTo(first);
  }

  private static ExportId start(ExportingSchool school, String key) {
    Answer<Watched> answer =
        school.office.start(
            Staff.actor(Staff.EQUIPMENT_HEAD),
            Orders.SUBMISSION,
            Optional.of(new KeyedRequest(key, "digest")),
            school.clock.instant());
    return ((Answer.Granted<Watched>) answer).value().record().job().id();
  }

  @Test
  void shouldRefuseATeacherWhoMayNotExport() {
    ExportingSchool school = new ExportingSchool(MING);

    Answer<Watched> answer =
        school.office.start(
            Staff.actor(Staff.LIN), Orders.DRAFT, Optional.empty(), school.clock.instant());

    assertThat(((Answer.Refused<Watched>) answer).problem().kind())
        .isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(school.queue.waiting()).isEmpty();
  }

  @Test
  void shouldWriteProgressAboutOnceASecond() {
    ExportingSchool school = new ExportingSchool(MING);
    school.choose(
        MING, school.certified(MING, physics(MING)), school.certified(MING, history(MING)));
    ExportId id = school.ask(Orders.DRAFT);
    school.runUntil(ExportStep.Pack.class);
    school.clock.ticks(Duration.ofMillis(1500));
    school.runAll();

    assertThat(school.exports.find(SchoolBuilder.SCHOOL, id).orElseThrow().progress("101"))
        .hasValueSatisfying(
            progress -> {
              assertThat(progress.pieces()).isEqualTo(2);
              assertThat(progress.bytes()).isEqualTo(2 * document(school).declared().bytes());
            });
  }

  private static RecordedFile.Verified document(ExportingSchool school) {
    return ExportingSchool.document(school.certified(MING, physics(MING)));
  }
}
