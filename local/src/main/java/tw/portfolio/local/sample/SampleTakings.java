package tw.portfolio.local.sample;

import tw.portfolio.local.sample.SampleExceptions.Kind;

/**
 * Fills in the fields of each way of taking a course, consistent with the section and the semester.
 */
record SampleTakings(String school, int schoolYear, int semester) {
  /** Codes the national data keep for tests: no real school is named. */
  private static final String FORMER_SCHOOL = "000001";

  private static final String HOST_SCHOOL = "000005";

  SampleTaking of(Kind kind, SampleSection section) {
    return switch (kind) {
      case RETAKE ->
          new SampleTaking.Retake(
              original(section, school, schoolYear - 1, semester, section.grade() - 1), "專班重修");
      case MAKE_UP -> new SampleTaking.MakeUp(schoolYear - 1, semester, "專班補修");
      case TRANSFER ->
          semester == 2
              ? transfer(section, schoolYear, 1, section.grade())
              : transfer(section, schoolYear - 1, 2, section.grade() - 1);
      case BORROWED ->
          new SampleTaking.Borrowed(
              original(section, HOST_SCHOOL, schoolYear, semester, section.grade()));
    };
  }

  private static SampleTaking transfer(SampleSection section, int year, int semester, int grade) {
    return new SampleTaking.Transfer(original(section, FORMER_SCHOOL, year, semester, grade));
  }

  private static SampleOriginalCourse original(
      SampleSection section, String school, int year, int semester, int grade) {
    String here = section.courseCode();
    String there = here.substring(0, 3) + school + here.substring(9);
    return new SampleOriginalCourse(
        school, year, semester, there, section.courseName(), grade, section.credits());
  }
}
