package tw.portfolio.account;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Staff.CHANG;
import static tw.portfolio.samples.Staff.DEPUTY;
import static tw.portfolio.samples.Staff.LIN;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Deputy;
import tw.portfolio.access.Person;
import tw.portfolio.campus.StoreContract;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.ChangeLog;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.Staff;
import tw.portfolio.school.SchoolCode;

/** What every {@link DeputyStore} does. */
public abstract class DeputyStoreContract extends StoreContract {
  private static final Deputy NOVEMBER = deputy(LIN, DEPUTY, 1, 30);

  /** The deputies of the school that was opened. */
  protected abstract DeputyStore deputies();

  /** Its history. */
  protected abstract ChangeLog log();

  private static Deputy deputy(Person teacher, Person deputy, int from, int until) {
    return new Deputy(
        SCHOOL,
        teacher.id(),
        deputy.id(),
        LocalDate.of(2026, 11, from),
        LocalDate.of(2026, 11, until));
  }

  private WriteResult<DeputyRefusal> change(
      Person teacher, Person deputy, Optional<Deputy> before, Optional<Deputy> after) {
    return change(teacher, teacher, deputy, before, after);
  }

  private WriteResult<DeputyRefusal> change(
      Person by, Person teacher, Person deputy, Optional<Deputy> before, Optional<Deputy> after) {
    return deputies()
        .change(new DeputyChange(Staff.actor(by), teacher, deputy, before, after, NOW, "公假進修"));
  }

  private List<Change> lines() {
    return log().of(SCHOOL, new Subject(SubjectKind.DEPUTY, LIN.id().text()));
  }

  @Test
  void shouldNameADeputyOnBothSidesAndInTheList() {
    Deputy days = deputy(LIN, CHANG, 20, 25);
    assertWritten(change(LIN, CHANG, Optional.empty(), Optional.of(days)));

    assertThat(stores.roster().deputiesOf(SCHOOL, LIN.id()))
        .containsExactlyInAnyOrder(NOVEMBER, days);
    assertThat(stores.roster().deputisingOf(SCHOOL, CHANG.id())).containsExactly(days);
    assertThat(deputies().deputies(SCHOOL)).containsExactly(NOVEMBER, days);
    assertThat(deputies().deputies(new SchoolCode("190301"))).isEmpty();
    assertThat(lines())
        .containsExactly(
            new Change(
                new Subject(SubjectKind.DEPUTY, LIN.id().text()),
                NOW,
                Author.of(Staff.actor(LIN)),
                ChangeAction.GRANT,
                Optional.empty(),
                Optional.of("張志豪 2026-11-20～2026-11-25"),
                "公假進修",
                Optional.of(LIN.id())));
  }

  @Test
  void shouldChangeTheDaysAndEndThem() {
    Deputy shorter = deputy(LIN, DEPUTY, 1, 21);
    assertWritten(change(LIN, DEPUTY, Optional.of(NOVEMBER), Optional.of(shorter)));
    assertThat(deputies().deputies(SCHOOL)).containsExactly(shorter);
    assertThat(stores.roster().deputisingOf(SCHOOL, DEPUTY.id())).containsExactly(shorter);
    assertThat(lines()).extracting(Change::action).containsExactly(ChangeAction.CHANGE);
  }

  @Test
  void shouldEndADeputy() {
    assertWritten(change(LIN, DEPUTY, Optional.of(NOVEMBER), Optional.empty()));
    assertThat(deputies().deputies(SCHOOL)).isEmpty();
    assertThat(stores.roster().deputiesOf(SCHOOL, LIN.id())).isEmpty();
    assertThat(stores.roster().deputisingOf(SCHOOL, DEPUTY.id())).isEmpty();
    assertThat(lines()).extracting(Change::action).containsExactly(ChangeAction.REVOKE);
  }

  @Test
  void shouldRefuseWhatSomebodyElseChangedMeanwhile() {
    Deputy seen = deputy(LIN, DEPUTY, 2, 3);
    Deputy wanted = deputy(LIN, DEPUTY, 4, 5);
    assertThat(reasons(change(LIN, DEPUTY, Optional.of(seen), Optional.of(wanted))))
        .contains(new DeputyRefusal.Differs());
    assertThat(reasons(change(LIN, DEPUTY, Optional.empty(), Optional.of(wanted))))
        .contains(new DeputyRefusal.Differs());
    assertThat(reasons(change(LIN, DEPUTY, Optional.of(seen), Optional.empty())))
        .contains(new DeputyRefusal.Differs());
    assertThat(deputies().deputies(SCHOOL)).containsExactly(NOVEMBER);
    assertThat(lines()).isEmpty();
  }

  @Test
  void shouldNameOnlyThoseWhoTeachAndAreThere() {
    stores.writer().people(YEAR, List.of(Offices.PRINCIPAL, Offices.disabled(CHANG)));
    assertThat(
            reasons(
                change(
                    LIN,
                    Offices.PRINCIPAL,
                    Optional.empty(),
                    Optional.of(deputy(LIN, Offices.PRINCIPAL, 20, 25)))))
        .containsExactly(new DeputyRefusal.NotTeaching(Offices.PRINCIPAL.id()));
    assertThat(
            reasons(change(LIN, CHANG, Optional.empty(), Optional.of(deputy(LIN, CHANG, 20, 25)))))
        .containsExactly(new DeputyRefusal.NotTeaching(CHANG.id()));
    assertThat(deputies().deputies(SCHOOL)).containsExactly(NOVEMBER);
  }

  @Test
  void shouldLetAnOfficeNameOneForSomebodyWhoIsGone() {
    Person gone = Offices.disabled(LIN);
    stores.writer().people(YEAR, List.of(gone, Offices.REGISTRAR));
    Deputy days = deputy(LIN, CHANG, 20, 25);

    assertThat(reasons(change(gone, gone, CHANG, Optional.empty(), Optional.of(days))))
        .containsExactly(new DeputyRefusal.NotTeaching(LIN.id()));
    assertWritten(change(Offices.REGISTRAR, gone, CHANG, Optional.empty(), Optional.of(days)));
    assertThat(
            reasons(
                change(
                    Offices.REGISTRAR,
                    gone,
                    Offices.REGISTRAR,
                    Optional.empty(),
                    Optional.of(deputy(LIN, Offices.REGISTRAR, 20, 25)))))
        .containsExactly(new DeputyRefusal.NotTeaching(Offices.REGISTRAR.id()));
  }
}
