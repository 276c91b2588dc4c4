package tw.portfolio.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.contact.memory.MemoryContacts;
import tw.portfolio.history.Change;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.history.memory.MemoryChanges;
import tw.portfolio.kernel.mail.Mail;
import tw.portfolio.kernel.mail.MailAddress;
import tw.portfolio.kernel.mail.Pages;
import tw.portfolio.kernel.mail.memory.MemoryMailer;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ProblemKind;

class KeepingAddressTest {
  private static final Person REGISTRAR = Offices.REGISTRAR;
  private static final Actor ACTOR = Staff.actor(REGISTRAR);
  private static final String SCHOOLS = REGISTRAR.email().orElseThrow();
  private static final String OWN = "cheng@gmail.com";
  private static final Pattern CODE = Pattern.compile("驗證碼是：([0-9]{6})");

  private final MemorySchool school =
      SchoolBuilder.aSchool().withStaff(REGISTRAR).in(new MemorySchool());
  private final MemoryContacts contacts = new MemoryContacts(school);
  private final MemoryMailer mailer = new MemoryMailer();
  private final KeepingAddress keeping =
      new KeepingAddress(
          school,
          contacts,
          mailer,
          new AddressMails(new Pages(URI.create("https://portfolio.example.edu.tw"))),
          new Ids(300));

  private String code() {
    Matcher found = CODE.matcher(mailer.taken().getLast().text());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static ProblemKind refused(Answer<?> answer) {
    assertThat(answer).isInstanceOf(Answer.Refused.class);
    return ((Answer.Refused<?>) answer).problem().kind();
  }

  private static KeepingAddress.Own granted(Answer<KeepingAddress.Own> answer) {
    assertThat(answer).isInstanceOf(Answer.Granted.class);
    return ((Answer.Granted<KeepingAddress.Own>) answer).value();
  }

  private Optional<MailAddress> used() {
    return new Addresses(contacts).of(REGISTRAR).address();
  }

  @Test
  void shouldUseAnAddressOnceTheCodeThatWasSentThereIsTyped() {
    granted(keeping.ask(ACTOR, " Cheng@GMAIL.com ", NOW));
    assertThat(mailer.recipients()).containsExactly("Cheng@gmail.com");
    assertThat(used()).contains(new MailAddress(SCHOOLS));

    granted(keeping.confirm(ACTOR, code(), NOW.plusSeconds(60)));

    assertThat(used()).contains(new MailAddress("Cheng@gmail.com"));
  }

  @Test
  void shouldTellTheAddressThatWasUsedBeforeOfTheChange() {
    granted(keeping.ask(ACTOR, OWN, NOW));
    granted(keeping.confirm(ACTOR, code(), NOW));

    Mail told = mailer.taken().getLast();
    assertThat(told.to()).isEqualTo(SCHOOLS);
    assertThat(told.text())
        .contains("已於", "c***@gmail.com", "Since", "https://portfolio.example.edu.tw/settings/")
        .doesNotContain(OWN);
  }

  @Test
  void shouldKeepALineOfTheHistoryWithoutTheAddress() {
    granted(keeping.ask(ACTOR, OWN, NOW));
    granted(keeping.confirm(ACTOR, code(), NOW));

    Change line =
        MemoryChanges.about(school, new Subject(SubjectKind.PERSON, REGISTRAR.id().text()))
            .getLast();
    assertThat(line.to()).contains("自己的通知信箱：c***@gmail.com");
    assertThat(line.about()).contains(REGISTRAR.id());
  }

  @Test
  void shouldRefuseAWrongCodeAndAnyAfterFiveTries() {
    granted(keeping.ask(ACTOR, OWN, NOW));
    String right = code();
    String wrong = right.equals("000000") ? "000001" : "000000";
    for (int i = 0; i < PendingCode.MOST_TRIES; i++) {
      assertThat(refused(keeping.confirm(ACTOR, wrong, NOW)))
          .isEqualTo(ProblemKind.CONFIRMATION_REFUSED);
    }

    assertThat(refused(keeping.confirm(ACTOR, right, NOW)))
        .isEqualTo(ProblemKind.TOO_MANY_ATTEMPTS);
    assertThat(used()).contains(new MailAddress(SCHOOLS));
  }

  @Test
  void shouldRefuseACodeThatIsOverOrUsedOrWasNeverSent() {
    assertThat(refused(keeping.confirm(ACTOR, "123456", NOW)))
        .isEqualTo(ProblemKind.CONFIRMATION_REFUSED);
    granted(keeping.ask(ACTOR, OWN, NOW));
    String code = code();
    assertThat(refused(keeping.confirm(ACTOR, code, NOW.plus(PendingCode.VALIDITY))))
        .isEqualTo(ProblemKind.CONFIRMATION_REFUSED);
    granted(keeping.confirm(ACTOR, code, NOW.plusSeconds(1799)));
    assertThat(refused(keeping.confirm(ACTOR, code, NOW.plusSeconds(1799))))
        .isEqualTo(ProblemKind.CONFIRMATION_REFUSED);
  }

  @Test
  void shouldTakeTheLastCodeOnly() {
    granted(keeping.ask(ACTOR, OWN, NOW));
    String first = code();
    granted(keeping.ask(ACTOR, "other@gmail.com", NOW.plus(PendingCode.PAUSE)));
    String second = code();

    assertThat(first).isNotEqualTo(second);
    assertThat(refused(keeping.confirm(ACTOR, first, NOW.plus(PendingCode.PAUSE))))
        .isEqualTo(ProblemKind.CONFIRMATION_REFUSED);
    granted(keeping.confirm(ACTOR, second, NOW.plus(PendingCode.PAUSE)));
    assertThat(used()).contains(new MailAddress("other@gmail.com"));
  }

  @Test
  void shouldSendOneMailAMinuteAndTenADay() {
    Instant at = NOW;
    for (int i = 0; i < PendingCode.MOST_MAILS_A_DAY; i++) {
      granted(keeping.ask(ACTOR, OWN, at));
      assertThat(refused(keeping.ask(ACTOR, OWN, at.plusSeconds(59))))
          .isEqualTo(ProblemKind.TOO_MANY_ATTEMPTS);
      at = at.plus(PendingCode.PAUSE);
    }
    assertThat(refused(keeping.ask(ACTOR, OWN, at))).isEqualTo(ProblemKind.TOO_MANY_ATTEMPTS);
    assertThat(mailer.taken()).hasSize(PendingCode.MOST_MAILS_A_DAY);

    granted(keeping.ask(ACTOR, OWN, at.plus(Duration.ofDays(1))));
  }

  @Test
  void shouldSayWhatToDoWhenTheMailWasNotTaken() {
    mailer.refuse(OWN, "MessageRejected");

    assertThat(refused(keeping.ask(ACTOR, OWN, NOW))).isEqualTo(ProblemKind.BUSY);
  }

  @Test
  void shouldRefuseWhatIsNoAddress() {
    assertThat(refused(keeping.ask(ACTOR, "cheng@gmail", NOW))).isEqualTo(ProblemKind.INVALID);
    assertThat(mailer.taken()).isEmpty();
  }

  @Test
  void shouldGoBackToTheSchoolsAddressWhenTheOwnOneIsGivenUp() {
    granted(keeping.ask(ACTOR, OWN, NOW));
    granted(keeping.confirm(ACTOR, code(), NOW));
    granted(keeping.remove(ACTOR, NOW.plusSeconds(60)));

    assertThat(used()).contains(new MailAddress(SCHOOLS));
    assertThat(mailer.recipients()).endsWith(OWN);
    int mails = mailer.taken().size();
    granted(keeping.remove(ACTOR, NOW.plusSeconds(90)));
    assertThat(mailer.taken()).hasSize(mails);
  }

  @Test
  void shouldBarADisabledAccountAndWhoIsNotOnTheRoster() {
    school.people(SchoolBuilder.YEAR, List.of(Offices.disabled(REGISTRAR)));

    assertThat(refused(keeping.ask(ACTOR, OWN, NOW))).isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(refused(keeping.read(Staff.actor(Offices.INFORMATION), NOW)))
        .isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(mailer.taken()).isEmpty();
  }

  @Test
  void shouldShowWhatWaitsToBeConfirmedWhileTheCodeIsGood() {
    granted(keeping.ask(ACTOR, OWN, NOW));

    assertThat(granted(keeping.read(ACTOR, NOW)).pending().map(PendingCode::address))
        .contains(new MailAddress(OWN));
    assertThat(granted(keeping.read(ACTOR, NOW.plus(PendingCode.VALIDITY))).pending()).isEmpty();
  }

  @Test
  void shouldNotBeTheCodeOfSomebodyElse() {
    ConfirmationCode code = ConfirmationCode.drawn(new Ids(9).get());

    assertThat(code.mark(SCHOOL, REGISTRAR.id()))
        .isNotEqualTo(code.mark(SCHOOL, Offices.INFORMATION.id()));
    assertThat(code.toString()).doesNotContain(code.digits());
  }

  @Test
  void shouldTakeACodeAsPeopleTypeIt() {
    assertThat(ConfirmationCode.read("１２３ ４５６")).contains(new ConfirmationCode("123456"));
    assertThat(ConfirmationCode.read("12345")).isEmpty();
  }
}
