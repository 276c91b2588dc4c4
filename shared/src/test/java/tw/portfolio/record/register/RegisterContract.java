package tw.portfolio.record.register;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.Records.HUA;
import static tw.portfolio.samples.Records.MING;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.TERM;
import static tw.portfolio.samples.SchoolBuilder.YEAR;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.StoreContract;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.Student;
import tw.portfolio.record.StudentStatus;
import tw.portfolio.record.register.Enquiries.EnquiryWrite;
import tw.portfolio.record.register.Enquiry.End;
import tw.portfolio.record.register.Enquiry.Round;
import tw.portfolio.record.register.Enquiry.Verdict;
import tw.portfolio.record.register.RegisterDifference.FieldChange;
import tw.portfolio.record.register.RegisterDifference.Kind;
import tw.portfolio.samples.Entries;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Records;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

/** What every store of the register, of its confirmations and of enquiries does. */
public abstract class RegisterContract extends StoreContract {
  private static final SchoolCode ELSEWHERE = new SchoolCode("190301");

  private RegisterPorts ports;

  /** The ports of the school that {@link #open} has opened. */
  protected abstract RegisterPorts register();

  /** What the history says was done to a thing. */
  protected abstract List<ChangeAction> actions(Subject subject);

  /**
   * Ports over one and the same store.
   *
   * @param records to write the register
   * @param registers to look at it
   * @param confirmations that it was confirmed
   * @param enquiries what was called into question
   */
  public record RegisterPorts(
      RecordStore records, Registers registers, Confirmations confirmations, Enquiries enquiries) {}

  @BeforeEach
  void openTheRegister() {
    ports = register();
    write(Records.anew(MING, HUA));
  }

  private void write(List<RecordChange> changes) {
    assertThat(
            ports
                .records()
                .write(SCHOOL, changes, Author.of(Staff.actor(Entries.REGISTRAR)), "登錄", NOW))
        .isEmpty();
  }

  @Test
  void shouldShowWhatTheRegisterSaysWithTheNationalIdMasked() {
    RegisterEntry ming = entry(MING);

    Map<RegisterField, String> said =
        Map.of(
            RegisterField.NUMBER, "s1",
            RegisterField.NAME, "王小明",
            RegisterField.IDENTITY, "A12****789",
            RegisterField.BORN, "2010-09-15",
            RegisterField.GENDER, "男",
            RegisterField.ENTERED, "115",
            RegisterField.CLASS, "101",
            RegisterField.SEAT, "1",
            RegisterField.STATUS, "在學");
    said.forEach((field, value) -> assertThat(ming.shown(field)).contains(value));
    assertThat(ming.values()).hasSameSizeAs(said);
    assertThat(ports.registers().of(SCHOOL, YEAR)).containsExactlyInAnyOrder(ming, entry(HUA));
  }

  @Test
  void shouldTellNationalIdsApartThatLookAlike() {
    RegisterEntry before = entry(MING);
    Student other =
        Records.student(
            1, "s1", "王小明", "A120002789", StudentStatus.ENROLLED, MING.seat().orElseThrow());

    write(List.of(Records.change(MING, other)));

    assertThat(entry(MING).shown(RegisterField.IDENTITY)).contains("A12****789");
    assertThat(entry(MING).value(RegisterField.IDENTITY))
        .isNotEqualTo(before.value(RegisterField.IDENTITY));
  }

  @Test
  void shouldKeepYearsSchoolsAndStudentsApart() {
    Student gone =
        Records.moved(HUA, new SchoolYear(116), StudentStatus.TRANSFERRED, Optional.empty());
    write(List.of(Records.change(HUA, gone)));

    assertThat(ports.registers().of(SCHOOL, YEAR)).containsExactly(entry(MING));
    assertThat(ports.registers().of(SCHOOL, new SchoolYear(116)))
        .singleElement()
        .satisfies(
            left -> {
              assertThat(left.shown(RegisterField.CLASS)).isEmpty();
              assertThat(left.shown(RegisterField.STATUS)).contains("轉出");
            });
    assertThat(ports.registers().of(ELSEWHERE, YEAR)).isEmpty();
    assertThat(ports.registers().of(ELSEWHERE, MING.person(), "s1")).isEmpty();
    assertThat(ports.registers().of(SCHOOL, MING.person(), "s2")).isEmpty();
    assertThat(ports.registers().of(SCHOOL, Ids.person(77), "s1")).isEmpty();
  }

  private RegisterEntry entry(Student student) {
    return ports.registers().of(SCHOOL, student.person(), student.number()).orElseThrow();
  }

  @Test
  void shouldGiveBackWhatWasConfirmed() {
    Confirmation first = confirmation("101", 1, NOW, List.of());
    Confirmation other = confirmation("102", 1, NOW, List.of());
    RegisterDifference moved =
        new RegisterDifference(
            MING.person(),
            "s1",
            "王小明",
            Kind.CHANGED,
            List.of(
                new FieldChange(RegisterField.SEAT, Optional.of("2"), Optional.of("1")),
                new FieldChange(RegisterField.CLASS, Optional.empty(), Optional.of("101"))));
    Confirmation second = confirmation("101", 2, NOW.plusSeconds(60), List.of(moved));

    assertThat(confirm(first)).isTrue();
    assertThat(confirm(other)).isTrue();
    assertThat(ports.confirmations().of(SCHOOL, TERM)).containsExactlyInAnyOrder(first, other);
    assertThat(confirm(second)).isTrue();

    assertThat(ports.confirmations().of(SCHOOL, TERM, "101")).contains(second);
    assertThat(ports.confirmations().of(SCHOOL, TERM)).containsExactlyInAnyOrder(second, other);
    assertThat(ports.confirmations().of(SCHOOL, TERM.before())).isEmpty();
    assertThat(ports.confirmations().of(ELSEWHERE, TERM)).isEmpty();
    assertThat(actions(confirmed("101"))).containsExactly(ChangeAction.CHECK, ChangeAction.CHECK);
  }

  @Test
  void shouldTakeNoConfirmationThatBuildsOnAnotherThanTheLast() {
    Confirmation first = confirmation("101", 1, NOW, List.of());

    assertThat(confirm(confirmation("101", 2, NOW, List.of()))).isFalse();
    assertThat(confirm(first)).isTrue();
    assertThat(confirm(confirmation("101", 1, NOW.plusSeconds(1), List.of()))).isFalse();

    assertThat(ports.confirmations().of(SCHOOL, TERM)).containsExactly(first);
    assertThat(actions(confirmed("101"))).containsExactly(ChangeAction.CHECK);
  }

  private Confirmation confirmation(
      String className, int version, Instant at, List<RegisterDifference> differences) {
    return new Confirmation(
        TERM,
        className,
        version,
        at,
        Entries.REGISTRAR.id(),
        Entries.REGISTRAR.name(),
        List.of(entry(MING), entry(HUA)),
        differences);
  }

  private boolean confirm(Confirmation confirmation) {
    Change line =
        new Change(
            confirmed(confirmation.className()),
            confirmation.at(),
            Author.of(Staff.actor(Entries.REGISTRAR)),
            ChangeAction.CHECK,
            Optional.empty(),
            Optional.of("2 人"),
            "",
            Optional.empty());
    return ports.confirmations().write(SCHOOL, confirmation, line);
  }

  private static Subject confirmed(String className) {
    return new Subject(SubjectKind.REGISTER, TERM + "#" + className);
  }

  @Test
  void shouldGiveBackEnquiriesWithTheirAnswers() {
    Enquiry asked = Enquiry.first(MING.person(), RegisterField.SEAT, question("應為 3 號"));
    Enquiry beside = Enquiry.first(MING.person(), RegisterField.IDENTITY, identityQuestion());
    Enquiry ofHua = Enquiry.first(HUA.person(), RegisterField.CADRES, question("漏了社長"));
    Enquiry answered =
        asked.ended(
            new End.Answered(
                Verdict.RIGHT,
                "依編班會議紀錄。\n如有疑問請到註冊組。",
                NOW.plusSeconds(60),
                Entries.REGISTRAR.id(),
                Entries.REGISTRAR.name()));
    Enquiry again = answered.asked(question("仍應為 3 號"));
    Enquiry back = again.ended(new End.TakenBack(NOW.plusSeconds(120)));

    List.of(asked, beside, ofHua, answered, again, back)
        .forEach(enquiry -> assertWritten(write(enquiry, true)));

    assertThat(ports.enquiries().of(SCHOOL, MING.person())).containsExactly(beside, back);
    assertThat(ports.enquiries().all(SCHOOL)).containsExactlyInAnyOrder(beside, back, ofHua);
    assertThat(ports.enquiries().all(ELSEWHERE)).isEmpty();
    assertThat(ports.enquiries().of(ELSEWHERE, MING.person())).isEmpty();
    assertThat(actions(asked(asked))).hasSize(4);
  }

  @Test
  void shouldTakeNoEnquiryThatBuildsOnAnotherThanTheLast() {
    Enquiry asked = Enquiry.first(MING.person(), RegisterField.SEAT, question("應為 3 號"));
    assertWritten(write(asked, true));

    assertThat(reasons(write(asked, true))).containsExactly(new EnquiryRefusal.EnquiryDiffers());
    Enquiry late = asked.ended(new End.TakenBack(NOW)).asked(question("應為 4 號"));
    assertThat(reasons(write(late, false))).containsExactly(new EnquiryRefusal.EnquiryDiffers());

    assertThat(ports.enquiries().all(SCHOOL)).containsExactly(asked);
    assertThat(actions(asked(asked))).hasSize(1);
  }

  @Test
  void shouldAskOnlyForWhoIsOnTheRosterWithAnAccountInUse() {
    Enquiry stranger = Enquiry.first(Ids.person(77), RegisterField.SEAT, question("應為 3 號"));

    assertThat(reasons(write(stranger, true)))
        .containsExactly(new EnquiryRefusal.AccountNotInUse(false));
    assertThat(ports.enquiries().all(SCHOOL)).isEmpty();
  }

  private static Round question(String text) {
    return new Round(NOW, text, Optional.of(RegisterValue.of("1")), Optional.empty());
  }

  private Round identityQuestion() {
    return new Round(NOW, "中間有誤", entry(MING).value(RegisterField.IDENTITY), Optional.empty());
  }

  private WriteResult<EnquiryRefusal> write(Enquiry after, boolean byStudent) {
    Change line =
        EnquiryLine.of(
            Optional.empty(), after, ChangeAction.ASK, Students.actor(Students.MING), NOW);
    return ports.enquiries().write(new EnquiryWrite(SCHOOL, after, line, byStudent));
  }

  private static Subject asked(Enquiry enquiry) {
    return new Subject(SubjectKind.ENQUIRY, enquiry.student() + "#" + enquiry.field().code());
  }
}
