package tw.portfolio.functions.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Person;
import tw.portfolio.account.NewInvitation;
import tw.portfolio.account.PoolName;
import tw.portfolio.account.SignIn;
import tw.portfolio.account.memory.MemoryFounding;
import tw.portfolio.account.memory.MemorySignIns;
import tw.portfolio.account.memory.MemoryUserPool;
import tw.portfolio.campus.Campus;
import tw.portfolio.history.Retention;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.settings.LeaverRetention;
import tw.portfolio.settings.SchoolName;
import tw.portfolio.settings.memory.MemoryLeaverRetention;
import tw.portfolio.settings.memory.MemoryRetention;
import tw.portfolio.settings.memory.MemorySchoolNames;

class FoundingHandlerTest {
  private static final SchoolCode NEW = new SchoolCode("190301");

  private final Campus campus = new Campus();
  private final MemorySignIns signIns = new MemorySignIns(campus.school());
  private final MemoryUserPool pool = new MemoryUserPool();
  private final FoundingHandler handler =
      new FoundingHandler(
          new MemoryFounding(campus.school()),
          campus.school(),
          signIns,
          pool,
          campus.clock(),
          campus.secrets(),
          400);

  private static Map<String, String> event(String... changes) {
    Map<String, String> event =
        new TreeMap<>(
            Map.of(
                "school",
                NEW.text(),
                "staffNumber",
                "t0001",
                "name",
                "劉秀英",
                "email",
                "liu@school.test",
                "retentionYears",
                "5",
                "leaverYears",
                "6"));
    for (int at = 0; at < changes.length; at += 2) {
      event.put(changes[at], changes[at + 1]);
    }
    return event;
  }

  private PersonId found(Map<String, String> event) {
    return new PersonId(handler.handleRequest(event, null).get("person"));
  }

  @Test
  void shouldOpenNothingAtTheWeeklyCall() {
    assertThat(handler.handleRequest(Map.of("ready", "yes"), null)).isEmpty();
    assertThat(pool.mails()).isEmpty();
  }

  @Test
  void shouldOpenASchoolWithOneWhoKeepsAccountsAndIsInvited() {
    PersonId id = found(event());

    Person first = campus.school().person(NEW, id).orElseThrow();
    assertThat(first.may(Permission.KEEP_ACCOUNTS)).isTrue();
    assertThat(pool.mails()).containsExactly("liu@school.test");
    String subject = pool.subject(PoolName.of(id)).orElseThrow();
    assertThat(new MemoryRetention(campus.school()).of(NEW)).isEqualTo(Retention.founded(5));
    assertThat(new MemoryLeaverRetention(campus.school()).of(NEW))
        .contains(LeaverRetention.first(6, campus.now()));
    assertThat(signIns.whose(new SignIn(SignIn.Provider.POOL, subject))).contains(first);
  }

  @Test
  void shouldCallTheSchoolByItsNameFromTheBeginning() {
    found(event("schoolName", "臺南市立南寧高級中學", "schoolEnglishName", "Nanning Senior High"));

    assertThat(new MemorySchoolNames(campus.school()).of(NEW))
        .contains(SchoolName.first("臺南市立南寧高級中學", Optional.of("Nanning Senior High")));
    assertThatThrownBy(() -> found(event("schoolName", ""))).hasMessageContaining("schoolName");
    assertThatThrownBy(() -> found(event("nickname", "南寧"))).hasMessageContaining("六欄");
  }

  @Test
  void shouldOnlySendTheInvitationAgain() {
    PersonId id = found(event());

    assertThat(found(event())).isEqualTo(id);
    assertThat(pool.mails()).hasSize(1);
    campus.pass(NewInvitation.PAUSE);
    assertThat(found(event("email", "other@school.test", "name", "另一人"))).isEqualTo(id);
    assertThat(pool.mails()).isEqualTo(List.of("liu@school.test", "liu@school.test"));
    pool.use(PoolName.of(id));
    campus.pass(NewInvitation.PAUSE);
    assertThatThrownBy(() -> found(event())).hasMessageContaining("已啟用");
  }

  @Test
  void shouldOpenNoSchoolThatDoesNotSayHowLongItKeepsItsHistory() {
    Map<String, String> event = event();
    event.remove("retentionYears");

    assertThatThrownBy(() -> found(event)).hasMessageContaining("retentionYears");
    assertThat(pool.mails()).isEmpty();
  }

  @Test
  void shouldOpenNoSchoolThatDoesNotSayHowLongItKeepsWhatItHasOfLeavers() {
    Map<String, String> event = event();
    event.remove("leaverYears");

    assertThatThrownBy(() -> found(event)).hasMessageContaining("leaverYears");
    assertThat(pool.mails()).isEmpty();
  }

  @Test
  void shouldOpenNoSchoolThatWantsToDeleteWhatNobodyCan() {
    assertThatThrownBy(() -> found(event("leaverYears", "1"))).hasMessageContaining("400 天");
    assertThat(pool.mails()).isEmpty();
  }

  @Test
  void shouldOpenNoSchoolThatHasStaff() {
    assertThatThrownBy(() -> found(event("school", SCHOOL.text())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("已有教職員");
    assertThat(pool.mails()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "school,1903",
    "school,' '",
    "staffNumber,''",
    "name,''",
    "name,'\u3164'",
    "name,'劉\uE000'",
    "email,''",
    "email,nobody",
    "retentionYears,''",
    "retentionYears,0",
    "retentionYears,100",
    "retentionYears,five",
    "leaverYears,''",
    "leaverYears,0",
    "leaverYears,100",
    "more,x"
  })
  void shouldOpenNothingForWhatIsNotAsExpected(String field, String value) {
    assertThatThrownBy(() -> found(event(field, value)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("劉秀英")
        .hasMessageNotContaining("school.test");
    assertThat(pool.mails()).isEmpty();
  }
}
