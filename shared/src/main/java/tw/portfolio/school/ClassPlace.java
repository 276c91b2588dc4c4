package tw.portfolio.school;

/**
 * A place in a class of a school year. A homeroom teacher (導師) has the class's name with seat 0 and
 * no student number.
 *
 * @param year the school year: the next one has other people in a class of the same name
 * @param className the class (班級), such as {@code 101}
 * @param seat the seat number (座號)
 * @param studentNumber the student number (學號), empty for a homeroom teacher
 */
public record ClassPlace(SchoolYear year, String className, int seat, String studentNumber) {
  /** The most characters of a class's name, wherever one is said or filled in. */
  public static final int LONGEST_NAME = 30;

  /** What a homeroom teacher has. */
  public static ClassPlace led(SchoolYear year, String className) {
    return new ClassPlace(year, className, 0, "");
  }

  /** A class as people call it: 101 班, 普二甲班, and 高一1班 where the name says so already. */
  public static String called(String className) {
    return className.replaceFirst("(?<=\\p{ASCII})\\z", " ").replaceFirst("(?<!班)\\z", "班");
  }

  /** Whether it is in the same class of the same year. */
  public boolean isInClassOf(ClassPlace other) {
    return year.equals(other.year) && className.equals(other.className);
  }
}
