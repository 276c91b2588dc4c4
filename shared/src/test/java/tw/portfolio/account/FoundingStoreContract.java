package tw.portfolio.account;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.campus.StoreContract;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.ChangeLog;
import tw.portfolio.history.Retention;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.record.StaffMember;
import tw.portfolio.samples.Ids;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.settings.KeepingLeaverRetention;
import tw.portfolio.settings.KeepingRetention;
import tw.portfolio.settings.KeepingSchoolName;
import tw.portfolio.settings.LeaverRetention;
import tw.portfolio.settings.LeaverRetentionStore;
import tw.portfolio.settings.RetentionStore;
import tw.portfolio.settings.SchoolName;
import tw.portfolio.settings.SchoolNames;

/** What every {@link FoundingStore} does. */
public abstract class FoundingStoreContract extends StoreContract {
  private static final SchoolCode NEW = new SchoolCode("190302");
  private static final StaffMember FIRST = first(801);
  private static final Retention YEARS = Retention.founded(5);
  private static final LeaverRetention LEAVERS = LeaverRetention.first(6, NOW);
  private static final FirstSettings SET = new FirstSettings(YEARS, LEAVERS, Optional.empty());

  /** First people beside the school that was opened. */
  protected abstract FoundingStore founding();

  /** For how long histories are kept, beside it. */
  protected abstract RetentionStore retention();

  /** For how long what there is of leavers is kept, beside it. */
  protected abstract LeaverRetentionStore leavers();

  /** What schools are called, beside it. */
  protected abstract SchoolNames names();

  /** The history beside it. */
  protected abstract ChangeLog log();

  private static StaffMember first(long number) {
    return new StaffMember(Ids.person(number), "t" + number, "劉秀英", Optional.of("liu@school.test"));
  }

  @Test
  void shouldWriteTheFirstPersonWithTheRightToKeepAccounts() {
    assertThat(founding().founder(NEW)).isEmpty();
    assertWritten(founding().found(NEW, FIRST, SET, NOW));

    assertThat(founding().founder(NEW)).contains(FIRST.person());
    assertThat(stores.roster().person(NEW, FIRST.person()))
        .contains(
            new Person(
                NEW,
                FIRST.person(),
                "劉秀英",
                Set.of(Role.ACADEMIC_DIRECTOR),
                Optional.of("liu@school.test"),
                Optional.empty()));
    assertThat(log().of(NEW, new Subject(SubjectKind.PERSON, FIRST.person().text())))
        .extracting(Change::action)
        .containsExactly(ChangeAction.GRANT);
    assertThat(log().of(NEW, new Subject(SubjectKind.RECORD, FIRST.subject())))
        .extracting(Change::action)
        .containsExactly(ChangeAction.ADD);
    assertThat(retention().of(NEW)).isEqualTo(YEARS);
    assertThat(log().of(NEW, KeepingRetention.SUBJECT))
        .extracting(Change::action)
        .containsExactly(ChangeAction.ADD);
    assertThat(leavers().of(NEW)).contains(LEAVERS);
    assertThat(log().of(NEW, KeepingLeaverRetention.SUBJECT))
        .extracting(Change::action)
        .containsExactly(ChangeAction.ADD);
  }

  @Test
  void shouldSayWhatTheSchoolIsCalledIfThatIsKnown() {
    SchoolName name = SchoolName.first("臺南市立南寧高級中學", Optional.empty());

    assertWritten(
        founding().found(NEW, FIRST, new FirstSettings(YEARS, LEAVERS, Optional.of(name)), NOW));

    assertThat(names().of(NEW)).contains(name);
    assertThat(log().of(NEW, KeepingSchoolName.SUBJECT))
        .extracting(Change::action)
        .containsExactly(ChangeAction.ADD);
  }

  @Test
  void shouldWriteNobodyASecondTime() {
    assertWritten(founding().found(NEW, FIRST, SET, NOW));

    assertThat(reasons(founding().found(NEW, first(802), SET, NOW)))
        .contains(new FoundingRefusal.AlreadyFounded());
    assertThat(founding().founder(NEW)).contains(FIRST.person());
    assertThat(stores.roster().person(NEW, Ids.person(802))).isEmpty();
  }

  @Test
  void shouldWriteNobodyIntoASchoolThatHasStaff() {
    assertThat(reasons(founding().found(SCHOOL, FIRST, SET, NOW)))
        .containsExactly(new FoundingRefusal.AlreadyFounded());
    assertThat(founding().founder(SCHOOL)).isEmpty();
    assertThat(stores.roster().person(SCHOOL, FIRST.person())).isEmpty();
  }

  @Test
  void shouldWriteOneOfTwoAtTheSameMoment() throws InterruptedException {
    assertThat(
            written(
                List.of(
                    () -> founding().found(NEW, FIRST, SET, NOW),
                    () -> founding().found(NEW, first(802), SET, NOW))))
        .isEqualTo(1);
    assertThat(List.of(801L, 802L))
        .filteredOn(number -> stores.roster().person(NEW, Ids.person(number)).isPresent())
        .hasSize(1);
  }
}
