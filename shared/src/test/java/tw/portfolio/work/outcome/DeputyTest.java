package tw.portfolio.work.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.kind;
import static tw.portfolio.samples.Courses.HUA_PHYSICS;
import static tw.portfolio.samples.Courses.MING_HISTORY;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.RealFile.REPORT;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.Campus;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.settings.Caps;
import tw.portfolio.settings.Settings;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.Status;
import tw.portfolio.work.WorkKind;

/** Who may decide: the teacher, and a deputy on the days named. */
class DeputyTest {
  private static final Verdict CERTIFY = new Verdict.Certify();
  private static final Actor LIN = Staff.actor(Staff.LIN);
  private static final Actor DEPUTY = Staff.actor(Staff.DEPUTY);

  private final Campus campus = new Campus();

  @Test
  void shouldLetADeputyDecideInItsOwnName() {
    Piece sent = campus.sent(MING_PHYSICS);

    granted(campus.decide(DEPUTY, sent, CERTIFY));

    assertThat(campus.expect(sent.id(), PieceState.CERTIFIED).status())
        .isInstanceOfSatisfying(
            Status.Certified.class, certified -> assertThat(certified.byName()).isEqualTo("黃雅婷"));
  }

  @Test
  void shouldGiveTheTeacherTheSameAnswerAsItsDeputy() {
    Piece sent = campus.sent(MING_PHYSICS);
    granted(campus.decide(DEPUTY, sent, CERTIFY));

    granted(campus.decide(LIN, sent, CERTIFY));
  }

  @Test
  void shouldLetADeputyDecideOnlyOnItsDays() {
    campus.pass(Duration.ofDays(10)).settings(open(campus));
    campus.pass(Duration.ofHours(3).plusMinutes(59));
    Piece sent = campus.sent(MING_PHYSICS);
    campus.pass(Duration.ofMinutes(1));

    assertThat(kind(campus.decide(DEPUTY, sent, CERTIFY))).isEqualTo(ProblemKind.NOT_PERMITTED);

    campus.pass(Duration.ofMinutes(-1));
    granted(campus.decide(DEPUTY, sent, CERTIFY));
  }

  @Test
  void shouldRefuseEverybodyElse() {
    Piece sent = campus.sent(MING_PHYSICS);

    for (Actor other :
        List.of(
            Staff.actor(Staff.CHANG),
            Staff.actor(Staff.HOMEROOM),
            Staff.actor(Staff.EQUIPMENT_HEAD),
            Students.actor(Students.MING),
            Students.actor(Students.HUA))) {
      assertThat(kind(campus.decide(other, sent, CERTIFY))).isEqualTo(ProblemKind.NOT_PERMITTED);
    }
    assertThat(campus.expect(sent.id(), PieceState.SENT)).isEqualTo(sent);
  }

  @Test
  void shouldRefuseOthersInTheSameWordsWhateverHasBecomeOfThePiece() {
    Actor chang = Staff.actor(Staff.CHANG);

    for (Piece piece :
        List.of(
            campus.certified(MING_PHYSICS),
            campus.returned(MING_PHYSICS, "請補上"),
            campus.uploaded(MING_PHYSICS, REPORT))) {
      assertThat(kind(campus.decide(chang, piece, CERTIFY))).isEqualTo(ProblemKind.NOT_PERMITTED);
    }
  }

  @Test
  void shouldNotFindAPieceOfAnotherSchool() {
    Piece sent = campus.sent(MING_PHYSICS);
    SchoolCode elsewhere = new SchoolCode("190301");
    campus
        .school()
        .settings(
            new Settings(
                elsewhere,
                SchoolBuilder.YEAR,
                Caps.OF_THE_REGULATION,
                Windows.allOpen(SchoolBuilder.NOW)));

    assertThat(
            kind(
                campus.decide(
                    new Actor(elsewhere, LIN.person(), LIN.kind(), LIN.name()), sent, CERTIFY)))
        .isEqualTo(ProblemKind.NOT_FOUND);
  }

  @Test
  void shouldAnswerABatchInOrder() {
    List<DecidingCertifications.Request> requests = new ArrayList<>();
    for (int number = 0; number < 5; number++) {
      requests.add(request(campus.sent(HUA_PHYSICS).id()));
      requests.add(
          request(
              new PieceId(
                  WorkKind.OUTCOME, SchoolBuilder.TERM, Students.HUA.id(), Ids.nth(number))));
      if (number < 2) {
        requests.add(request(campus.sent(MING_HISTORY).id()));
      }
    }
    Collections.shuffle(requests, new Random(1));

    List<Answer<DecidingCertifications.Request>> answers =
        campus.deciding().decide(LIN, requests, campus.now());

    assertThat(answers).hasSameSizeAs(requests);
    for (int at = 0; at < requests.size(); at++) {
      PieceId id = requests.get(at).piece();
      switch (answers.get(at)) {
        case Answer.Granted<DecidingCertifications.Request>(var done) ->
            assertThat(done.piece()).isEqualTo(id);
        case Answer.Refused<DecidingCertifications.Request>(var problem) ->
            assertThat(problem.kind())
                .isEqualTo(
                    campus.find(id).isPresent()
                        ? ProblemKind.NOT_PERMITTED
                        : ProblemKind.NOT_FOUND);
      }
    }
    assertThat(answers).filteredOn(Answer.Granted.class::isInstance).hasSize(5);
  }

  private static DecidingCertifications.Request request(PieceId id) {
    return new DecidingCertifications.Request(id, 1, Optional.empty(), CERTIFY);
  }

  private static SchoolBuilder open(Campus campus) {
    return SchoolBuilder.aSchool().withWindows(Windows.allOpen(campus.now()));
  }
}
