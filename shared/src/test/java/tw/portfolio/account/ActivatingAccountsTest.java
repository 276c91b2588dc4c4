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
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.account.MakingActivationCodes.Pupil;
import tw.portfolio.account.MakingActivationCodes.Standing;
import tw.portfolio.account.MakingActivationCodes.Wanted;
import tw.portfolio.account.memory.MemoryActivationAttempts;
import tw.portfolio.account.memory.MemoryActivationCodes;
import tw.portfolio.account.memory.MemorySignIns;
import tw.portfolio.campus.Answers;
import tw.portfolio.campus.Campus;
import tw.portfolio.history.Change;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.history.memory.MemoryChanges;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;

class ActivatingAccountsTest {
  private static final SignIn MINGS = new SignIn(EDUCATION_CLOUD, "a7F-1");
  private static final Person MEI = Students.student(3, "林小美", "102", 1);
  private static final Person LEADER =
      new Person(
          SCHOOL,
          LIN.id(),
          LIN.name(),
          Set.of(Role.HOMEROOM_TEACHER),
          LIN.email(),
          Optional.of(ClassPlace.led(YEAR, "101")));

  private final Campus campus = new Campus(Offices.aSchool());
  private final MemorySignIns signIns = new MemorySignIns(campus.school());
  private final MemoryActivationCodes codes = new MemoryActivationCodes(campus.school(), signIns);
  private final MakingActivationCodes making =
      new MakingActivationCodes(campus.school(), codes, new Ids(50_000));
  private final ActivatingAccounts activating =
      new ActivatingAccounts(campus.school(), signIns, codes, new MemoryActivationAttempts());

  ActivatingAccountsTest() {
    campus.school().people(YEAR, List.of(MING, HUA, MEI, LEADER));
  }

  private Instant tick() {
    return campus.pass(Duration.ofSeconds(1)).now();
  }

  private Answer<List<Pupil>> make(Person by, String className, PersonId... students) {
    return making.make(
        Staff.actor(by),
        new Wanted(className, Set.of(students), Duration.ofDays(14), "開學"),
        tick());
  }

  private Answer<List<Pupil>> progress(Person by) {
    return making.progress(Staff.actor(by), Optional.of("101"), campus.now());
  }

  private String code(Person student) {
    Pupil pupil = Answers.granted(make(REGISTRAR, "101", student.id())).getFirst();
    assertThat(pupil.student()).isEqualTo(student);
    return ((Standing.Coded) pupil.standing()).code().printed();
  }

  private Problem refused(SignIn account, String typed) {
    return Answers.refused(activating.activate(account, typed, tick()));
  }

  private List<Change> lines(Person person) {
    return MemoryChanges.about(
        campus.school(), new Subject(SubjectKind.PERSON, person.id().text()));
  }

  @Test
  void shouldLinkWhoeverTypesTheCodeOfTheSlip() {
    String typed = code(MING).toLowerCase(Locale.ROOT).replace('-', ' ');

    assertThat(activating.activate(MINGS, typed, tick())).isEqualTo(Answer.granted(MING));

    assertThat(signIns.whose(MINGS)).contains(MING);
    assertThat(lines(MING)).extracting(Change::why).containsExactly("開學", "以啟用碼啟用");
    assertThat(lines(MING).getFirst().to().orElseThrow())
        .startsWith("啟用碼，有效至 ")
        .doesNotContain(SCHOOL.text());
    assertThat(refused(MINGS, typed).chinese()).contains("已啟用", "請重新登入");
  }

  @Test
  void shouldMakeCodesForTheClassAndLeaveOutWhoSignsInAlready() {
    activating.activate(MINGS, code(MING), tick());

    List<Pupil> pupils = Answers.granted(make(REGISTRAR, "101"));

    assertThat(pupils).extracting(Pupil::student).containsExactly(MING, HUA);
    assertThat(pupils.getFirst().standing()).isEqualTo(new Standing.Linked());
    assertThat(pupils.getLast().standing()).isInstanceOf(Standing.Coded.class);
    assertThat(Answers.granted(progress(REGISTRAR)))
        .extracting(Pupil::standing)
        .containsExactly(
            new Standing.Linked(), new Standing.Pending(campus.now().plus(Duration.ofDays(14))));
  }

  @Test
  void shouldVoidTheOldCodeWhenOneIsMadeAgain() {
    String old = code(MING);
    String fresh = code(MING);

    assertThat(refused(MINGS, old).kind()).isEqualTo(ProblemKind.CODE_REFUSED);
    assertThat(activating.activate(MINGS, fresh, tick())).isEqualTo(Answer.granted(MING));
  }

  @Test
  void shouldSayThatACodeIsOver() {
    String code = code(MING);
    campus.pass(Duration.ofDays(14));

    Problem over = refused(MINGS, code);
    assertThat(over.kind()).isEqualTo(ProblemKind.CODE_REFUSED);
    assertThat(over.chinese()).contains("已過期", "索取新的啟用碼");
    assertThat(Answers.granted(progress(REGISTRAR)))
        .extracting(Pupil::standing)
        .containsOnly(new Standing.Without());
  }

  @Test
  void shouldBearTenTriesOfAnAccountInAnHourAndThenNotEvenTheRightCode() {
    String right = code(MING);
    for (int at = 0; at < 10; at++) {
      assertThat(refused(MINGS, wrong(at)).kind()).isEqualTo(ProblemKind.CODE_REFUSED);
    }

    assertThat(refused(MINGS, right).kind()).isEqualTo(ProblemKind.TOO_MANY_ATTEMPTS);
    assertThat(signIns.whose(MINGS)).isEmpty();
    campus.pass(Duration.ofHours(1));
    Answers.granted(activating.activate(MINGS, right, tick()));
  }

  @Test
  void shouldBearThreeHundredWrongCodesOfASchoolWhoeverTries() {
    String right = code(MING);
    for (int at = 0; at < 300; at++) {
      assertThat(refused(new SignIn(EDUCATION_CLOUD, "x" + at / 10), wrong(at)).kind())
          .isEqualTo(ProblemKind.CODE_REFUSED);
    }

    assertThat(refused(MINGS, right).kind()).isEqualTo(ProblemKind.TOO_MANY_ATTEMPTS);
  }

  private static String wrong(int at) {
    return ActivationCode.drawn(SCHOOL, Integer.toString(at + 1)).printed();
  }

  @Test
  void shouldNotCountWhatIsNoCodeAtAll() {
    for (int at = 0; at < 12; at++) {
      Problem unreadable = refused(MINGS, "213303-A0CD");
      assertThat(unreadable.kind()).isEqualTo(ProblemKind.INVALID);
      assertThat(unreadable.fields().getFirst().name()).isEqualTo("code");
    }

    Answers.granted(activating.activate(MINGS, code(MING), tick()));
  }

  @Test
  void shouldLinkNoSecondAccountAndNoneOfTheOwnPool() {
    String code = code(MING);
    Answers.granted(activating.activate(MINGS, code, tick()));

    assertThat(refused(new SignIn(EDUCATION_CLOUD, "b8"), code).kind())
        .isEqualTo(ProblemKind.CODE_REFUSED);
    assertThat(refused(new SignIn(POOL, "b8"), code(HUA)).kind())
        .isEqualTo(ProblemKind.NOT_PERMITTED);
  }

  @Test
  void shouldSayWhichAccountIsLinkedAlreadyIfAnOfficeWasQuicker() {
    String code = code(MING);
    SignInChange byOffice =
        new SignInChange(
            Staff.actor(REGISTRAR), MING.id(), MINGS, SignInChange.What.LINK, tick(), "開通");
    signIns.change(byOffice);

    assertThat(refused(new SignIn(EDUCATION_CLOUD, "b8"), code).chinese()).contains("已連結另一個教育雲端帳號");
  }

  @Test
  void shouldLetAHomeroomTeacherMakeCodesForTheOwnClassOnly() {
    assertThat(Answers.granted(make(LEADER, "101"))).hasSize(2);

    assertThat(Answers.refused(make(LEADER, "102")).kind()).isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(Answers.refused(make(Offices.PRINCIPAL, "101")).kind())
        .isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(Answers.refused(make(LEADER, "101", MEI.id())).kind())
        .isEqualTo(ProblemKind.NOT_FOUND);
    assertThat(Answers.refused(make(REGISTRAR, "399")).kind()).isEqualTo(ProblemKind.NOT_FOUND);
    assertThat(lines(MEI)).isEmpty();
    assertThat(pupils(LEADER, Optional.empty())).containsExactly(MING, HUA);
    assertThat(pupils(REGISTRAR, Optional.empty())).containsExactly(MING, HUA, MEI);
    assertThat(pupils(REGISTRAR, Optional.of("102"))).containsExactly(MEI);
  }

  private List<Person> pupils(Person by, Optional<String> className) {
    return Answers.granted(making.progress(Staff.actor(by), className, campus.now())).stream()
        .map(Pupil::student)
        .toList();
  }

  @Test
  void shouldMakeNoCodeForWhoeverIsDisabledAndSaySo() {
    campus.school().people(YEAR, List.of(Offices.disabled(MING)));

    List<Pupil> pupils = Answers.granted(make(REGISTRAR, "101"));

    assertThat(pupils).extracting(Pupil::standing).first().isEqualTo(new Standing.NotInUse());
    assertThat(lines(MING)).isEmpty();
  }
}
