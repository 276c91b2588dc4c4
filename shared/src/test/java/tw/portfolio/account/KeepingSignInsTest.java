package tw.portfolio.account;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.account.SignIn.Provider.EDUCATION_CLOUD;
import static tw.portfolio.account.SignIn.Provider.POOL;
import static tw.portfolio.samples.Offices.REGISTRAR;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Staff.LIN;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.account.KeepingSignIns.Invited;
import tw.portfolio.account.ResolvingSignIns.Admitted;
import tw.portfolio.account.memory.MemorySignIns;
import tw.portfolio.account.memory.MemoryUserPool;
import tw.portfolio.campus.Answers;
import tw.portfolio.campus.Campus;
import tw.portfolio.history.Change;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.history.memory.MemoryChanges;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.Staff;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.settings.LeaverAccess;

class KeepingSignInsTest {
  private static final SignIn CLOUD = new SignIn(EDUCATION_CLOUD, "a7F-1");
  private static final PoolName LINS = PoolName.of(LIN.id());

  private final Campus campus = new Campus(Offices.aSchool());
  private final MemorySignIns signIns = new MemorySignIns(campus.school());
  private final MemoryUserPool pool = new MemoryUserPool();
  private final KeepingSignIns keeping =
      new KeepingSignIns(campus.school(), signIns, pool, Person::email);
  private final EndingSessions sessions = new EndingSessions(campus.school(), signIns, pool);
  private final ResolvingSignIns lettingIn =
      new ResolvingSignIns(signIns, new LeaverAccess(campus.school()));

  private Instant tick() {
    return campus.pass(Duration.ofSeconds(1)).now();
  }

  private Answer<List<SignIn>> link(Person person, SignIn signIn) {
    return keeping.link(Staff.actor(REGISTRAR), person.id(), signIn, "開通", tick());
  }

  private Answer<Invited> invite(Person person) {
    return keeping.invite(Staff.actor(REGISTRAR), person.id(), "到職", tick());
  }

  private void unlink(Person person, SignIn.Provider provider) {
    Answers.granted(keeping.unlink(Staff.actor(REGISTRAR), person.id(), provider, tick()));
  }

  private List<Change> lines(Person person) {
    return MemoryChanges.about(
        campus.school(), new Subject(SubjectKind.PERSON, person.id().text()));
  }

  @Test
  void shouldLetInWhoeverIsLinkedAndNobodyAfterwards() {
    assertThat(link(MING, CLOUD)).isEqualTo(Answer.granted(List.of(CLOUD)));
    assertThat(lettingIn.admitted(CLOUD, campus.now()))
        .isEqualTo(Answer.granted(new Admitted.Member(MING)));

    unlink(MING, EDUCATION_CLOUD);
    assertThat(lettingIn.admitted(CLOUD, campus.now()))
        .isEqualTo(Answer.granted(new Admitted.Newcomer(CLOUD)));
    assertThat(lines(MING))
        .extracting(Change::to)
        .containsExactly(Optional.of("登入方式：教育雲端帳號"), Optional.empty());
  }

  @Test
  void shouldChangeNothingWhenTheSameIsLinkedAgain() {
    link(MING, CLOUD);

    Answers.granted(link(MING, CLOUD));
    assertThat(lines(MING)).hasSize(1);
    assertThat(Answers.refused(link(MING, new SignIn(EDUCATION_CLOUD, "b8"))).chinese())
        .contains("請先解除");
    assertThat(Answers.refused(link(HUA, CLOUD)).chinese()).contains("已屬於另一個人");
  }

  @Test
  void shouldLinkThePlatformsOwnAccountByInvitationOnly() {
    assertThat(Answers.refused(link(LIN, new SignIn(POOL, "mine"))).chinese()).contains("邀請");

    SignIn own = Answers.granted(invite(LIN)).signIns().getFirst();
    assertThat(pool.subject(LINS)).contains(own.subject());
    assertThat(pool.mails()).containsExactly(LIN.email().orElseThrow());
    assertThat(lettingIn.admitted(own, campus.now()))
        .isEqualTo(Answer.granted(new Admitted.Member(LIN)));
  }

  @Test
  void shouldSendTheFirstPasswordAgainUntilItIsUsed() {
    Invited first = Answers.granted(invite(LIN));

    campus.pass(NewInvitation.PAUSE);
    assertThat(Answers.granted(invite(LIN))).isEqualTo(first);
    assertThat(pool.mails()).hasSize(2);
    pool.use(LINS);
    campus.pass(NewInvitation.PAUSE);
    assertThat(Answers.refused(invite(LIN)).kind()).isEqualTo(ProblemKind.WRONG_STATE);
    assertThat(lines(LIN)).hasSize(1);
  }

  @Test
  void shouldSendOneMailHoweverOftenSomebodyIsInvitedWithinAMinute() {
    Invited first = Answers.granted(invite(LIN));

    for (int at = 0; at < 9; at++) {
      assertThat(Answers.granted(invite(LIN))).isEqualTo(new Invited(first.signIns(), false));
    }
    assertThat(first.sent()).isTrue();
    assertThat(pool.mails()).hasSize(1);
  }

  @Test
  void shouldTryAgainAtOnceIfNoMailHasLeft() {
    pool.withoutMail();

    for (int at = 0; at < 2; at++) {
      assertThat(Answers.refused(invite(LIN)).kind()).isEqualTo(ProblemKind.BUSY);
    }
  }

  @Test
  void shouldBeginAnewWithAnotherAccountAfterUnlinking() {
    SignIn lost = Answers.granted(invite(LIN)).signIns().getFirst();
    pool.use(LINS);
    unlink(LIN, POOL);
    assertThat(pool.subject(LINS)).isEmpty();

    SignIn next = Answers.granted(invite(LIN)).signIns().getFirst();
    assertThat(next).isNotEqualTo(lost);
    assertThat(lettingIn.admitted(lost, campus.now())).isInstanceOf(Answer.Refused.class);
    assertThat(lettingIn.admitted(next, campus.now()))
        .isEqualTo(Answer.granted(new Admitted.Member(LIN)));
  }

  @Test
  void shouldNotLetAnAccountOfUnknownOriginIn() {
    pool.use(LINS);

    Answers.granted(invite(LIN));
    assertThat(pool.mails()).hasSize(1);
  }

  @Test
  void shouldInviteNeitherStudentsNorDisabledPeopleNorThoseWithoutAnAddress() {
    Person silent =
        new Person(SCHOOL, LIN.id(), LIN.name(), LIN.roles(), Optional.empty(), Optional.empty());

    assertThat(Answers.refused(invite(MING)).chinese()).contains("教育雲端帳號");
    campus.school().people(YEAR, List.of(Offices.disabled(LIN)));
    assertThat(Answers.refused(invite(LIN)).chinese()).contains("已停用");
    campus.school().people(YEAR, List.of(silent));
    assertThat(Answers.refused(invite(LIN)).chinese()).contains("電子郵件");
    assertThat(pool.mails()).isEmpty();
  }

  @Test
  void shouldSayThatNoMailLeaves() {
    pool.withoutMail();

    assertThat(Answers.refused(invite(LIN)).kind()).isEqualTo(ProblemKind.BUSY);
    assertThat(signIns.of(SCHOOL, LIN.id())).isEmpty();
  }

  @Test
  void shouldEndEverySessionOfWhoeverIsDisabledAndLetThemInAgain() {
    Answers.granted(invite(LIN));
    Answers.granted(link(LIN, CLOUD));
    PoolName cloud = new PoolName("EducationCloud_a7F-1");

    sessions.follow(Offices.disabled(LIN));
    assertThat(pool.signedOut()).containsExactlyInAnyOrder(LINS, cloud);
    assertThat(List.of(LINS, cloud)).allMatch(pool::isDisabled);

    sessions.follow(LIN);
    assertThat(List.of(LINS, cloud)).noneMatch(pool::isDisabled);
  }

  @Test
  void shouldSignOutOneselfAndOnlyThoseWhoKeepAccountsOthers() {
    Answers.granted(invite(LIN));

    sessions.own(Staff.actor(LIN));
    assertThat(pool.signedOut()).containsExactly(LINS);
    assertThat(Answers.refused(sessions.everywhere(Staff.actor(LIN), LIN.id())).kind())
        .isEqualTo(ProblemKind.NOT_PERMITTED);
    Answers.granted(sessions.everywhere(Staff.actor(REGISTRAR), LIN.id()));
    assertThat(pool.signedOut()).containsExactly(LINS, LINS);
  }
}
