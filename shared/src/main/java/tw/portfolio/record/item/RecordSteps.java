package tw.portfolio.record.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.Update;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.access.item.PersonItems;
import tw.portfolio.access.item.PersonKeys;
import tw.portfolio.access.item.PersonUpdate;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.kernel.dynamo.ExpectedItem;
import tw.portfolio.kernel.dynamo.HistoryLine;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.RecordKey;
import tw.portfolio.record.SchoolRecord;
import tw.portfolio.record.Section;
import tw.portfolio.record.SectionEnrolment;
import tw.portfolio.record.StaffMember;
import tw.portfolio.record.Student;
import tw.portfolio.record.StudentStatus;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.settings.Cohort;
import tw.portfolio.settings.item.WindowBasisItems;

/** What is written along with each kind of record; of students without their national ids. */
public final class RecordSteps {
  private final RecordWrite write;
  private final SchoolCode school;

  public RecordSteps(RecordWrite write) {
    this.write = write;
    this.school = write.school();
  }

  public PreparedChange of(RecordChange change) {
    List<Consumer<Transaction<RecordDiffers>>> steps = new ArrayList<>();
    steps.add(replace(change));
    steps.add(transaction -> transaction.line(write.line(change)));
    steps.addAll(
        switch (change.after()) {
          case Student student -> student(before(change, Student.class), student);
          case StaffMember staff -> staff(change, staff);
          case SectionEnrolment taken -> roster(before(change, SectionEnrolment.class), taken);
          default -> List.of();
        });
    return new PreparedChange(change, steps, section(change.after()));
  }

  private static <R extends SchoolRecord> Optional<R> before(RecordChange change, Class<R> kind) {
    return change.before().map(kind::cast);
  }

  private Consumer<Transaction<RecordDiffers>> replace(RecordChange change) {
    Optional<Item> before = change.before().map(record -> RecordItems.write(school, record));
    Item after = RecordItems.write(school, change.after());
    return transaction ->
        transaction.put(ExpectedItem.replace(before, after), _ -> differs(change.after().key()));
  }

  static RecordDiffers differs(RecordKey key) {
    return new RecordDiffers(key);
  }

  private static Consumer<Transaction<RecordDiffers>> update(
      RecordChange change, Update.Builder update) {
    return transaction -> transaction.update(update, _ -> differs(change.after().key()));
  }

  static Consumer<Transaction<RecordDiffers>> put(SchoolRecord record, Item item) {
    return transaction ->
        transaction.put(Put.builder().item(item.attributes()), _ -> differs(record.key()));
  }

  private static Consumer<Transaction<RecordDiffers>> delete(SchoolRecord record, Key key) {
    return transaction ->
        transaction.delete(Delete.builder().key(key.attributes()), _ -> differs(record.key()));
  }

  private List<Consumer<Transaction<RecordDiffers>>> student(
      Optional<Student> before, Student student) {
    List<Consumer<Transaction<RecordDiffers>>> steps = new ArrayList<>();
    Person person = person(student);
    steps.add(
        transaction ->
            transaction.update(
                placed(update(before, person, Role.STUDENT), student)
                    .left(student.status().hasLeft())
                    .email(student.email())
                    .build(),
                _ -> differs(student.key())));
    Key inClass = PersonKeys.inClass(student.year(), person);
    if (!student.status().staysInClassList()) {
      steps.add(delete(student, inClass));
    } else if (student.seat().isPresent()) {
      steps.add(put(student, PersonItems.write(person, inClass)));
      int grade = student.seat().get().grade();
      // The windows of grade 12 go by it; of whoever is new, no item says the same as a lower one.
      if (before.isPresent() || Cohort.ofGrade(grade) == Cohort.SENIORS) {
        steps.add(
            put(student, WindowBasisItems.grade(school, student.person(), student.year(), grade)));
      }
    }
    return steps;
  }

  /** Who has left has no place any more, not even one of a year before. */
  private static PersonUpdate placed(PersonUpdate update, Student student) {
    if (student.status() == StudentStatus.ENROLLED) {
      return update.place(student.year(), student.place());
    }
    for (int year = student.entered().number(); year <= student.year().number(); year++) {
      update.place(new SchoolYear(year), Optional.empty());
    }
    return update;
  }

  private Person person(Student student) {
    return new Person(
        school,
        student.person(),
        student.name(),
        Set.of(Role.STUDENT),
        student.email(),
        student.place());
  }

  /** Nobody is given a role again by a file: it may have been taken back. */
  private static PersonUpdate update(
      Optional<? extends SchoolRecord> before, Person person, Role first) {
    PersonUpdate update = PersonUpdate.of(person);
    return before.isPresent() ? update : update.firstRoles(Set.of(first));
  }

  private List<Consumer<Transaction<RecordDiffers>>> staff(RecordChange change, StaffMember staff) {
    Person person =
        new Person(school, staff.person(), staff.name(), Set.of(), staff.email(), Optional.empty());
    List<Consumer<Transaction<RecordDiffers>>> steps = new ArrayList<>();
    steps.add(
        update(change, update(change.before(), person, Role.TEACHER).email(staff.email()).build()));
    steps.add(put(staff, PersonItems.listed(school, staff.person())));
    if (change.before().isEmpty()) {
      HistoryLine line = write.line(staff.person(), ChangeAction.GRANT, Role.TEACHER.title());
      steps.add(transaction -> transaction.line(line));
    }
    return steps;
  }

  /**
   * Keeps the section's own list of who is in it, by which a change of the section finds them; and
   * what waits for the former teacher is to be handed over.
   */
  private List<Consumer<Transaction<RecordDiffers>>> roster(
      Optional<SectionEnrolment> before, SectionEnrolment taken) {
    Optional<Key> old = before.flatMap(this::inSection);
    Optional<Key> now = inSection(taken);
    List<Consumer<Transaction<RecordDiffers>>> steps = new ArrayList<>();
    if (!old.equals(now)) {
      old.ifPresent(key -> steps.add(delete(taken, key)));
      now.ifPresent(key -> steps.add(put(taken, Item.at(key).text("enrolment", taken.key().id()))));
    }
    if (before.filter(former -> !former.isTaughtAs(taken)).isPresent()) {
      steps.add(put(taken, HandoverItems.ofCourse(taken.enrolment(), write.at())));
    }
    return steps;
  }

  private Optional<Key> inSection(SectionEnrolment taken) {
    return taken
        .sectionKey()
        .map(section -> new Key(RecordKeys.sectionRoster(school, section), taken.key().id()));
  }

  /** A student is only put into a section that is as the enrolment says. */
  private static Optional<Section> section(SchoolRecord record) {
    return record instanceof SectionEnrolment taken ? taken.taught() : Optional.empty();
  }
}
