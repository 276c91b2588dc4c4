package tw.portfolio.local.sample;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleSchoolTest {
  private static final SampleSchool SCHOOL = SampleSchool.generate(7, 600, 115, 1);
  private static final Pattern CODE =
      Pattern.compile("(?<entry>\\d{3})213303H11101[0A-Z](?<kind>[1-9])[012][01A]\\d{4}");

  private static Map<String, SampleSection> sections(SampleSchool school) {
    return school.sections().stream().collect(toMap(SampleSection::id, Function.identity()));
  }

  @Test
  void shouldGiveTheSameSchoolForTheSameNumbers() {
    assertThat(SampleSchool.generate(7, 600, 115, 1)).isEqualTo(SCHOOL);
    assertThat(SampleSchool.generate(8, 600, 115, 1).students())
        .doesNotContainAnyElementsOf(SCHOOL.students());
  }

  @Test
  void shouldKeepPeopleButNotSectionsFromSemesterToSemester() {
    SampleSchool spring = SampleSchool.generate(7, 600, 115, 2);

    assertThat(spring.students()).isEqualTo(SCHOOL.students());
    assertThat(spring.sections()).doesNotContainAnyElementsOf(SCHOOL.sections());
    assertThat(spring.enrolments())
        .extracting(SampleEnrolment::id)
        .doesNotContainAnyElementsOf(
            SCHOOL.enrolments().stream().map(SampleEnrolment::id).toList());
  }

  @Test
  void shouldMoveStudentsUpWithTheirNamesInTheNextYear() {
    SampleSchool next = SampleSchool.generate(7, 600, 116, 1);

    assertThat(next.students().stream().filter(s -> s.grade() > 10).map(SampleStudent::person))
        .containsExactlyElementsOf(
            SCHOOL.students().stream()
                .filter(s -> s.grade() < 12)
                .map(SampleStudent::person)
                .toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 10, 41, 121, 1500, 5000})
  void shouldEnrolEveryStudentInAClassAndEnoughCourses(int size) {
    SampleSchool school = SampleSchool.generate(1, size, 115, 2);
    Map<String, SampleSection> sections = sections(school);
    Map<String, SampleClass> classes =
        school.classes().stream().collect(toMap(SampleClass::id, Function.identity()));
    Map<String, List<SampleEnrolment>> ofStudent =
        school.enrolments().stream().collect(groupingBy(SampleEnrolment::studentId));

    assertThat(school.students()).hasSize(size);
    for (SampleStudent student : school.students()) {
      List<SampleSection> taken =
          ofStudent.get(student.person().id()).stream()
              .map(enrolment -> sections.get(enrolment.sectionId()))
              .toList();
      assertThat(classes.get(student.classId()).grade()).isEqualTo(student.grade());
      assertThat(taken).doesNotHaveDuplicates();
      assertThat(taken).extracting(SampleSection::grade).containsOnly(student.grade());
      assertThat(taken)
          .extracting(SampleSection::classId)
          .containsOnly(Optional.of(student.classId()), Optional.empty());
      assertThat(taken)
          .filteredOn(section -> section.credits() > 0)
          .hasSizeGreaterThanOrEqualTo(10);
      assertThat(taken).filteredOn(section -> section.credits() == 0).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 100, 5000})
  void shouldCoverAllGradesInClassesOfAtMostForty(int size) {
    SampleSchool school = SampleSchool.generate(1, size, 115, 1);
    Map<String, Long> perClass =
        school.students().stream().collect(groupingBy(SampleStudent::classId, counting()));

    assertThat(school.students()).extracting(SampleStudent::grade).contains(10, 11, 12);
    assertThat(perClass).hasSameSizeAs(school.classes());
    assertThat(perClass.values()).allMatch(count -> count <= 40);
    assertThat(school.students())
        .extracting(student -> student.classId() + student.seat())
        .doesNotHaveDuplicates();
  }

  @Test
  void shouldBuildClassesOfUsualSizeInASchoolOfUsualSize() {
    SampleSchool school = SampleSchool.generate(1, 1500, 115, 1);

    assertThat(
            school.students().stream()
                .collect(groupingBy(SampleStudent::classId, counting()))
                .values())
        .allMatch(count -> count >= 35 && count <= 40);
  }

  @Test
  void shouldWriteCourseCodesThatParseAndFitTheGrade() {
    assertThat(SCHOOL.sections())
        .allSatisfy(
            section -> {
              var code = CODE.matcher(section.courseCode());
              assertThat(section.courseCode()).hasSize(23);
              assertThat(code.matches()).as(section.courseCode()).isTrue();
              assertThat(Integer.parseInt(code.group("entry")))
                  .isEqualTo(115 - (section.grade() - 10));
              assertThat("89".contains(code.group("kind"))).isEqualTo(section.credits() == 0);
              assertThat(section.credits()).isBetween(0, 4);
            });
    assertThat(SCHOOL.sections())
        .extracting(section -> section.courseCode().charAt(16))
        .contains('1', '3', '5', '8', '9');
  }

  @Test
  void shouldNameOneCoursePerCodeWithinAYearOfEntry() {
    Map<String, Set<String>> names = new HashMap<>();
    for (SampleSection section : SCHOOL.sections()) {
      names
          .computeIfAbsent(section.courseCode(), code -> new HashSet<>())
          .add(section.courseName() + section.credits());
    }

    assertThat(names.values()).allMatch(each -> each.size() == 1);
  }

  @Test
  void shouldHaveEveryWayOfTakingACourseAFewTimes() {
    Map<Class<?>, List<SampleEnrolment>> ways =
        SCHOOL.enrolments().stream().collect(groupingBy(e -> e.taking().getClass()));

    assertThat(ways.keySet())
        .containsExactlyInAnyOrder(
            SampleTaking.Regular.class,
            SampleTaking.Retake.class,
            SampleTaking.MakeUp.class,
            SampleTaking.Transfer.class,
            SampleTaking.Borrowed.class);
    ways.remove(SampleTaking.Regular.class);
    assertThat(ways.values()).allMatch(list -> list.size() <= 10);
  }

  @Test
  void shouldDateOriginalCoursesSensibly() {
    Map<String, SampleSection> sections = sections(SCHOOL);
    for (SampleEnrolment enrolment : SCHOOL.enrolments()) {
      SampleSection section = sections.get(enrolment.sectionId());
      switch (enrolment.taking()) {
        case SampleTaking.Regular() -> assertThat(section).isNotNull();
        case SampleTaking.Retake(SampleOriginalCourse was, String method) -> {
          assertThat(was.courseCode()).isEqualTo(section.courseCode());
          assertThat(List.of(was.schoolYear(), was.semester(), was.grade()))
              .containsExactly(114, 1, section.grade() - 1);
          assertThat(method).isNotBlank();
        }
        case SampleTaking.MakeUp(int year, int semester, String method) -> {
          assertThat(List.of(year, semester)).containsExactly(114, 1);
          assertThat(method).isNotBlank();
        }
        case SampleTaking.Transfer(SampleOriginalCourse was) -> {
          assertThat(was.courseCode()).hasSize(23).contains("000001");
          assertThat(List.of(was.schoolYear(), was.semester(), was.grade()))
              .containsExactly(114, 2, section.grade() - 1);
        }
        case SampleTaking.Borrowed(SampleOriginalCourse host) -> {
          assertThat(host.courseCode()).hasSize(23).contains("000005");
          assertThat(List.of(host.schoolYear(), host.semester(), host.grade()))
              .containsExactly(115, 1, section.grade());
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 600, 5000})
  void shouldStaffTheSchool(int size) {
    SampleSchool school = SampleSchool.generate(3, size, 115, 1);
    Set<String> staff = new HashSet<>();
    school.staff().forEach(person -> staff.add(person.person().id()));

    for (SampleDuty duty : SampleDuty.values()) {
      assertThat(school.staffWith(duty)).as(duty.title()).isNotEmpty();
    }
    assertThat(school.staffWith(SampleDuty.PRINCIPAL)).hasSize(1);
    assertThat(school.sections()).allMatch(section -> staff.contains(section.teacherId()));
    assertThat(school.classes())
        .extracting(SampleClass::homeroomTeacherId)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            school.staffWith(SampleDuty.HOMEROOM_TEACHER).stream()
                .map(person -> person.person().id())
                .toList());
    assertThat(school.staffWith(SampleDuty.COURSE_COUNSELLOR))
        .hasSize(Math.max(2, school.classes().size() / 5));
  }

  @Test
  void shouldGiveOneTeacherInFifteenADeputyWhoIsSomeoneElse() {
    List<SampleStaff> teachers = SCHOOL.staffWith(SampleDuty.SUBJECT_TEACHER);
    List<SampleStaff> represented =
        teachers.stream().filter(teacher -> teacher.deputyId().isPresent()).toList();
    List<String> ids = teachers.stream().map(teacher -> teacher.person().id()).toList();

    assertThat(represented.size()).isBetween(teachers.size() / 15, teachers.size() / 15 + 1);
    assertThat(represented)
        .allMatch(t -> ids.contains(t.deputyId().orElseThrow()))
        .noneMatch(t -> t.deputyId().orElseThrow().equals(t.person().id()));
  }

  @Test
  void shouldIdentifyEverythingByAPseudonymUsedOnce() {
    List<String> ids =
        Stream.of(
                Stream.concat(
                        SCHOOL.students().stream().map(SampleStudent::person),
                        SCHOOL.staff().stream().map(SampleStaff::person))
                    .map(SamplePerson::id),
                SCHOOL.classes().stream().map(SampleClass::id),
                SCHOOL.sections().stream().map(SampleSection::id),
                SCHOOL.enrolments().stream().map(SampleEnrolment::id))
            .flatMap(Function.identity())
            .toList();

    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9a-hjkmnp-tv-z]{26}"));
  }

  @Test
  void shouldInventPeopleWhomNoMailReaches() {
    assertThat(SCHOOL.students())
        .allMatch(student -> student.person().name().matches("\\p{IsHan}{3}"))
        .allMatch(student -> student.person().email().endsWith("@nanning.example"))
        .allMatch(student -> student.studentNumber().matches("11[345]\\d{4}"))
        .extracting(SampleStudent::studentNumber)
        .doesNotHaveDuplicates();
    assertThat(SCHOOL.staff())
        .allMatch(person -> person.person().email().endsWith("@nanning.example"))
        .extracting(person -> person.person().email())
        .doesNotHaveDuplicates();
  }

  @Test
  void shouldMakeAUsualSchoolInUnderASecond() {
    // Best of five: a busy machine may hold up any one run.
    long fastest =
        LongStream.range(0, 5).map(seed -> nanosToGenerate(seed, 1500)).min().orElseThrow();

    assertThat(Duration.ofNanos(fastest)).isLessThan(Duration.ofSeconds(1));
  }

  private static long nanosToGenerate(long seed, int students) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    SampleSchool school = SampleSchool.generate(seed, students, 115, 1);
    long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    assertThat(school.students()).hasSize(students);
    return end - start;
  }

  @Test
  void shouldRefuseNumbersOutOfRange() {
    assertThatIllegalArgumentException().isThrownBy(() -> SampleSchool.generate(1, 0, 115, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> SampleSchool.generate(1, 5001, 115, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> SampleSchool.generate(1, 10, 115, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> SampleSchool.generate(1, 10, 109, 1));
  }
}
