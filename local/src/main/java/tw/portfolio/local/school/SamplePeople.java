package tw.portfolio.local.school;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.local.sample.SampleClass;
import tw.portfolio.local.sample.SampleDuty;
import tw.portfolio.local.sample.SampleSchool;
import tw.portfolio.local.sample.SampleStaff;
import tw.portfolio.local.sample.SampleStudent;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

/** Made-up people as the platform keeps them. */
final class SamplePeople {
  private final SampleSchool sample;
  private final SchoolCode school;
  private final SchoolYear year;
  private final Map<String, String> classNames;
  private final Map<String, String> classLedBy;

  SamplePeople(SampleSchool sample, SchoolCode school, SchoolYear year) {
    this.sample = sample;
    this.school = school;
    this.year = year;
    this.classNames =
        sample.classes().stream().collect(Collectors.toMap(SampleClass::id, SampleClass::name));
    this.classLedBy =
        sample.classes().stream()
            .collect(
                Collectors.toMap(
                    SampleClass::homeroomTeacherId, SampleClass::name, (first, _) -> first));
  }

  Stream<Person> students() {
    return sample.students().stream().map(this::student);
  }

  Stream<Person> staff() {
    return sample.staff().stream().map(this::member);
  }

  private Person student(SampleStudent student) {
    return new Person(
        school,
        new PersonId(student.person().id()),
        student.person().name(),
        Set.of(Role.STUDENT),
        Optional.of(student.person().email()),
        Optional.of(
            new ClassPlace(
                year, classNames.get(student.classId()), student.seat(), student.studentNumber())));
  }

  private Person member(SampleStaff member) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    member.duties().forEach(duty -> roles.add(role(duty)));
    return new Person(
        school,
        new PersonId(member.person().id()),
        member.person().name(),
        roles,
        Optional.of(member.person().email()),
        Optional.ofNullable(classLedBy.get(member.person().id()))
            .map(name -> ClassPlace.led(year, name)));
  }

  private static Role role(SampleDuty duty) {
    return switch (duty) {
      case PRINCIPAL -> Role.PRINCIPAL;
      case ACADEMIC_DEAN -> Role.ACADEMIC_DIRECTOR;
      case REGISTRAR -> Role.REGISTRAR;
      case CURRICULUM_HEAD -> Role.CURRICULUM_HEAD;
      case EXAMINATION_HEAD -> Role.EXAMINATION_HEAD;
      case EQUIPMENT_HEAD -> Role.EQUIPMENT_HEAD;
      case STUDENT_ACTIVITIES_HEAD -> Role.ACTIVITIES_HEAD;
      case ATTENDANCE_HEAD -> Role.DISCIPLINE_HEAD;
      case COUNSELLING_DEAN -> Role.COUNSELLING_HEAD;
      case LIBRARY_IT_HEAD -> Role.INFORMATION_HEAD;
      case COURSE_COUNSELLOR -> Role.COURSE_COUNSELLOR;
      case HOMEROOM_TEACHER -> Role.HOMEROOM_TEACHER;
      case SUBJECT_TEACHER -> Role.TEACHER;
    };
  }
}
