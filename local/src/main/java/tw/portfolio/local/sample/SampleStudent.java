package tw.portfolio.local.sample;

/**
 * A student (學生).
 *
 * @param studentNumber 學號, seven digits: entry year and a serial
 * @param grade 10, 11 or 12
 * @param classId the {@link SampleClass} attended
 * @param seat 座號, from 1
 */
public record SampleStudent(
    SamplePerson person, String studentNumber, int grade, String classId, int seat) {}
