package tw.portfolio.work;

import tw.portfolio.course.Taking;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;

/**
 * Whose and of which course a piece is, as it stood when it was sent for certification. What was
 * certified stays legible however the roster changes later.
 *
 * @param teacher who was asked to certify
 * @param teacherName the teacher's name
 * @param studentName the student's name
 * @param place where the student sat
 * @param courseName 科目名稱
 * @param gradeLevel 開課年級
 * @param credits 學分數
 * @param taking how the course was taken
 */
public record Label(
    PersonId teacher,
    String teacherName,
    String studentName,
    ClassPlace place,
    String courseName,
    int gradeLevel,
    int credits,
    Taking taking) {}
