package tw.portfolio.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.YEAR;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.campus.Answers;
import tw.portfolio.campus.Campus;
import tw.portfolio.kernel.store.UnknownCursorException;
import tw.portfolio.record.ListingStudents.PageRequest;
import tw.portfolio.record.ListingStudents.StudentPage;
import tw.portfolio.samples.Entries;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

class ListingStudentsTest {
  private static final PageRequest EVERYBODY = wanted(Optional.empty(), Optional.empty(), 100);

  private static final Person DISCIPLINE =
      new Person(
          SchoolBuilder.SCHOOL,
          Ids.person(303),
          "生輔組長",
          Set.of(Role.DISCIPLINE_HEAD),
          Optional.empty(),
          Optional.empty());

  private final Campus campus = new Campus(Entries.aSchool().withStaff(DISCIPLINE));
  private final ListingStudents listing =
      new ListingStudents(campus.school(), new Permits(campus.school()));

  @Test
  void shouldListEverybodyByClassAndSeatForOffices() {
    for (Person office :
        List.of(Entries.REGISTRAR, Entries.COUNSELLOR, Staff.EQUIPMENT_HEAD, DISCIPLINE)) {
      StudentPage page = Answers.granted(list(office, EVERYBODY));

      assertThat(page.classes()).containsExactly("101", "102");
      assertThat(page.students()).containsExactly(Students.MING, Students.HUA, Entries.TAO);
      assertThat(page.next()).isEmpty();
    }
  }

  @Test
  void shouldListTheOwnClassForAHomeroomTeacher() {
    StudentPage page = Answers.granted(list(Staff.HOMEROOM, EVERYBODY));

    assertThat(page.classes()).containsExactly("101");
    assertThat(page.students()).containsExactly(Students.MING, Students.HUA);
    PageRequest otherClass = wanted(Optional.of("102"), Optional.empty(), 100);
    assertThat(Answers.granted(list(Staff.HOMEROOM, otherClass)).students()).isEmpty();
  }

  @Test
  void shouldNotShowAHomeroomTeacherWhoHadTheClassNameInAnotherYear() {
    Person now = Students.student(4, "舊同學", "101", 1);
    Person before =
        new Person(
            now.school(),
            now.id(),
            now.name(),
            now.roles(),
            now.email(),
            Optional.of(new ClassPlace(new SchoolYear(114), "101", 1, "s4")));
    campus.school().people(new SchoolYear(114), List.of(before));
    PageRequest lastYear =
        new PageRequest(
            new SchoolYear(114), Optional.empty(), Optional.empty(), Optional.empty(), 100);

    assertThat(Answers.kind(list(Staff.HOMEROOM, lastYear))).isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(Answers.granted(list(Entries.REGISTRAR, lastYear)).students())
        .containsExactly(before);
  }

  @Test
  void shouldFindAStudentByPartOfTheNameOrTheStudentNumber() {
    for (String words :
        List.of("小明", "王小明", Students.MING.latestPlace().orElseThrow().studentNumber())) {
      PageRequest called =
          new PageRequest(YEAR, Optional.empty(), Optional.of(words), Optional.empty(), 100);
      StudentPage page = Answers.granted(list(Entries.REGISTRAR, called));

      assertThat(page.students()).containsExactly(Students.MING);
      assertThat(page.total()).isEqualTo(1);
    }
    assertThat(Answers.granted(list(Entries.REGISTRAR, EVERYBODY)).total()).isEqualTo(3);
  }

  @Test
  void shouldLetTheInformationOfficeFindStudents() {
    Person office =
        new Person(
            SchoolBuilder.SCHOOL,
            Ids.person(304),
            "資訊組長",
            Set.of(Role.INFORMATION_HEAD),
            Optional.empty(),
            Optional.empty());
    campus.settings(SchoolBuilder.anEmptySchool().withStaff(office));

    assertThat(Answers.granted(list(office, EVERYBODY)).students()).hasSize(3);
  }

  @Test
  void shouldListOneClass() {
    PageRequest other = wanted(Optional.of("102"), Optional.empty(), 100);

    StudentPage page = Answers.granted(list(Entries.REGISTRAR, other));

    assertThat(page.classes()).containsExactly("101", "102");
    assertThat(page.students()).containsExactly(Entries.TAO);
  }

  @Test
  void shouldGoOnWhereAPageEnded() {
    StudentPage first =
        Answers.granted(list(Entries.REGISTRAR, wanted(Optional.empty(), Optional.empty(), 2)));
    assertThat(first.students()).containsExactly(Students.MING, Students.HUA);
    assertThat(first.next()).contains(Students.HUA.id());

    StudentPage second =
        Answers.granted(
            list(Entries.REGISTRAR, wanted(Optional.empty(), first.next().map(PersonId::text), 2)));
    assertThat(second.students()).containsExactly(Entries.TAO);
    assertThat(second.next()).isEmpty();
  }

  @Test
  void shouldNotGoOnBehindSomebodyWhoIsNotOnTheList() {
    PageRequest behindNobody = wanted(Optional.empty(), Optional.of(Ids.person(999).text()), 2);

    assertThatExceptionOfType(UnknownCursorException.class)
        .isThrownBy(() -> list(Entries.REGISTRAR, behindNobody));
  }

  @Test
  void shouldShowNobodyToThoseWhoHaveNoPartInIt() {
    assertThat(Answers.kind(list(Staff.LIN, EVERYBODY))).isEqualTo(ProblemKind.NOT_PERMITTED);
    Actor elsewhere =
        new Actor(new SchoolCode("190301"), Entries.REGISTRAR.id(), Actor.Kind.STAFF, "別校的人");
    assertThat(Answers.kind(listing.page(elsewhere, EVERYBODY, NOW)))
        .isEqualTo(ProblemKind.NOT_PERMITTED);
  }

  private Answer<StudentPage> list(Person reader, PageRequest wanted) {
    return listing.page(Staff.actor(reader), wanted, NOW);
  }

  private static PageRequest wanted(Optional<String> className, Optional<String> after, int most) {
    return new PageRequest(YEAR, className, Optional.empty(), after, most);
  }
}
