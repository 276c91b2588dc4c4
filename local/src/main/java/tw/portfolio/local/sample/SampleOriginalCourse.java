package tw.portfolio.local.sample;

/**
 * The course as it was (重修, 轉學轉科) or is (借讀) taken elsewhere than in the section.
 *
 * @param schoolCode six characters; a former or host school is a test code of the national data
 * @param schoolYear ROC year
 * @param semester 1 or 2
 * @param courseCode 23 characters
 * @param courseName 科目名稱
 * @param grade 10 to 12
 * @param credits 學分
 */
public record SampleOriginalCourse(
    String schoolCode,
    int schoolYear,
    int semester,
    String courseCode,
    String courseName,
    int grade,
    int credits) {}
