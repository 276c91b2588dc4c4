package tw.portfolio.work.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tw.portfolio.samples.Courses.HUA_PHYSICS;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.Answers;
import tw.portfolio.course.CourseTeacher;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.kernel.store.UnknownCursorException;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Actor;
import tw.portfolio.school.WindowKind;
import tw.portfolio.work.Dispute.Asked;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.PieceWrite.HistoryEntry;
import tw.portfolio.work.Status;
import tw.portfolio.work.Transition;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.outcome.DisputeStore.By;
import tw.portfolio.work.outcome.DisputeStore.DisputeQueue;

/** What every {@link DisputeStore} does and demands. */
public abstract class DisputeContract extends DisputeRefusalContract {
  private static final Asked CLASS_101 = new Asked.Homeroom(YEAR, "101");

  @Test
  void shouldKeepADisputeWithItsLineAndListItForWhoeverIsAsked() {
    Piece returned = returned(MING, MING_PHYSICS);

    Piece raised = raise(returned);

    assertThat(stores.pieces().find(SCHOOL, returned.id())).contains(raised);
    assertThat(stores.pieces().history(SCHOOL, returned.id()).getLast())
        .isEqualTo(
            new HistoryEntry(
                NOW,
                Author.of(Students.actor(MING)),
                Transition.DISPUTE,
                Optional.of(PieceState.RETURNED),
                Optional.of(PieceState.RETURNED),
                "講義上有"));
    assertThat(listed(new Asked.Teacher(), Staff.LIN)).containsExactly(raised);
    assertThat(listed(new Asked.Teacher(), Staff.CHANG)).isEmpty();
    assertThat(stores.certification().waiting(queue(Staff.LIN)).entries()).isEmpty();
    assertThat(stores.certification().decided(queue(Staff.LIN)).entries()).containsExactly(raised);
  }

  @Test
  void shouldListItOnItsWayUpForOneAtATime() {
    Piece raised = raise(returned(MING, MING_PHYSICS));

    Piece kept = keep(raised, teacher(Staff.LIN));
    assertThat(listed(new Asked.Teacher(), Staff.LIN)).isEmpty();

    Piece atHomeroom = further(kept, CLASS_101);
    assertThat(listed(CLASS_101, Staff.HOMEROOM)).containsExactly(atHomeroom);
    assertThat(listed(new Asked.Homeroom(YEAR, "102"), Staff.HOMEROOM)).isEmpty();

    Piece mediated = keep(atHomeroom, new By.Homeroom(Staff.actor(Staff.HOMEROOM), YEAR, "101"));
    Piece atOffice = further(mediated, new Asked.Office());
    assertThat(listed(CLASS_101, Staff.HOMEROOM)).isEmpty();
    assertThat(listed(new Asked.Office(), Staff.EQUIPMENT_HEAD)).containsExactly(atOffice);

    keep(atOffice, new By.Office(Staff.actor(Staff.EQUIPMENT_HEAD)));
    assertThat(listed(new Asked.Office(), Staff.EQUIPMENT_HEAD)).isEmpty();
  }

  @Test
  void shouldPutWhatIsLookedAtAgainIntoTheTeachersQueueAndLeaveNoDispute() {
    Piece raised = raise(returned(MING, MING_PHYSICS));
    Piece again = raised.with(new Status.Sent(NOW, label(raised)));

    assertWritten(
        write(Transition.LOOK_AGAIN, raised, again, teacher(Staff.LIN), WindowKind.CERTIFICATION));

    assertThat(stores.pieces().find(SCHOOL, raised.id())).contains(again);
    assertThat(listed(new Asked.Teacher(), Staff.LIN)).isEmpty();
    assertThat(stores.certification().waiting(queue(Staff.LIN)).entries()).containsExactly(again);
    assertThat(
            stores
                .pieces()
                .studentYear(WorkKind.OUTCOME, SCHOOL, MING.id(), YEAR)
                .piece(raised.id()))
        .contains(again);
  }

  /** Nobody reads the piece for that: what the dispute has written must go all the same. */
  @Test
  void shouldEndWithSendingAgain() {
    Piece raised = raise(returned(MING, MING_PHYSICS));
    var outcomes = new OwnOutcomes(stores.pieces(), stores.roster());
    Actor student = Students.actor(MING);
    SeenPiece seen = Answers.granted(outcomes.year(student, YEAR, NOW)).seen(raised).orElseThrow();

    assertWritten(
        stores
            .certification()
            .send(
                new CertificationStore.Sending(
                    open(WindowKind.UPLOAD),
                    raised.id(),
                    raised.revision(),
                    seals(raised),
                    student,
                    seen)));

    Piece sent = stores.pieces().find(SCHOOL, raised.id()).orElseThrow();
    assertThat(sent.status()).isInstanceOf(Status.Sent.class);
    assertThat(listed(new Asked.Teacher(), Staff.LIN)).isEmpty();
    decide(sent, new Verdict.Return("還是不行"));
    Status.Returned anew =
        (Status.Returned) stores.pieces().find(SCHOOL, raised.id()).orElseThrow().status();
    assertThat(anew.dispute()).isEmpty();
  }

  private void decide(Piece sent, Verdict verdict) {
    assertWritten(
        stores
            .certification()
            .decide(
                new CertificationStore.Decision(
                    open(WindowKind.CERTIFICATION),
                    sent.id(),
                    sent.revision(),
                    seals(sent),
                    Staff.actor(Staff.LIN),
                    Optional.empty(),
                    new CourseTeacher(Staff.LIN.id(), Staff.LIN.name()),
                    verdict)));
  }

  @Test
  void shouldListTheOldestFirstPageByPage() {
    List<Piece> raised =
        List.of(
            raise(returned(MING, MING_PHYSICS)),
            raise(returned(MING, MING_PHYSICS)),
            raise(returned(HUA, HUA_PHYSICS)));

    StoredPage<Piece> first = page(Optional.empty());
    StoredPage<Piece> second = page(first.next());

    assertThat(first.entries()).hasSize(2);
    assertThat(second.entries()).hasSize(1);
    assertThat(List.of(first.entries(), second.entries()).stream().flatMap(List::stream).toList())
        .containsExactlyInAnyOrderElementsOf(raised);
    assertThatThrownBy(() -> page(Optional.of("nowhere")))
        .isInstanceOf(UnknownCursorException.class);
  }

  private StoredPage<Piece> page(Optional<String> after) {
    return stores
        .disputes()
        .disputed(new DisputeQueue(SCHOOL, new Asked.Teacher(), Staff.LIN.id(), after, 2));
  }
}
