package tw.portfolio.local.sample;

import java.util.List;

/**
 * A whole invented school in one semester: people, classes, sections, enrolments. Only the school's
 * name and usual code are real; they make course codes and rosters look right.
 *
 * @param schoolCode six characters
 * @param schoolYear ROC year (學年度)
 * @param semester 1 or 2
 * @param staff officers first, then teachers
 * @param classes by grade and number
 * @param students by grade, class and seat
 * @param sections those of classes, then electives, then remedial ones
 * @param enrolments by student
 */
public record SampleSchool(
    String schoolCode,
    String schoolName,
    int schoolYear,
    int semester,
    List<SampleStaff> staff,
    List<SampleClass> classes,
    List<SampleStudent> students,
    List<SampleSection> sections,
    List<SampleEnrolment> enrolments) {
  /** 臺南市立南寧高級中學. */
  public static final String SCHOOL_CODE = "213303";

  /** 校名. */
  public static final String SCHOOL_NAME = "臺南市立南寧高級中學";

  /** The same in English. */
  public static final String SCHOOL_ENGLISH_NAME = "Tainan Municipal Nanning Senior High School";

  /** Most students the generator is made for. */
  public static final int MOST_STUDENTS = 5_000;

  public SampleSchool {
    staff = List.copyOf(staff);
    classes = List.copyOf(classes);
    students = List.copyOf(students);
    sections = List.copyOf(sections);
    enrolments = List.copyOf(enrolments);
  }

  /**
   * The school that follows from these numbers, always the same one. Persons and classes keep their
   * ids and names from semester to semester, and from year to year while the number of students
   * stays; sections and enrolments are new in each semester.
   *
   * @param seed any number; another seed gives other names and ids
   * @param students 1 to {@value #MOST_STUDENTS}; from 3 on every grade has some
   * @param schoolYear ROC year, 110 (the first in which all grades follow the present curriculum)
   *     to 999
   * @param semester 1 or 2
   * @throws IllegalArgumentException for a number out of range
   */
  public static SampleSchool generate(long seed, int students, int schoolYear, int semester) {
    return generate(SCHOOL_CODE, seed, students, schoolYear, semester);
  }

  /**
   * The same as another school: other ids, addresses and course codes, and all else alike.
   *
   * @param schoolCode six characters
   */
  public static SampleSchool generate(
      String schoolCode, long seed, int students, int schoolYear, int semester) {
    require(students >= 1 && students <= MOST_STUDENTS, "students", students);
    require(schoolYear >= 110 && schoolYear <= 999, "schoolYear", schoolYear);
    require(semester == 1 || semester == 2, "semester", semester);
    return SampleSchoolGenerator.generate(
        new SampleIds(seed, schoolCode), students, schoolYear, semester);
  }

  /** Everyone with the duty, in the order of {@link #staff}. */
  public List<SampleStaff> staffWith(SampleDuty duty) {
    return staff.stream().filter(person -> person.duties().contains(duty)).toList();
  }

  private static void require(boolean holds, String what, int value) {
    if (!holds) {
      throw new IllegalArgumentException(what + " is out of range: " + value);
    }
  }
}
