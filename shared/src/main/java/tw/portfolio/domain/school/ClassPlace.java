package tw.portfolio.domain.school;

/**
 * A place in a class. A homeroom teacher (導師) has the class's name with seat 0 and no student
 * number.
 *
 * @param className the class (班級), such as {@code 101}
 * @param seat the seat number (座號)
 * @param studentNumber the student number (學號), empty for a homeroom teacher
 */
public record ClassPlace(String className, int seat, String studentNumber) {}
