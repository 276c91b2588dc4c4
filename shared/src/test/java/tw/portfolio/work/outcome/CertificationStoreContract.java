package tw.portfolio.work.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.Courses.HUA_PHYSICS;
import static tw.portfolio.samples.Courses.MING_HISTORY;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Deputy;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.campus.Simultaneous;
import tw.portfolio.campus.StoreContract;
import tw.portfolio.course.CourseTeacher;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.Seal;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Journey;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.Staff;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Window;
import tw.portfolio.school.WindowKey;
import tw.portfolio.school.WindowKind;
import tw.portfolio.settings.Caps;
import tw.portfolio.settings.SettingsGuard;
import tw.portfolio.settings.SettingsRefusal;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.PieceWrite.HistoryEntry;
import tw.portfolio.work.Status;
import tw.portfolio.work.Transition;
import tw.portfolio.work.outcome.CertificationStore.Decision;

/** What every {@link CertificationStore} does with a decision. */
public abstract class CertificationStoreContract extends StoreContract {
  private static final Verdict CERTIFY = new Verdict.Certify();
  private static final Verdict RETURN = new Verdict.Return("請補「參考文獻」🙂");

  @Test
  void shouldCertify() {
    Journey sent = journey(MING, MING_PHYSICS).sent();

    assertWritten(decide(by(Staff.LIN, sent, CERTIFY)));

    Piece expected =
        sent.piece()
            .with(new Status.Certified(NOW, Staff.LIN.id(), Staff.LIN.name(), sent.label()));
    assertThat(stores.pieces().find(SCHOOL, sent.id())).contains(expected);
    assertThat(stores.pieces().history(SCHOOL, sent.id()).getLast())
        .isEqualTo(line(Staff.LIN, Transition.CERTIFY, PieceState.CERTIFIED, ""));
  }

  @Test
  void shouldReturnWithAReason() {
    Journey sent = journey(MING, MING_PHYSICS).sent();

    assertWritten(decide(by(Staff.LIN, sent, RETURN)));

    Piece expected =
        sent.piece()
            .with(
                new Status.Returned(
                    NOW, Staff.LIN.id(), Staff.LIN.name(), "請補「參考文獻」🙂", sent.label()));
    assertThat(stores.pieces().find(SCHOOL, sent.id())).contains(expected);
    assertThat(stores.pieces().history(SCHOOL, sent.id()))
        .hasSize(4)
        .endsWith(line(Staff.LIN, Transition.RETURN, PieceState.RETURNED, "請補「參考文獻」🙂"));
  }

  @Test
  void shouldLetADeputyDecideInTheirOwnName() {
    Journey sent = journey(MING, MING_PHYSICS).sent();

    assertWritten(decide(by(Staff.DEPUTY, sent, CERTIFY)));

    assertThat(stores.pieces().find(SCHOOL, sent.id()).orElseThrow().status())
        .isEqualTo(new Status.Certified(NOW, Staff.DEPUTY.id(), Staff.DEPUTY.name(), sent.label()));
  }

  @Test
  void shouldRefuseWhoIsNobodysDeputy() {
    Journey sent = journey(MING, MING_PHYSICS).sent();

    assertThat(reasons(decide(by(Staff.CHANG, sent, CERTIFY))))
        .containsExactly(new DecisionRefusal.NotDeputy());
    assertThat(stores.pieces().find(SCHOOL, sent.id())).contains(sent.piece());
  }

  @Test
  void shouldRefuseTheDeputyOfAnotherTeacher() {
    Journey sent = journey(MING, MING_HISTORY).sent();

    assertThat(reasons(decide(by(Staff.DEPUTY, sent, Staff.CHANG, CERTIFY, NOW))))
        .containsExactly(new DecisionRefusal.NotDeputy());
  }

  @Test
  void shouldCountADeputysDaysInTaipei() {
    var firstSecond = LocalDate.of(2026, 11, 18).atStartOfDay(Window.TAIPEI).toInstant();
    var over = LocalDate.of(2026, 11, 20).atStartOfDay(Window.TAIPEI).toInstant();
    stores
        .writer()
        .deputies(
            List.of(
                new Deputy(
                    SCHOOL,
                    Staff.LIN.id(),
                    Staff.DEPUTY.id(),
                    LocalDate.of(2026, 11, 18),
                    LocalDate.of(2026, 11, 19))));

    assertThat(deputyAt(firstSecond.minusSeconds(1))).isInstanceOf(WriteResult.Rejected.class);
    assertWritten(deputyAt(firstSecond));
    assertWritten(deputyAt(over.minusSeconds(1)));
    assertThat(reasons(deputyAt(over))).containsExactly(new DecisionRefusal.NotDeputy());
  }

  @Test
  void shouldRefuseOutsideTheCertificationWindow() {
    Journey sent = journey(MING, MING_PHYSICS).sent();
    openOnly(WindowKind.UPLOAD, WindowKind.SELECTION);

    assertThat(reasons(decide(by(Staff.LIN, sent, CERTIFY))))
        .containsExactly(
            new DecisionRefusal.Settings(
                new SettingsRefusal.SettingsDiffer(stores.inForce().settings(SCHOOL, YEAR))));
  }

  @Test
  void shouldRefuseAPieceThatDoesNotWait() {
    Journey uploaded = journey(MING, MING_PHYSICS).reserve().arrive();
    Journey certified = journey(MING, MING_PHYSICS).certified();
    Journey returned = journey(MING, MING_PHYSICS).sent().giveBack("再試一次");

    for (Journey journey : List.of(uploaded, certified, returned)) {
      assertDiffers(decide(by(Staff.LIN, journey, CERTIFY)), journey.piece());
    }
  }

  @Test
  void shouldRefuseAPieceThatIsNotThere() {
    Journey sent = journey(MING, MING_PHYSICS).sent();
    Journey never = journey(MING, MING_PHYSICS);
    Decision decision =
        new Decision(
            certification(NOW),
            never.id(),
            1,
            sent.seals(),
            Staff.actor(Staff.LIN),
            Optional.empty(),
            teaching(Staff.LIN),
            CERTIFY);

    assertThat(reasons(decide(decision)))
        .containsExactly(new DecisionRefusal.PieceDiffers(Optional.empty()));
    assertThat(stores.pieces().history(SCHOOL, never.id())).isEmpty();
  }

  @Test
  void shouldRefuseAPieceThatWaitsInAnothersQueue() {
    Journey sent = journey(MING, MING_PHYSICS).sent();

    assertDiffers(decide(by(Staff.CHANG, sent, Staff.CHANG, CERTIFY, NOW)), sent.piece());
  }

  @Test
  void shouldRefuseAnotherSetOfFilesThanTheDeciderSaw() {
    Journey sent = journey(MING, MING_PHYSICS).sent();

    assertDiffers(decide(seeing(sent, 2, sent.seals())), sent.piece());
  }

  @Test
  void shouldRefuseWhenAnyFileIsAlteredLostOrAdded() {
    Journey sent =
        Journey.withParts(stores.pieces(), MING, MING_PHYSICS, Ids.nth(800), NOW, FilePart.values())
            .sent();
    Seal old = sent.seals().get(FilePart.MEDIA);
    Map<FilePart, Seal> altered = new EnumMap<>(sent.seals());
    altered.put(FilePart.MEDIA, new Seal("0", old.bytes(), old.modified(), old.version()));
    Map<FilePart, Seal> anew = new EnumMap<>(sent.seals());
    anew.put(FilePart.MEDIA, new Seal(old.eTag(), old.bytes(), old.modified(), "2"));
    Map<FilePart, Seal> lost = new EnumMap<>(sent.seals());
    lost.remove(FilePart.MEDIA);

    for (Map<FilePart, Seal> seals : List.of(altered, anew, lost, Map.<FilePart, Seal>of())) {
      assertDiffers(decide(seeing(sent, 1, seals)), sent.piece());
    }
    assertWritten(decide(seeing(sent, 1, sent.seals())));
  }

  @Test
  void shouldRefuseAFileThatTheRecordDoesNotKnow() {
    Journey sent = journey(MING, MING_PHYSICS).sent();
    Map<FilePart, Seal> more = new EnumMap<>(sent.seals());
    more.put(FilePart.MEDIA, sent.seals().get(FilePart.DOCUMENT));

    assertDiffers(decide(seeing(sent, 1, more)), sent.piece());
  }

  @Test
  void shouldGiveEveryReasonInOrder() {
    Journey uploaded = journey(MING, MING_PHYSICS).reserve().arrive();
    openOnly();

    assertThat(reasons(decide(by(Staff.CHANG, uploaded, CERTIFY))))
        .containsExactly(
            new DecisionRefusal.Settings(
                new SettingsRefusal.SettingsDiffer(stores.inForce().settings(SCHOOL, YEAR))),
            new DecisionRefusal.NotDeputy(),
            new DecisionRefusal.PieceDiffers(Optional.of(uploaded.piece())));
  }

  @Test
  void shouldLetNobodyDecideWhoseAccountIsDisabled() {
    Journey sent = journey(MING, MING_PHYSICS).sent();
    stores
        .writer()
        .people(YEAR, List.of(Offices.disabled(Staff.LIN), Offices.disabled(Staff.DEPUTY)));

    for (Person left : List.of(Staff.LIN, Staff.DEPUTY)) {
      assertThat(reasons(decide(by(left, sent, CERTIFY))))
          .containsExactly(new DecisionRefusal.AccountDisabled());
    }
    assertThat(stores.pieces().find(SCHOOL, sent.id())).contains(sent.piece());

    stores.writer().people(YEAR, List.of(Staff.LIN));
    assertWritten(decide(by(Staff.LIN, sent, CERTIFY)));
  }

  @Test
  void shouldLetNobodyDecideWhoHasGivenBackTheRoleOfATeacher() {
    Journey sent = journey(MING, MING_PHYSICS).sent();
    Person parent = Offices.holding(Staff.LIN, Role.PARENT_REPRESENTATIVE);
    stores.writer().people(YEAR, List.of(parent));

    for (Person nobody : List.of(parent, Staff.EQUIPMENT_HEAD)) {
      assertThat(reasons(decide(by(nobody, sent, nobody, CERTIFY, NOW))))
          .contains(new DecisionRefusal.NotTeaching());
    }
    assertThat(stores.pieces().find(SCHOOL, sent.id())).contains(sent.piece());
  }

  @Test
  @Simultaneous
  void shouldLetExactlyOneOfTwoDecidersWin() throws InterruptedException {
    for (int round = 0; round < 10; round++) {
      Journey sent =
          round % 2 == 0 ? journey(MING, MING_PHYSICS).sent() : journey(HUA, HUA_PHYSICS).sent();
      List<Callable<WriteResult<DecisionRefusal>>> both = new ArrayList<>();
      both.add(() -> decide(by(Staff.LIN, sent, CERTIFY)));
      both.add(() -> decide(by(Staff.DEPUTY, sent, RETURN)));

      assertThat(written(both)).isEqualTo(1);
      assertThat(stores.pieces().history(SCHOOL, sent.id())).hasSize(4);
    }
  }

  private WriteResult<DecisionRefusal> deputyAt(Instant now) {
    Journey sent = journey(HUA, HUA_PHYSICS).sent();
    return decide(by(Staff.DEPUTY, sent, Staff.LIN, CERTIFY, now));
  }

  private WriteResult<DecisionRefusal> decide(Decision decision) {
    return stores.certification().decide(decision);
  }

  private static Decision by(Person decider, Journey journey, Verdict verdict) {
    return by(decider, journey, Staff.LIN, verdict, NOW);
  }

  private static Decision by(
      Person decider, Journey journey, Person teacher, Verdict verdict, Instant now) {
    return new Decision(
        certification(now),
        journey.id(),
        1,
        journey.seals(),
        Staff.actor(decider),
        Optional.empty(),
        teaching(teacher),
        verdict);
  }

  private static Decision seeing(Journey journey, int revision, Map<FilePart, Seal> seals) {
    return new Decision(
        certification(NOW),
        journey.id(),
        revision,
        seals,
        Staff.actor(Staff.LIN),
        Optional.empty(),
        teaching(Staff.LIN),
        CERTIFY);
  }

  private static CourseTeacher teaching(Person teacher) {
    return new CourseTeacher(teacher.id(), teacher.name());
  }

  private static SettingsGuard certification(Instant now) {
    return new SettingsGuard(
        SCHOOL,
        YEAR,
        MING.id(),
        Caps.OF_THE_REGULATION,
        List.of(WindowKey.of(WindowKind.CERTIFICATION, Semester.FIRST)),
        now);
  }

  private static void assertDiffers(WriteResult<DecisionRefusal> result, Piece current) {
    assertThat(reasons(result))
        .containsExactly(new DecisionRefusal.PieceDiffers(Optional.of(current)));
  }

  private static HistoryEntry line(Person who, Transition transition, PieceState to, String why) {
    return new HistoryEntry(
        NOW,
        Author.of(Staff.actor(who)),
        transition,
        Optional.of(PieceState.SENT),
        Optional.of(to),
        why);
  }
}
