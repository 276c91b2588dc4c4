package tw.portfolio.record.section;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.Courses.MING_HISTORY;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Sections.OTHER_PHYSICS;
import static tw.portfolio.samples.Sections.PHYSICS;
import static tw.portfolio.samples.Sections.taken;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.campus.Simultaneous;
import tw.portfolio.campus.StoreContract;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.RecordKey;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.SchoolRecord;
import tw.portfolio.record.SectionEnrolment;
import tw.portfolio.samples.Sections;
import tw.portfolio.samples.Staff;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.work.Guard;
import tw.portfolio.work.Piece;
import tw.portfolio.work.WorkKind;

/** What every {@link EnrolmentStore} does. */
public abstract class EnrolmentStoreContract extends StoreContract {
  private EnrolmentStore enrolments;
  private RecordStore records;

  /** The enrolments of the school that {@link #open} has opened. */
  protected abstract EnrolmentStore enrolments();

  /** Its records. */
  protected abstract RecordStore records();

  @BeforeEach
  void openTheSections() {
    enrolments = enrolments();
    records = records();
    Sections.open(records);
    Sections.enrol(records, MING, PHYSICS);
    Sections.enrol(records, HUA, PHYSICS);
  }

  @Test
  void shouldKnowWhoIsInASection() {
    assertThat(enrolments.in(SCHOOL, PHYSICS.key()))
        .containsExactlyInAnyOrder(taken(MING, PHYSICS), taken(HUA, PHYSICS));
    assertThat(enrolments.in(SCHOOL, OTHER_PHYSICS.key())).isEmpty();
    assertThat(enrolments.in(new SchoolCode("190301"), PHYSICS.key())).isEmpty();
  }

  @Test
  void shouldFollowWhoGoesToAnotherSection() {
    Sections.enrol(records, MING, OTHER_PHYSICS);

    assertThat(enrolments.in(SCHOOL, PHYSICS.key())).containsExactly(taken(HUA, PHYSICS));
    assertThat(enrolments.in(SCHOOL, OTHER_PHYSICS.key()))
        .containsExactly(taken(MING, OTHER_PHYSICS));
  }

  @Test
  void shouldDropACourseAndLeaveTheOthers() {
    assertWritten(drop(taken(MING, PHYSICS)));

    assertThat(enrolments.in(SCHOOL, PHYSICS.key())).containsExactly(taken(HUA, PHYSICS));
    assertThat(stores.pieces().studentYear(WorkKind.OUTCOME, SCHOOL, MING.id(), YEAR).enrolments())
        .containsExactly(MING_HISTORY);
    assertThat(find(taken(MING, PHYSICS))).isEmpty();
  }

  @Test
  void shouldTakeBackWhoWasDropped() {
    assertWritten(drop(taken(MING, PHYSICS)));
    Sections.enrol(records, MING, PHYSICS);

    assertThat(enrolments.in(SCHOOL, PHYSICS.key())).hasSize(2);
  }

  @Test
  void shouldDropNothingThatHasPieces() {
    journey(MING, taken(MING, PHYSICS).enrolment()).reserve();
    journey(MING, taken(MING, PHYSICS).enrolment()).certified();

    assertThat(reasons(drop(taken(MING, PHYSICS))))
        .containsExactly(new EnrolmentRefusal.HasPieces(2));
    assertThat(find(taken(MING, PHYSICS))).contains(taken(MING, PHYSICS));
    assertWritten(drop(taken(HUA, PHYSICS)));
  }

  @Test
  void shouldDropWhatHasNoPiecesBesideACourseThatHas() {
    journey(MING, MING_HISTORY).sent();

    assertWritten(drop(taken(MING, PHYSICS)));
  }

  @Test
  void shouldNotDropWhatIsAnotherByNow() {
    SectionEnrolment seen = taken(MING, PHYSICS);
    Sections.enrol(records, MING, OTHER_PHYSICS);

    assertThat(reasons(drop(seen)))
        .containsExactly(new EnrolmentRefusal.EnrolmentDiffers(seen.key()));
    assertWritten(drop(taken(MING, OTHER_PHYSICS)));
    assertThat(reasons(drop(taken(MING, OTHER_PHYSICS))))
        .containsExactly(new EnrolmentRefusal.EnrolmentDiffers(seen.key()));
  }

  @Test
  @Simultaneous
  void shouldLeaveNoPieceWithoutItsCourse() throws InterruptedException {
    Piece piece = journey(HUA, taken(HUA, PHYSICS).enrolment()).announced();
    List<Callable<? extends WriteResult<?>>> both =
        List.of(
            () -> announce(piece, new Guard.Enrolled(piece.course()), new Guard.TakesSlot(5)),
            () -> drop(taken(HUA, PHYSICS)));

    assertThat(written(both)).isEqualTo(1);
    boolean enrolled = find(taken(HUA, PHYSICS)).isPresent();
    boolean announced = stores.pieces().find(SCHOOL, piece.id()).isPresent();
    assertThat(enrolled).isEqualTo(announced);
  }

  @Test
  void shouldCarryAnotherTeacherToEverybodyInTheSection() {
    var handedOver = Sections.with(PHYSICS, "物理（二）", Staff.CHANG);
    Person keeper = Staff.EQUIPMENT_HEAD;
    assertThat(
            records.write(
                SCHOOL,
                List.of(new RecordChange(Optional.of(PHYSICS), handedOver)),
                new Author.Someone(keeper.id(), keeper.name()),
                "",
                NOW))
        .isEmpty();

    assertThat(enrolments.in(SCHOOL, PHYSICS.key()))
        .containsExactlyInAnyOrder(taken(MING, handedOver), taken(HUA, handedOver));
  }

  private Optional<SchoolRecord> find(SectionEnrolment taken) {
    Map<RecordKey, SchoolRecord> found = records.find(SCHOOL, List.of(taken.key()));
    return Optional.ofNullable(found.get(taken.key()));
  }

  private WriteResult<EnrolmentRefusal> drop(SectionEnrolment taken) {
    return enrolments.drop(
        taken,
        new Change(
            new Subject(SubjectKind.RECORD, taken.subject()),
            NOW,
            new Author.Platform(),
            ChangeAction.REMOVE,
            Optional.of(taken.summary()),
            Optional.empty(),
            "退選",
            Optional.of(taken.enrolment().student())));
  }
}
