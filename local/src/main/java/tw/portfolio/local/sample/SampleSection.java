package tw.portfolio.local.sample;

import java.util.Optional;

/**
 * A course as taught to one group in one semester (開課).
 *
 * @param id 26 characters, as {@link SamplePerson#id}
 * @param courseCode 課程代碼, 23 characters; sections of the same course share it
 * @param courseName 科目名稱
 * @param grade 10, 11 or 12: the grade of the students in it
 * @param credits 學分, 0 for 團體活動 and 彈性學習, which give no 課程學習成果
 * @param teacherId id of the 任課教師
 * @param classId the class taught, or empty where students of several classes meet
 */
public record SampleSection(
    String id,
    String courseCode,
    String courseName,
    int grade,
    int credits,
    String teacherId,
    Optional<String> classId) {}
