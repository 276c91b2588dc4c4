package tw.portfolio.local.school;

import tw.portfolio.course.CourseCode;
import tw.portfolio.course.Enrolment;
import tw.portfolio.course.Taking;
import tw.portfolio.local.sample.SampleOriginalCourse;
import tw.portfolio.local.sample.SamplePerson;
import tw.portfolio.local.sample.SampleSection;
import tw.portfolio.local.sample.SampleTaking;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Term;

/** A made-up enrolment as the platform keeps it. */
record SampleCourseRecord(SchoolCode school, Term term) {
  Enrolment enrolment(
      PersonId student, SampleSection section, SampleTaking taking, SamplePerson teacher) {
    return switch (taking) {
      case SampleTaking.Regular _ -> here(student, section, new Taking.InSemester(), teacher);
      case SampleTaking.MakeUp makeUp ->
          here(
              student,
              section,
              new Taking.MakeUp(term(makeUp.dueYear(), makeUp.dueSemester()), makeUp.method()),
              teacher);
      case SampleTaking.Retake retake ->
          here(
              student,
              section,
              new Taking.Retake(term(retake.original()), retake.method()),
              teacher);
      case SampleTaking.Transfer transfer ->
          elsewhere(
              student,
              transfer.original(),
              new Taking.Transfer(
                  new SchoolCode(transfer.original().schoolCode()), term(transfer.original())),
              teacher);
      case SampleTaking.Borrowed borrowed ->
          elsewhere(
              student,
              borrowed.host(),
              new Taking.Borrowed(
                  new SchoolCode(borrowed.host().schoolCode()), term(borrowed.host())),
              teacher);
    };
  }

  private Enrolment here(
      PersonId student, SampleSection section, Taking taking, SamplePerson teacher) {
    return new Enrolment(
        school,
        student,
        term,
        new CourseCode(section.courseCode()),
        section.courseName(),
        gradeLevel(section.grade()),
        section.credits(),
        taking,
        new PersonId(teacher.id()),
        teacher.name());
  }

  /** Code, name, grade and credits are those of the course at the other school. */
  private Enrolment elsewhere(
      PersonId student, SampleOriginalCourse course, Taking taking, SamplePerson teacher) {
    return new Enrolment(
        school,
        student,
        term,
        new CourseCode(course.courseCode()),
        course.courseName(),
        gradeLevel(course.grade()),
        course.credits(),
        taking,
        new PersonId(teacher.id()),
        teacher.name());
  }

  /** 1 to 3, as the school and the nation count. */
  private static int gradeLevel(int grade) {
    return grade - 9;
  }

  private static Term term(SampleOriginalCourse course) {
    return term(course.schoolYear(), course.semester());
  }

  private static Term term(int year, int semester) {
    return new Term(
        new SchoolYear(year),
        Semester.of(semester)
            .orElseThrow(() -> new IllegalArgumentException("No semester " + semester)));
  }
}
